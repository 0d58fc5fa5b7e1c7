"""Letters, lines, areas and pictures on a page, as PDFium finds them."""

from __future__ import annotations

import ctypes
import re
from math import hypot, sqrt
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2.raw as pdfium

from zine.preflight.facts import Area, Line, Picture, Text
from zine.preflight.facts_objects import (
    Found,
    colour_of,
    frames,
    objects,
    overlap,
    rectangle,
)
from zine.preflight.facts_painted import Painted, ink_of
from zine.preflight.facts_pixels import enlarged
from zine.units import POINTS_PER_INCH, Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfPage

    from zine.impose.pdf.matrix import Matrix
    from zine.preflight.facts_ink import Look

PALE = 0.1
"""With less ink it may be taken for paper."""

UNSEEN = 0.02
"""With less ink nobody is meant to see it, on white."""

DARK = 0.5
"""Ink of what is behind letters, for them to be light on dark."""

SHORTEST = Pt(5)
"""A thin area that is shorter is a dot, not a line."""

WIDEST = Pt(2)
"""An area that is wider is no line."""

BESIDE = Pt(2.5)
"""From a line to where what it lies on is looked at."""

LARGEST_INK = 2
"""Times the size of the type: no letters are as high as that."""

CLOSE = Pt(1)
"""Pixels that a page is looked at with, if there is time to open its pictures, too."""

MOST_OPENED = 50
"""Pictures of a page."""

FEWEST, MOST = 10_000, 20_000_000
"""Pixels of a picture that is opened."""

PIXELS = {pdfium.FPDFBitmap_Gray: 1, pdfium.FPDFBitmap_BGR: 3}
"""Bytes of each, where it is not four."""

USUAL = 128
"""Letters of a run that are asked for at once; longer ones are asked for again."""

HYPHEN = "\2"
"""What PDFium takes a hyphen for that parts a word where a line ends."""

SERIF = 2
"""The flag of a font whose letters have serifs (ISO 32000-2, table 121)."""

SERIFS = re.compile(
    r"(?<!sans)(?<!sans[-_ ])serif|times|georgia|garamond|caslon|baskerville|bodoni|"
    r"palatino|bookman|schoolbook|cambria|minion|libertine|(?:cm|lm)roman|\bcmr\d",
    re.IGNORECASE,
)
"""In the names of fonts whose letters have serifs."""

INVISIBLE = {
    pdfium.FPDF_TEXTRENDERMODE_INVISIBLE,
    pdfium.FPDF_TEXTRENDERMODE_CLIP,
}
"""Ways to set letters that leave no ink."""


class Drawn(NamedTuple):
    """What is drawn on a page."""

    texts: tuple[Text, ...]
    lines: tuple[Line, ...]
    pictures: tuple[Picture, ...]
    white_lines: tuple[Line, ...]
    areas: tuple[Area, ...]


def read_drawn(page: PdfPage, look: Look) -> Drawn:
    """Return what is drawn on a page.

    Args:
        page: Open.
        look: The same page from afar.
    """
    texts: list[Text] = []
    lines: list[Line] = []
    white: list[Line] = []
    pictures: list[Picture] = []
    painted = Painted(look)
    words = page.get_textpage()
    try:
        for found in objects(page):
            if found.kind == pdfium.FPDF_PAGEOBJ_TEXT:
                texts += _text(found, words, look, painted)
            elif found.kind == pdfium.FPDF_PAGEOBJ_PATH:
                for line in _line(found):
                    if line.ink < PALE and _is_on_black(line, look):
                        white.append(line)
                    elif line.ink > UNSEEN:
                        lines.append(line)
                _paint(found, painted)
            elif found.kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                may_open = look.pixel <= CLOSE and len(pictures) < MOST_OPENED
                pictures += _picture(found, page, may_open=may_open)
                painted.add(found.box, None)
            elif found.kind == pdfium.FPDF_PAGEOBJ_SHADING:
                painted.add(found.box, None)
    finally:
        words.close()
    return Drawn(
        tuple(texts), tuple(lines), tuple(pictures), tuple(white), painted.areas
    )


def _text(found: Found, words: Any, look: Look, painted: Painted) -> Iterator[Text]:  # noqa: ANN401
    if pdfium.FPDFTextObj_GetTextRenderMode(found.it) in INVISIBLE:
        return
    said, box = _words(found.it, words).strip(), found.box
    colour = colour_of(found, pdfium.FPDFPageObj_GetFillColor)
    if not said or colour is None:
        return
    size = ctypes.c_float()
    pdfium.FPDFTextObj_GetFontSize(found.it, size)
    # Letters that are drawn in the file itself may be of any size; ink is not.
    high = min(box.width, box.height)
    printed = size.value * hypot(found.matrix.c, found.matrix.d)
    printed = high if high > LARGEST_INK * printed else printed
    ink = ink_of(colour)
    # A lone letter is hidden under a large one that is drawn, for those who listen.
    may_be_light = ink < DARK and len(said) > 1
    is_reversed = may_be_light and look.lightness(box) < 1 - DARK
    behind = painted.behind(box, colour)
    is_faint = may_be_light and ink > UNSEEN and behind == 0
    if ink < PALE and not is_reversed and not is_faint:
        return
    yield Text(
        said,
        Pt(printed),
        box,
        is_reversed,
        _has_serifs(found.it),
        ink,
        behind,
        _turn(found.matrix),
        _cut(found),
    )


def _line(found: Found) -> Iterator[Line]:
    fill, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(found.it, fill, stroked)
    if stroked.value:
        colour = colour_of(found, pdfium.FPDFPageObj_GetStrokeColor)
        if colour is not None:
            width, matrix = ctypes.c_float(), found.matrix
            pdfium.FPDFPageObj_GetStrokeWidth(found.it, width)
            scale = sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))
            yield Line(Pt(width.value * scale), found.box, ink_of(colour))
            if ink_of(colour) >= PALE:
                return
    if fill.value == pdfium.FPDF_FILLMODE_ALTERNATE:
        yield from _border(found)
    thin, long = sorted((found.box.width, found.box.height))
    if fill.value and thin <= WIDEST and long >= SHORTEST:
        colour = colour_of(found, pdfium.FPDFPageObj_GetFillColor)
        if colour is not None:
            yield Line(Pt(thin), found.box, ink_of(colour))


def _border(found: Found) -> Iterator[Line]:
    """Yield the sides of a border that is drawn as one rectangle in another."""
    colour = colour_of(found, pdfium.FPDFPageObj_GetFillColor)
    if colour is None:
        return
    for side in frames(found):
        thin, long = sorted((side.width, side.height))
        if thin <= WIDEST and long >= SHORTEST and overlap(side, found.room):
            yield Line(Pt(thin), side, ink_of(colour))


def _is_on_black(line: Line, look: Look) -> bool:
    """Return whether a straight line has black at both sides."""
    box = line.box
    if min(box.width, box.height) > WIDEST or max(box.width, box.height) < SHORTEST:
        return False
    across, up = (BESIDE, 0.0) if box.width < box.height else (0.0, BESIDE)
    return all(
        look.lightness(_moved(box, sign * across, sign * up)) < 1 - DARK
        for sign in (-1, 1)
    )


def _moved(box: Rect, x: float, y: float) -> Rect:
    return Rect(Pt(box.x0 + x), Pt(box.y0 + y), Pt(box.x1 + x), Pt(box.y1 + y))


def _picture(found: Found, page: PdfPage, *, may_open: bool) -> Iterator[Picture]:
    told = pdfium.FPDF_IMAGEOBJ_METADATA()
    if not pdfium.FPDFImageObj_GetImageMetadata(found.it, page.raw, told):
        return
    width, height, matrix = told.width, told.height, found.matrix
    across, up = hypot(matrix.a, matrix.b), hypot(matrix.c, matrix.d)
    if width and height and across and up:
        ppi = POINTS_PER_INCH * min(width / across, height / up)
        is_usual = FEWEST <= width * height <= MOST
        times = _enlarged(found) if may_open and is_usual else 1
        yield Picture((width, height), ppi, found.box, told.bits_per_pixel, times)


def _enlarged(found: Found) -> int:
    """Return how many pixels stand for each; 1 if the picture cannot be opened."""
    bitmap = pdfium.FPDFImageObj_GetBitmap(found.it)
    if not bitmap:
        return 1
    try:
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        width = pdfium.FPDFBitmap_GetWidth(bitmap)
        height = pdfium.FPDFBitmap_GetHeight(bitmap)
        pixel = PIXELS.get(pdfium.FPDFBitmap_GetFormat(bitmap), 4)
        start = pdfium.FPDFBitmap_GetBuffer(bitmap)
        data = ctypes.string_at(start, stride * height)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    rows = [data[y * stride : y * stride + width * pixel] for y in range(height)]
    return enlarged(rows, pixel)


def _paint(found: Found, painted: Painted) -> None:
    """Lay a path on what has been painted, if it is filled."""
    fill, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(found.it, fill, stroked)
    if fill.value and painted.takes(found.box):
        colour = colour_of(found, pdfium.FPDFPageObj_GetFillColor)
        sides = list(frames(found))
        if colour is None:
            return
        for side in sides:
            painted.add(side, colour)
        if rectangle(found):
            painted.add(found.box, colour)
        elif not sides:
            painted.add_shape(found.box, colour)


def _words(it: Any, words: Any) -> str:  # noqa: ANN401
    buffer = (ctypes.c_ushort * USUAL)()
    length = pdfium.FPDFTextObj_GetText(it, words.raw, buffer, ctypes.sizeof(buffer))
    if length > ctypes.sizeof(buffer):
        buffer = (ctypes.c_ushort * (length // 2))()
        pdfium.FPDFTextObj_GetText(it, words.raw, buffer, length)
    said = bytes(buffer)[:length].decode("utf-16-le", "replace").rstrip("\0")
    return said.replace(HYPHEN, "-")


def _has_serifs(it: Any) -> bool:  # noqa: ANN401
    font = pdfium.FPDFTextObj_GetFont(it)
    flags = pdfium.FPDFFont_GetFlags(font) if font else -1
    if flags < 0 or flags & SERIF:
        return True
    # Many programs leave the flag out; the name says it, too.
    name = (ctypes.c_char * USUAL)()
    pdfium.FPDFFont_GetBaseFontName(font, name, USUAL)
    return SERIFS.search(name.value.decode("latin-1")) is not None


def _turn(matrix: Matrix) -> int:
    """Return which way letters run, in degrees; askew and mirrored count as upright."""
    if abs(matrix.a) > abs(matrix.b):
        return 180 if matrix.a < 0 and matrix.d < 0 else 0
    return 90 if matrix.b > 0 else 270


def _cut(found: Found) -> Pt:
    """Return how far letters go on where nothing shows."""
    box, room = found.box, found.room
    beyond = (room.x0 - box.x0, room.y0 - box.y0, box.x1 - room.x1, box.y1 - room.y1)
    return Pt(max(0.0, *beyond))
