"""Mend in somebody's PDF what can be mended safely, and judge it again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zine.errors import ContentError, Notice, Place
from zine.impose.pdf.mend import (
    in_black_only,
    refuse_locked,
    with_lines,
    with_upright,
)
from zine.outputs.record import read_record
from zine.preflight.checks import colours, hairlines, upside_down
from zine.preflight.checks.table import judge
from zine.preflight.facts_read import read_facts
from zine.preflight.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from zine.preflight.finding import Finding
    from zine.preflight.profile import Profile

    Mender = Callable[[bytes, Sequence[int], Profile, str], bytes]
    """From a PDF, its pages with a fault, the press and a name to a better PDF."""


def _blacken(data: bytes, pages: Sequence[int], press: Profile, name: str) -> bytes:
    del pages, press
    return in_black_only(data, name=name)


def _thicken(data: bytes, pages: Sequence[int], press: Profile, name: str) -> bytes:
    return with_lines(data, pages, least=press.line.warning, name=name)


def _turn(data: bytes, pages: Sequence[int], press: Profile, name: str) -> bytes:
    del press
    return with_upright(data, pages, name=name)


MENDERS: dict[str, tuple[Mender, str]] = {
    colours.NAME: (_blacken, "black and grey now"),
    hairlines.NAME: (_thicken, "wide enough now"),
    upside_down.NAME: (_turn, "upright now"),
}
"""What helps against a finding, by its check, and what to say when it has."""


class Mended(NamedTuple):
    """What came of it.

    Attributes:
        data: The PDF, the same bytes if nothing could be mended.
        gone: Findings that are no more.
        left: Findings of the new file.
        better: Those of them that are nearer to the limit now.
        notices: What could not be tried, and why.
    """

    data: bytes
    gone: tuple[Finding, ...]
    left: tuple[Finding, ...]
    better: frozenset[Finding] = frozenset()
    notices: tuple[Notice, ...] = ()

    @property
    def has_changed(self) -> bool:
        """Whether the PDF is another one."""
        return bool(self.gone or self.better)


def is_ours(path: Path) -> bool:
    """Return whether a build has put this file there, as the record beside it says."""
    record = read_record(path.parent)
    return record is not None and path.name in {it["file"] for it in record["outputs"]}


def mend(data: bytes, press: Profile, *, name: str) -> Mended:
    """Return a PDF with as few findings as can be had without harm.

    The same file gives the same bytes.

    Args:
        data: The PDF.
        press: What prints it.
        name: Of the PDF, for messages.

    Raises:
        ContentError: It is no PDF, is locked or signed, or is damaged beyond repair.
        LimitError: It is too large, or too deep.
    """
    before = _judged(data, press, name)
    wanted = [check for check in MENDERS if any(it.check == check for it in before)]
    if not wanted:
        return Mended(data, (), before)
    refuse_locked(data, name=name)
    new, notices = data, []
    for check in wanted:
        help_it, _ = MENDERS[check]
        pages = [it.page for it in before if it.check == check and it.page]
        try:
            new = help_it(new, pages, press, name)
        except ContentError as error:
            notices.append(Notice(error.message, Place(name), error.hint))
    after = _judged(new, press, name)
    known = {(it.check, it.page): it for it in before}
    still = {(it.check, it.page) for it in after}
    gone = tuple(it for key, it in known.items() if key not in still)
    better = frozenset(
        it
        for it in after
        if it.check in wanted
        and (old := known.get((it.check, it.page)))
        and _gap(it) < _gap(old)
    )
    mended = Mended(new, gone, after, better, tuple(notices))
    return mended if mended.has_changed else mended._replace(data=data, left=before)


def _gap(finding: Finding) -> float:
    return abs(finding.measured - finding.limit)


def _judged(data: bytes, press: Profile, name: str) -> tuple[Finding, ...]:
    return judge(read_facts(data, name=name), Subject(name), press)
