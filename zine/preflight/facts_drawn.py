"""Letters, lines and pictures on a page, as PDFium finds them.

PDFium hands out what is drawn one by one; what is in a form has that form's matrix on
top of its own.
"""

from __future__ import annotations

import ctypes
from math import hypot, sqrt
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2.raw as pdfium

from zine.impose.pdf.matrix import AS_IT_IS, Matrix, shifted
from zine.preflight.facts import Line, Picture, Text
from zine.units import POINTS_PER_INCH, Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfPage

    from zine.preflight.facts_ink import Look

DEEPEST = 12
"""Forms in forms that are followed."""

PALE = 0.9
"""Lighter than this it is taken for paper."""

DARK = 0.5
"""Of what is behind letters, for them to be light on dark."""

SHORTEST = Pt(5)
"""A thin area that is shorter is a dot, not a line."""

WIDEST = Pt(2)
"""An area that is wider is no line."""

LARGEST_INK = 2
"""Times the size of the type: no letters are as high as that."""

USUAL = 128
"""Letters of a run that are asked for at once; longer ones are asked for again."""

SERIF = 2
"""The flag of a font whose letters have serifs (ISO 32000-2, table 121)."""

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


class _Found(NamedTuple):
    """One object, its kind, and the matrix of the form it is in."""

    it: Any
    kind: int
    form: Matrix


def read_drawn(page: PdfPage, look: Look) -> Drawn:
    """Return what is drawn on a page.

    Args:
        page: Open.
        look: The same page from afar.
    """
    texts: list[Text] = []
    lines: list[Line] = []
    pictures: list[Picture] = []
    words = page.get_textpage()
    try:
        for found in _objects(page):
            if found.kind == pdfium.FPDF_PAGEOBJ_TEXT:
                texts += _text(found, words, look)
            elif found.kind == pdfium.FPDF_PAGEOBJ_PATH:
                lines += _line(found)
            elif found.kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                pictures += _picture(found)
    finally:
        words.close()
    return Drawn(tuple(texts), tuple(lines), tuple(pictures))


def upright(page: PdfPage) -> Matrix:
    """Return what takes places in the file to places on the page as it is seen."""
    x0, y0, x1, y1 = page.get_cropbox()
    width, height = x1 - x0, y1 - y0
    turned = {
        0: AS_IT_IS,
        90: Matrix(0, -1, 1, 0, 0, width),
        180: Matrix(-1, 0, 0, -1, width, height),
        270: Matrix(0, 1, -1, 0, height, 0),
    }
    return shifted(-x0, -y0).then(turned[page.get_rotation()])


def _objects(page: PdfPage) -> Iterator[_Found]:
    seen = upright(page)
    for number in range(pdfium.FPDFPage_CountObjects(page.raw)):
        it = pdfium.FPDFPage_GetObject(page.raw, number)
        yield from _unpacked(it, seen, 0)


def _unpacked(it: Any, form: Matrix, depth: int) -> Iterator[_Found]:  # noqa: ANN401
    kind = pdfium.FPDFPageObj_GetType(it)
    if kind != pdfium.FPDF_PAGEOBJ_FORM:
        yield _Found(it, kind, form)
    elif depth < DEEPEST:
        inner = _matrix(it).then(form)
        for number in range(pdfium.FPDFFormObj_CountObjects(it)):
            part = pdfium.FPDFFormObj_GetObject(it, number)
            yield from _unpacked(part, inner, depth + 1)


def _text(found: _Found, words: Any, look: Look) -> Iterator[Text]:  # noqa: ANN401
    if pdfium.FPDFTextObj_GetTextRenderMode(found.it) in INVISIBLE:
        return
    box, said = _box(found), _words(found.it, words)
    if box is None or not said.strip():
        return
    size = ctypes.c_float()
    pdfium.FPDFTextObj_GetFontSize(found.it, size)
    matrix = _matrix(found.it).then(found.form)
    printed = size.value * hypot(matrix.c, matrix.d)
    ink = min(box.width, box.height)
    if ink > LARGEST_INK * printed:
        # Letters that are drawn in the file itself may be of any size; ink is not.
        printed = ink
    light = _lightness(found.it, pdfium.FPDFPageObj_GetFillColor)
    if light is None:
        return
    # A lone letter is hidden under a large one that is drawn, for those who listen.
    may_be = light > DARK and len(said.strip()) > 1
    is_reversed = may_be and look.lightness(box) < DARK
    if light <= PALE or is_reversed:
        yield Text(said.strip(), Pt(printed), box, is_reversed, _has_serifs(found.it))


def _line(found: _Found) -> Iterator[Line]:
    fill, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(found.it, fill, stroked)
    box = _box(found)
    if box is None:
        return
    if stroked.value and _is_ink(found.it, pdfium.FPDFPageObj_GetStrokeColor):
        width = ctypes.c_float()
        pdfium.FPDFPageObj_GetStrokeWidth(found.it, width)
        matrix = _matrix(found.it).then(found.form)
        scale = sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))
        yield Line(Pt(width.value * scale), box)
    elif fill.value and _is_ink(found.it, pdfium.FPDFPageObj_GetFillColor):
        thin, long = sorted((box.width, box.height))
        if thin <= WIDEST and long >= SHORTEST:
            yield Line(Pt(thin), box)


def _picture(found: _Found) -> Iterator[Picture]:
    width, height = ctypes.c_uint(), ctypes.c_uint()
    box = _box(found)
    if (
        box is None
        or not pdfium.FPDFImageObj_GetImagePixelSize(found.it, width, height)
        or not (width.value and height.value)
    ):
        return
    matrix = _matrix(found.it).then(found.form)
    across, up = hypot(matrix.a, matrix.b), hypot(matrix.c, matrix.d)
    if not (across and up):
        return
    ppi = POINTS_PER_INCH * min(width.value / across, height.value / up)
    yield Picture((width.value, height.value), ppi, box)


def _matrix(it: Any) -> Matrix:  # noqa: ANN401 - PDFium has no types
    raw = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(it, raw)
    return Matrix(raw.a, raw.b, raw.c, raw.d, raw.e, raw.f)


def _box(found: _Found) -> Rect | None:
    numbers = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(found.it, *numbers):
        return None
    return found.form.rect(Rect(*(Pt(it.value) for it in numbers)))


def _words(it: Any, words: Any) -> str:  # noqa: ANN401
    buffer = (ctypes.c_ushort * USUAL)()
    length = pdfium.FPDFTextObj_GetText(it, words.raw, buffer, ctypes.sizeof(buffer))
    if length > ctypes.sizeof(buffer):
        buffer = (ctypes.c_ushort * (length // 2))()
        pdfium.FPDFTextObj_GetText(it, words.raw, buffer, length)
    return bytes(buffer)[:length].decode("utf-16-le", "replace").rstrip("\0")


def _has_serifs(it: Any) -> bool:  # noqa: ANN401
    font = pdfium.FPDFTextObj_GetFont(it)
    flags = pdfium.FPDFFont_GetFlags(font) if font else -1
    return flags < 0 or bool(flags & SERIF)


def _is_ink(it: Any, ask: Any) -> bool:  # noqa: ANN401
    light = _lightness(it, ask)
    return light is not None and light <= PALE


def _lightness(it: Any, ask: Any) -> float | None:  # noqa: ANN401
    """Return how light a colour is, or ``None`` if it cannot be seen at all."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not ask(it, *parts):
        return 0.0
    red, green, blue, alpha = (part.value / 255 for part in parts)
    if not alpha:
        return None
    return 1 - alpha * (1 - (0.3 * red + 0.59 * green + 0.11 * blue))
