"""Take out of a PDF what tells of its maker, look at it again, and write it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zine.errors import ContentError, LimitError, Place
from zine.impose.pdf.anonymous import anonymous
from zine.outputs.write import BY_O, write_all
from zine.preflight.likeness import Unshowable, first_difference
from zine.preflight.traces.read import read_traces

if TYPE_CHECKING:
    from pathlib import Path

    from zine.preflight.traces.read import Report
    from zine.preflight.traces.trace import Trace


MADE_ANEW = "identity"
"""Kind of what every file has: a scrubbed one has another, which says nothing."""


class Scrubbed(NamedTuple):
    """What came of it.

    Attributes:
        before: What the file told.
        after: What the new one tells.
    """

    before: Report
    after: Report

    @property
    def gone(self) -> int:
        """How many traces are no longer there."""
        return sum(it[1] != MADE_ANEW for it in said(self.before) - said(self.after))

    @property
    def remaining(self) -> tuple[Trace, ...]:
        """What could not be taken out."""
        return self.after.telling


def said(report: Report) -> set[tuple[str, ...]]:
    """Return what a file tells: about what, of which kind, and what it is."""
    return {it[:3] for it in report.traces}


def told_after(data: bytes, *, name: str) -> Report | None:
    """Return what a PDF would tell once it is scrubbed; nothing if it cannot be."""
    try:
        return read_traces(anonymous(data, name=name, unsign=True), name=name)
    except (ContentError, LimitError):
        return None


def scrub_file(
    data: bytes, target: Path, *, name: str, keep_title: bool, unsign: bool
) -> Scrubbed:
    """Write a PDF with the same pages that does not tell of its maker.

    Args:
        data: The PDF.
        target: Where to.
        name: Of the PDF, for messages.
        keep_title: Whether its title stays.
        unsign: Whether a signature may be lost.

    Raises:
        ContentError: It is no PDF, is locked or signed, or would look different.
        OutputError: It cannot be written.
    """
    before = read_traces(data, name=name)
    new = anonymous(data, name=name, keep_title=keep_title, unsign=unsign)
    _hold_to(data, new, Place(name))
    after = read_traces(new, name=target.name)
    write_all(target.parent, [(target.name, new)], way_out=BY_O)
    return Scrubbed(before, after)


def _hold_to(data: bytes, new: bytes, place: Place) -> None:
    """Hold the new file to the looks and the words of the old one."""
    try:
        page = first_difference(data, new)
    except Unshowable as error:
        raise ContentError(
            "this PDF cannot be shown, so nobody knows whether it stays the same",
            place=place,
            hint="Save or export it again, or print it to a new PDF from a viewer.",
        ) from error
    if page is not None:
        raise ContentError(
            f"page {page} would look or read differently, so nothing was written",
            place=place,
            hint="Print it to a new PDF from a viewer, and scrub that.",
        )
