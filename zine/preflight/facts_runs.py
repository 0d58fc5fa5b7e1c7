"""Letters that follow one another, put together into the words that they are.

Drawings are often set letter by letter, and some programs set all words so; nobody
finds a place on a page by the letter that stands there.
"""

from __future__ import annotations

import ctypes
import re
from functools import reduce
from math import hypot
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2.raw as pdfium

from zine.preflight.facts_objects import overlap
from zine.units import Rect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zine.impose.pdf.matrix import Matrix
    from zine.preflight.facts_objects import Found

USUAL = 128
"""Letters of a run that are asked for at once; longer ones are asked for again."""

HYPHEN = "\2"
"""What PDFium takes a hyphen for that parts a word where a line ends."""

DOUBLE = re.compile(r"  +")
"""Spaces between letters: those of the file, and one that PDFium sees there."""

FURTHEST = 0.55
"""Sizes of the type: from ink to the next letter; more is a tab, or another column."""

BACK = 0.35
"""Sizes of the type: so far may a letter lean over the next, as an italic f does."""

LEVEL = 0.03
"""Sizes of the type: off its line; what is further off is raised."""

SAME = 0.01
"""Of the size: letters of one run are as large, and turned and slanted alike."""


class _Span(NamedTuple):
    """Where letters are along the line that they stand on.

    Attributes:
        start: Where the first begins.
        end: Where the ink of the last ends.
        off: How far the line is from the corner of the page.
        size: Of the type.
    """

    start: float
    end: float
    off: float
    size: float


def joined(things: Iterable[Found], words: Any) -> Iterator[Found]:  # noqa: ANN401
    """Yield what is on a page and shows, letters as the words that they make.

    Args:
        things: In the order of painting.
        words: What PDFium reads on the page.
    """
    run: list[Found] = []
    for it in things:
        is_text = it.kind == pdfium.FPDF_PAGEOBJ_TEXT
        if run and not (is_text and _goes_on(run[-1], it)):
            yield from _whole(run, words)
            run = []
        if is_text:
            run.append(it)
        else:
            yield it
    yield from _whole(run, words)


def _whole(run: Sequence[Found], words: Any) -> Iterator[Found]:  # noqa: ANN401
    """Yield the letters of a run as one, if any of them shows."""
    shown = [seen for it in run if (seen := overlap(it.box, it.room))]
    if shown:
        yield run[0]._replace(
            box=reduce(_around, (it.box for it in run)),
            room=reduce(_around, shown),
            words=DOUBLE.sub(" ", "".join(_said(it.it, words) for it in run)).strip(),
        )


def _around(one: Rect, other: Rect) -> Rect:
    low = map(min, one[:2], other[:2])
    high = map(max, one[2:], other[2:])
    return Rect(*low, *high)


def _said(it: Any, words: Any) -> str:  # noqa: ANN401 - PDFium has no types
    """Return what letters say, with a space behind them if PDFium sees one."""
    buffer = (ctypes.c_ushort * USUAL)()
    length = pdfium.FPDFTextObj_GetText(it, words.raw, buffer, ctypes.sizeof(buffer))
    if length > ctypes.sizeof(buffer):
        buffer = (ctypes.c_ushort * (length // 2))()
        pdfium.FPDFTextObj_GetText(it, words.raw, buffer, length)
    said = bytes(buffer)[:length].decode("utf-16-le", "replace").rstrip("\0")
    return said.replace(HYPHEN, "-")


def _goes_on(last: Found, it: Found) -> bool:
    """Return whether letters follow others on their line, and look like them."""
    if it.shown != last.shown or not _are_alike(last.matrix, it.matrix):
        return False
    before, here = _span(last), _span(it)
    gap = (here.start - before.end) / before.size
    return (
        abs(here.off - before.off) <= LEVEL * before.size
        and here.start >= (before.start + before.end) / 2
        and -BACK <= gap <= FURTHEST
        and _style(last.it) == _style(it.it)
    )


def _are_alike(one: Matrix, other: Matrix) -> bool:
    """Return whether letters are as large, and turned and slanted alike."""
    most = SAME * max(map(abs, one[:4]))
    return all(abs(a - b) <= most for a, b in zip(one[:4], other[:4], strict=True))


def _span(found: Found) -> _Span:
    box, at = found.box, found.matrix
    long = hypot(at.a, at.b) or 1.0
    x, y = at.a / long, at.b / long
    corners = [(it, up) for it in (box.x0, box.x1) for up in (box.y0, box.y1)]
    return _Span(
        x * at.e + y * at.f,
        max(x * right + y * up for right, up in corners),
        x * at.f - y * at.e,
        _size(found.it) * hypot(at.c, at.d) or 1.0,
    )


def _size(it: Any) -> float:  # noqa: ANN401
    size = ctypes.c_float()
    pdfium.FPDFTextObj_GetFontSize(it, size)
    return abs(size.value)


def _style(it: Any) -> tuple[object, ...]:  # noqa: ANN401
    """Return what letters look like but for their place: font, size, colours."""
    font = pdfium.FPDFTextObj_GetFont(it)
    parts = [ctypes.c_uint() for _ in range(8)]
    pdfium.FPDFPageObj_GetFillColor(it, *parts[:4])
    pdfium.FPDFPageObj_GetStrokeColor(it, *parts[4:])
    return (
        ctypes.addressof(font.contents) if font else 0,
        _size(it),
        pdfium.FPDFTextObj_GetTextRenderMode(it),
        *(part.value for part in parts),
    )
