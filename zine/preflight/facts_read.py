"""Read the facts of any PDF."""

from __future__ import annotations

import warnings
from hashlib import blake2b
from io import BytesIO
from typing import TYPE_CHECKING, TypeVar

import pypdfium2
from pikepdf import Pdf

from zine.errors import ContentError, LimitError, Place
from zine.impose.pdf.damage import set_limits, told_plainly
from zine.impose.pdf.pdfium import ONE_AT_A_TIME
from zine.preflight.facts import Area, Colliding, Covered, Line, Page, Picture, Text
from zine.preflight.facts_drawn import read_drawn
from zine.preflight.facts_entries import Entries
from zine.preflight.facts_ink import look_at, read_ink
from zine.preflight.facts_notes import with_notes_laid_in
from zine.preflight.facts_objects import upright
from zine.preflight.facts_patterns import Patterns
from zine.preflight.facts_stems import Stems
from zine.preflight.facts_strings import Missing, read_links
from zine.units import Pt, Rect, Size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pikepdf import Object
    from pypdfium2 import PdfPage

Thing = TypeVar("Thing", Text, Covered, Colliding, Line, Picture, Area)

FINE, QUICK = 72.0, 36.0
"""Pixels to an inch: for a check that is asked for, and for one in passing."""

MOST_PIXELS = 20_000_000
"""Of a page as it is looked at; larger ones are looked at from further away."""

HEADER, SEARCHED = b"%PDF-", 1024
"""What every PDF begins with, and how far into the file viewers look for it."""


def read_facts(data: bytes, *, name: str, dpi: float = FINE) -> tuple[Page, ...]:
    """Return the facts of each page.

    Args:
        data: The PDF.
        name: For messages.
        dpi: How closely to look at the pages.

    Raises:
        ContentError: It is no PDF, is locked, or is damaged beyond repair.
        LimitError: It is too large, or too deep.
    """
    if HEADER not in data[:SEARCHED]:
        raise ContentError("this is no PDF", place=Place(name), hint="Give a PDF file.")
    set_limits()
    with (
        told_plainly(name),
        Pdf.open(BytesIO(data), suppress_warnings=True) as pdf,
    ):
        # Said by pikepdf of content that breaks off; what comes before it is read.
        warnings.filterwarnings("ignore", "Unexpected end of stream", UserWarning)
        printed = with_notes_laid_in(pdf, data)
        with ONE_AT_A_TIME, _seen(printed) as seen:
            if len(seen) != len(pdf.pages):
                raise LimitError("this PDF cannot be counted", place=Place(name))
            return tuple(_pages(pdf, seen, dpi))


def _seen(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ValueError(str(error)) from error


def _pages(pdf: Pdf, seen: pypdfium2.PdfDocument, dpi: float) -> Iterator[Page]:
    entries, missing = Entries(), Missing()
    stems, patterns = Stems(), Patterns()
    for number, entry in enumerate(_joined(pdf), start=1):
        page = _page(number, seen, entry, entries, stems, dpi)
        yield _with_entries(page, entry, missing, patterns)


def _joined(pdf: Pdf) -> Iterator[Object]:
    """Yield the pages, each with its content in one piece."""
    for page in pdf.pages:
        page.contents_coalesce()
        yield page.obj


def _page(  # noqa: PLR0913 - what all pages share
    number: int,
    seen: pypdfium2.PdfDocument,
    entry: Object,
    entries: Entries,
    stems: Stems,
    dpi: float,
) -> Page:
    page = seen[number - 1]
    try:
        size = Size(*map(Pt, page.get_size()))
        dpi = min(dpi, dpi * (MOST_PIXELS / (size.width * size.height)) ** 0.5)
        look = look_at(page, dpi)
        drawn = read_drawn(page, look, stems)
        trim = _trim(page, size)
    finally:
        page.close()
    return Page(
        number,
        size,
        trim,
        texts=_inside(drawn.texts, trim),
        lines=_inside(drawn.lines, trim),
        pictures=_inside(drawn.pictures, trim),
        white_lines=_inside(drawn.white_lines, trim),
        areas=_inside(drawn.areas, trim),
        covered=_inside(drawn.covered, trim),
        lost=_inside(drawn.lost, trim),
        colliding=_inside(drawn.colliding, trim),
        ink=read_ink(look, trim),
        colours=entries.colours(entry),
        missing_fonts=entries.missing_fonts(entry),
        likeness=blake2b(look.pixels, digest_size=16).digest(),
    )


def _with_entries(
    page: Page, entry: Object, missing: Missing, patterns: Patterns
) -> Page:
    """Return a page with what its entries in the file tell beside what is seen."""
    tiled = patterns.read(entry, page.trim)
    return page._replace(
        links=read_links(entry),
        boxes=missing.letters(entry),
        lines=page.lines + tiled.lines,
        pictures=page.pictures + tiled.pictures,
        areas=page.areas + tiled.areas,
    )


def _inside(things: Iterable[Thing], trim: Rect) -> tuple[Thing, ...]:
    """Return what is not cut off with its whole: marks, and what they say, are."""
    return tuple(
        it
        for it in things
        if it.box.x1 >= trim.x0
        and it.box.x0 <= trim.x1
        and it.box.y1 >= trim.y0
        and it.box.y0 <= trim.y1
    )


def _trim(page: PdfPage, size: Size) -> Rect:
    """Return what is left once it is cut, as far as it is on the page."""
    box = upright(page).rect(Rect(*map(Pt, page.get_trimbox())))
    return Rect(
        Pt(max(box.x0, 0)),
        Pt(max(box.y0, 0)),
        Pt(min(box.x1, size.width)),
        Pt(min(box.y1, size.height)),
    )
