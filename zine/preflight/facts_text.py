"""Letters on a page: what they say, how large they are, and what they stand on."""

from __future__ import annotations

import ctypes
import re
from math import hypot, sqrt
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium

from zine.preflight.facts import Line, Text
from zine.preflight.facts_ground import ground_of
from zine.preflight.facts_objects import colour_of
from zine.preflight.facts_painted import ink_of
from zine.units import Pt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.pdf.matrix import Matrix
    from zine.preflight.facts_ink import Look
    from zine.preflight.facts_objects import Found
    from zine.preflight.facts_painted import Painted
    from zine.preflight.facts_stems import Stems

PALE = 0.1
"""With less ink it may be taken for paper."""

UNSEEN = 0.02
"""With less ink nobody is meant to see it, on white."""

DARK = 0.5
"""Ink of what is behind letters, for them to be light on dark."""

DARKER = 0.1
"""Ink of what is behind light letters, for them to be meant to be seen."""

TRACE = 0.04
"""Of ink that may be in the place of white words that nobody sees."""

LARGEST_INK = 2
"""Times the size of the type: no letters are as high as that."""

SERIF = 2
"""The flag of a font whose letters have serifs (ISO 32000-2, table 121)."""

SERIFS = re.compile(
    r"(?<!sans)(?<!sans[-_ ])serif|times|georgia|garamond|caslon|baskerville|bodoni|"
    r"palatino|bookman|schoolbook|cambria|minion|libertine|(?:cm|lm)roman|\bcmr\d",
    re.IGNORECASE,
)
"""In the names of fonts whose letters have serifs."""

LONGEST_NAME = 128
"""Letters of it that are read."""

INVISIBLE = {
    pdfium.FPDF_TEXTRENDERMODE_INVISIBLE,
    pdfium.FPDF_TEXTRENDERMODE_CLIP,
}
"""Ways to set letters that leave no ink."""

FILLED = {pdfium.FPDF_TEXTRENDERMODE_FILL, pdfium.FPDF_TEXTRENDERMODE_FILL_CLIP}
"""Ways to set letters that leave them as thick as they were drawn."""

OUTLINED = {
    pdfium.FPDF_TEXTRENDERMODE_STROKE: pdfium.FPDFPageObj_GetStrokeColor,
    pdfium.FPDF_TEXTRENDERMODE_STROKE_CLIP: pdfium.FPDFPageObj_GetStrokeColor,
}
"""Ways to set letters that leave their outlines alone, and what asks for their
colour."""


def read_text(
    found: Found, look: Look, painted: Painted, stems: Stems
) -> Iterator[Text]:
    """Yield the letters of one run, if they can be seen, or are lost in white."""
    mode = pdfium.FPDFTextObj_GetTextRenderMode(found.it)
    if mode in INVISIBLE:
        return
    said, box, seen = found.words, found.box, found.room
    colour = colour_of(found, OUTLINED.get(mode, pdfium.FPDFPageObj_GetFillColor))
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
    is_reversed = may_be_light and look.lightness(seen) < 1 - DARK
    behind = painted.behind(seen, colour)
    picture = painted.picture_behind(seen) if mode in FILLED else None
    if picture:
        behind = ground_of(seen, picture, ink, look)
    is_faint = may_be_light and ink > UNSEEN and behind == 0
    is_on_grey = may_be_light and (behind or 0) > DARKER
    is_lost = (
        may_be_light
        and mode in FILLED
        and ink <= UNSEEN
        and look.lightness(seen) >= 1 - (behind or 0) - TRACE
    )
    if ink < PALE and not (is_reversed or is_faint or is_on_grey or is_lost):
        return
    yield Text(
        said,
        Pt(printed),
        seen,
        is_reversed,
        _has_serifs(found.it),
        ink,
        behind,
        _turn(found.matrix),
        _cut(found),
        _is_mirrored(found.matrix),
        _stem(found, size.value, stems) if mode in FILLED else Pt(0),
        _wide(found.matrix),
    )


def is_lost(text: Text) -> bool:
    """Return whether nothing of letters can be seen, white as they are on paper."""
    return text.ink <= UNSEEN and not text.reversed and (text.behind or 0) <= DARKER


def outline(found: Found) -> Iterator[Line]:
    """Yield the line around letters that are nothing else."""
    if pdfium.FPDFTextObj_GetTextRenderMode(found.it) not in OUTLINED:
        return
    colour = colour_of(found, pdfium.FPDFPageObj_GetStrokeColor)
    if colour is not None:
        width, matrix = ctypes.c_float(), found.matrix
        pdfium.FPDFPageObj_GetStrokeWidth(found.it, width)
        scale = sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))
        yield Line(Pt(width.value * scale), found.box, ink_of(colour))


def _has_serifs(it: Any) -> bool:  # noqa: ANN401 - PDFium has no types
    font = pdfium.FPDFTextObj_GetFont(it)
    flags = pdfium.FPDFFont_GetFlags(font) if font else -1
    if flags < 0 or flags & SERIF:
        return True
    # Many programs leave the flag out; the name says it, too.
    name = (ctypes.c_char * LONGEST_NAME)()
    pdfium.FPDFFont_GetBaseFontName(font, name, LONGEST_NAME)
    return SERIFS.search(name.value.decode("latin-1")) is not None


def _turn(matrix: Matrix) -> int:
    """Return which way letters run, in degrees; askew and mirrored count as upright."""
    if abs(matrix.a) > abs(matrix.b):
        return 180 if matrix.a < 0 and matrix.d < 0 else 0
    return 90 if matrix.b > 0 else 270


def _is_mirrored(matrix: Matrix) -> bool:
    """Return whether letters run to the left on their feet, as in a mirror.

    Those of some fonts are drawn upside down and turned back, which says nothing.
    """
    return matrix.a < 0 < matrix.d and abs(matrix.a) > abs(matrix.b)


def _stem(found: Found, size: float, stems: Stems) -> Pt:
    """Return how thick upright strokes are, as they are printed."""
    across = size * hypot(found.matrix.a, found.matrix.b)
    return Pt(stems.of(pdfium.FPDFTextObj_GetFont(found.it)) * across)


def _wide(matrix: Matrix) -> float:
    """Return how wide letters are set for their height, whatever their slant."""
    across = matrix.a**2 + matrix.b**2
    area = abs(matrix.a * matrix.d - matrix.b * matrix.c)
    return across / area if area else 1.0


def _cut(found: Found) -> Pt:
    """Return how far letters go on where nothing shows."""
    box, room = found.box, found.room
    beyond = (room.x0 - box.x0, room.y0 - box.y0, box.x1 - room.x1, box.y1 - room.y1)
    return Pt(max(0.0, *beyond))
