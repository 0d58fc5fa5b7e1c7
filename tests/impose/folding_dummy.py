"""The folding dummy: an oracle that knows nothing of ``zine.impose``.

It reads the numbers back from an imposed PDF with another PDF library, lays the two
sides of each sheet back to back the way a printer does, folds the nested sheets once
and reads the booklet through as a reader would.
"""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

NUMBER_X, NUMBER_FROM_HEAD = 20, 40
"""Where a numbered page has its number, from its left and its head."""


@dataclass(frozen=True)
class Mark:
    """A numbered page on paper, by its edges; ``up`` if its head is."""

    number: int
    left: float
    right: float
    bottom: float
    top: float
    up: bool


@dataclass(frozen=True)
class Read:
    """A page as the reader meets it.

    ``gap`` is from the spine to the page; ``off`` is from the edge of the paper to the
    page along the spine, from the foot or the left.
    """

    number: int
    up: bool
    gap: float
    off: float


def read_marks(pdf, page_size):
    """Return ``(width, height, marks)`` for every page of a PDF."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [
            _read_page(document[index], page_size) for index in range(len(document))
        ]
    finally:
        document.close()


def read_booklet(pdf, *, flip, spine, page_size):
    """Fold the sheets of an imposed PDF and return what is read, blanks as ``None``."""
    sides = read_marks(pdf, page_size)
    assert len({side[:2] for side in sides}) == 1, "sheets of different sizes"
    width, height, _ = sides[0]
    fronts = [marks for _, _, marks in sides[::2]]
    backs = [
        [_seen_through(mark, width, height, flip) for mark in marks]
        for _, _, marks in sides[1::2]
    ]
    if spine == "top":
        # Its reader turns sheets over head first, so backs have to stand on their heads
        # for one who turns them like a page.
        fronts = [[_tipped(mark, height) for mark in marks] for marks in fronts]
        backs = [
            [replace(_tipped(mark, height), up=not mark.up) for mark in marks]
            for marks in backs
        ]
        fold = height / 2
    else:
        fold = width / 2
    # Sheets are nested, the first on top; the half on the spine's side goes behind, so
    # the other half of every sheet is read first, front and back.
    under_thumb, behind = ("left", "right") if spine == "right" else ("right", "left")
    booklet = []
    for front, back in zip(fronts, backs, strict=True):
        booklet += [(front, under_thumb), (back, under_thumb)]
    for front, back in reversed(list(zip(fronts, backs, strict=True))):
        booklet += [(back, behind), (front, behind)]
    return [_read(marks, half, fold) for marks, half in booklet]


def _read_page(page, page_size):
    width, height = page.get_size()
    text_page = page.get_textpage()
    marks = [
        _mark(text_page, number, start, page_size)
        for number, start in _numbers(text_page)
    ]
    return round(width, 2), round(height, 2), marks


def _numbers(text_page):
    """Yield each number with the index of its first character on the page."""
    text = text_page.get_text_range()
    assert len(text) == text_page.count_chars()
    start = None
    for index, char in enumerate(f"{text} "):
        ends = not char.isdigit() or (index and _is_new_line(text_page, index))
        if start is not None and ends:
            yield int(text[start:index]), start
            start = None
        if start is None and char.isdigit():
            start = index


def _is_new_line(text_page, index):
    """Two numbers with nothing between them but paper may come as one word."""
    _, before = _origin(text_page, index - 1)
    _, here = _origin(text_page, index)
    return abs(here - before) > NUMBER_FROM_HEAD


def _origin(text_page, index):
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium_c.FPDFText_GetCharOrigin(text_page, index, x, y)
    return x.value, y.value


def _mark(text_page, number, start, page_size):
    width, height = page_size
    x, y = _origin(text_page, start)
    angle = pdfium_c.FPDFText_GetCharAngle(text_page, start)
    if abs(angle) < 1e-3:
        left, bottom = x - NUMBER_X, y + NUMBER_FROM_HEAD - height
        return Mark(number, left, left + width, bottom, bottom + height, up=True)
    assert abs(angle - math.pi) < 1e-3, "a number lies on its side"
    right, bottom = x + NUMBER_X, y - NUMBER_FROM_HEAD
    return Mark(number, right - width, right, bottom, bottom + height, up=False)


def _seen_through(mark, width, height, flip):
    """Return a mark on the back as X-ray eyes see it from the front.

    ``up`` tells whether it stands up once the sheet is turned like a page.
    """
    turned_like_a_page = (flip == "short") == (width > height)
    if turned_like_a_page:
        return replace(mark, left=width - mark.right, right=width - mark.left)
    bottom, top = height - mark.top, height - mark.bottom
    return replace(mark, bottom=bottom, top=top, up=not mark.up)


def _tipped(mark, height):
    """Return a mark by a look from the right: the head of the sheet is at the left."""
    return replace(
        mark,
        left=height - mark.top,
        right=height - mark.bottom,
        bottom=mark.left,
        top=mark.right,
    )


def _read(marks, half, fold):
    middles = {(mark.left + mark.right) / 2: mark for mark in marks}
    here = [it for x, it in middles.items() if (x < fold) == (half == "left")]
    if not here:
        return None
    (mark,) = here
    gap = fold - mark.right if half == "left" else mark.left - fold
    return Read(mark.number, mark.up, gap, mark.bottom)
