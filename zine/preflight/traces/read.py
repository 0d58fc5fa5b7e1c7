"""Read all that a PDF tells about its maker."""

from __future__ import annotations

from contextlib import contextmanager
from io import BytesIO
from itertools import chain, islice
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Pdf, Stream

from zine.errors import ContentError, Place
from zine.impose.pdf.damage import set_limits, told_plainly
from zine.impose.pdf.pdfium import ONE_AT_A_TIME
from zine.preflight.traces import (
    actions,
    attached,
    document,
    entries,
    fonts,
    notes,
    pictures,
    private,
    profiles,
    revisions,
    streams,
)
from zine.preflight.traces.hidden import hidden
from zine.preflight.traces.trace import MOST, About, trace
from zine.preflight.traces.walk import walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zine.preflight.traces.trace import Trace
    from zine.preflight.traces.walk import Thing

    Reader = Callable[[Thing], Iterator[Trace]]
    """Finds traces of one sort in a thing."""

READERS: tuple[Reader, ...] = (
    document.described,
    document.layered,
    document.labelled,
    document.destined,
    streams.described,
    streams.remarked,
    actions.acted,
    notes.noted,
    notes.filled_in,
    notes.formed,
    notes.signed,
    private.kept_private,
    private.tagged,
    private.parted,
    private.placed_on_earth,
    attached.attached,
    attached.fetched,
    attached.in_small,
    pictures.pictured,
    pictures.pictured_inline,
    profiles.profiled,
    fonts.used,
    fonts.described,
)
"""What is asked of every dictionary and stream; words are looked at everywhere."""

MOST_OLDER = 5
"""Older versions of a document that are read, the last first."""

PARTS = {"/Page", "/Annot", "/Filespec"}
"""Types of what was on pages; empty tags are left over in many a file."""

LONGEST = 20.0
"""Seconds that the parts of a file may take; a book of a thousand pages takes two."""

HEADER, SEARCHED = b"%PDF-", 1024
"""What every PDF begins with, and how far into the file viewers look for it."""

UNREADABLE = (pikepdf.PikepdfError, ArithmeticError, LookupError, TypeError, ValueError)
"""What a thing may be to pikepdf that is not as it should be."""


class Report(NamedTuple):
    """What a file tells.

    Attributes:
        traces: In the order they were found.
        pages: How many there are.
    """

    traces: tuple[Trace, ...]
    pages: int

    @property
    def telling(self) -> tuple[Trace, ...]:
        """What may lead to somebody."""
        return tuple(it for it in self.traces if it.is_telling)


def read_traces(data: bytes, *, name: str, password: str = "") -> Report:
    """Return what a file tells about its maker.

    Args:
        data: The PDF.
        name: For messages.
        password: Opens it.

    Raises:
        ContentError: It is no PDF, is locked, or is damaged beyond repair.
        LimitError: It is too large, or too deep.
    """
    if HEADER not in data[:SEARCHED]:
        raise ContentError("this is no PDF", place=Place(name), hint="Give a PDF file.")
    set_limits()
    with told_plainly(name, password=password):
        with _opened(data, password) as pdf:
            now = tuple(islice(_in_objects(pdf), MOST))
            pages = len(pdf.pages)
        whole = chain(
            revisions.revised(data),
            revisions.around(data),
            _in_older(data, password, {it[:3] for it in now}),
            _out_of_sight(data, password),
        )
        found = dict.fromkeys(chain(now, whole))
    return Report(tuple(islice(found, MOST)), pages)


@contextmanager
def _opened(data: bytes, password: str = "") -> Iterator[Pdf]:
    with Pdf.open(BytesIO(data), password=password, suppress_warnings=True) as pdf:
        yield pdf


def _in_objects(pdf: Pdf) -> Iterator[Trace]:
    yield from document.catalogued(pdf)
    if pdf.is_encrypted:
        yield trace(About.WHAT_ELSE, "locked", "encrypted", "the whole file")
    left, end = 0, monotonic() + LONGEST
    for thing in walk(pdf):
        if monotonic() > end:
            yield trace(About.WHAT_ELSE, "not read", "the rest", thing.where)
            break
        left += thing.is_left and _is_content(thing)
        for reader in (entries.said,) if isinstance(thing.it, Array) else ALL:
            try:
                yield from reader(thing)
            except UNREADABLE:
                # What is damaged tells nothing to anybody else either.
                continue

    if left:
        said = f"{left} that nothing uses any more"
        yield trace(About.WHAT_ELSE, "left over parts", said, "the whole file")


def _is_content(thing: Thing) -> bool:
    """Return whether a thing was a page or a part of one."""
    if isinstance(thing.it, Stream):
        # Files for the web have a table for viewers, which nothing leads to.
        return not isinstance(thing.it.get("/S"), int)
    return isinstance(thing.it, Dictionary) and thing.it.get("/Type") in PARTS


ALL: tuple[Reader, ...] = (*READERS, entries.said)


def _in_older(
    data: bytes, password: str, known: set[tuple[str, ...]]
) -> Iterator[Trace]:
    """Yield what older versions in the file tell that the last one does not."""
    ends = revisions.older_ends(data)
    for number in range(len(ends), max(len(ends) - MOST_OLDER, 0), -1):
        try:
            with _opened(data[: ends[number - 1]], password) as pdf:
                for it in islice(_in_objects(pdf), MOST):
                    if it.is_telling and it[:3] not in known:
                        where = f"older version {number}, {it.where}"
                        yield it._replace(where=where)
        except UNREADABLE:
            continue


def _out_of_sight(data: bytes, password: str) -> Iterator[Trace]:
    with ONE_AT_A_TIME:
        try:
            seen = pypdfium2.PdfDocument(data, password=password or None)
        except pypdfium2.PdfiumError:
            return
        with seen:
            yield from hidden(seen)
