"""Lines, areas and pictures on a page, and its letters, as PDFium finds them."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2.raw as pdfium

from zine.preflight.facts import Area, Colliding, Covered, Line, Picture, Text
from zine.preflight.facts_colliding import colliding
from zine.preflight.facts_covered import GREY, PICTURE, Covers, shade_of
from zine.preflight.facts_objects import (
    Found,
    colour_of,
    frames,
    objects,
    overlap,
    rectangle,
)
from zine.preflight.facts_painted import LARGE, Painted, ink_of, smaller
from zine.preflight.facts_pictures import Pictures
from zine.preflight.facts_pixels import pale
from zine.preflight.facts_runs import joined
from zine.preflight.facts_slivers import (
    BESIDE,
    SHORTEST,
    WIDEST,
    Slivers,
    stroke_width,
)
from zine.preflight.facts_text import DARK, PALE, UNSEEN, is_lost, outline, read_text
from zine.units import Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pypdfium2 import PdfPage

    from zine.preflight.facts_ink import Look
    from zine.preflight.facts_stems import Stems


class Drawn(NamedTuple):
    """What is drawn on a page."""

    texts: tuple[Text, ...]
    lines: tuple[Line, ...]
    pictures: tuple[Picture, ...]
    white_lines: tuple[Line, ...]
    areas: tuple[Area, ...]
    covered: tuple[Covered, ...]
    lost: tuple[Text, ...]
    colliding: tuple[Colliding, ...]


def read_drawn(page: PdfPage, look: Look, stems: Stems) -> Drawn:
    """Return what is drawn on a page.

    Args:
        page: Open.
        look: The same page from afar.
        stems: Fonts of the file that are known by now.
    """
    stems.turn_page()
    texts: list[Text] = []
    lost: list[Text] = []
    lines: list[Line] = []
    white: list[Line] = []
    pictures: list[Picture] = []
    painted, covers = Painted(look), Covers(page)
    opener, slivers = Pictures(page, look.pixel), Slivers(look)
    words = page.get_textpage()
    try:
        for found in joined(objects(page), words):
            if found.kind == pdfium.FPDF_PAGEOBJ_TEXT:
                for it in read_text(found, look, painted, stems):
                    (lost if is_lost(it) else texts).append(it)
                lines += outline(found)
            elif found.kind == pdfium.FPDF_PAGEOBJ_PATH:
                _sort(_line(found, slivers), look, lines, white)
                if shade := _paint(found, painted):
                    covers.lay(found, shade, len(texts))
            elif found.kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                if picture := opener.read(found):
                    pictures.append(_with_tint(picture, look))
                covers.lay(found, PICTURE, len(texts))
                # Under a scan words are meant for those who search it.
                lost = [it for it in lost if not overlap(it.box, found.box)]
                painted.add_picture(found.box)
            elif found.kind == pdfium.FPDF_PAGEOBJ_SHADING:
                painted.add_shading(found)
                covers.lay(found, GREY, len(texts))
        met = colliding(page, texts, covers, words)
    finally:
        words.close()
    return Drawn(
        tuple(texts),
        tuple(lines),
        tuple(pictures),
        tuple(white),
        painted.areas,
        covers.hidden(texts),
        tuple(lost),
        met,
    )


def _with_tint(it: Picture, look: Look) -> Picture:
    """Return a picture that was not opened, with its most ink as it looks if pale."""
    if it.tint or it.bits == 1 or min(it.box.width, it.box.height) < LARGE:
        return it
    return it._replace(tint=pale(look.rows_of(smaller(it.box, look.pixel))))


def _line(found: Found, slivers: Slivers) -> Iterator[Line]:
    fill, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(found.it, fill, stroked)
    if stroked.value:
        colour = colour_of(found, pdfium.FPDFPageObj_GetStrokeColor)
        if colour is not None:
            width = ctypes.c_float()
            pdfium.FPDFPageObj_GetStrokeWidth(found.it, width)
            wide = Pt(stroke_width(found, width.value))
            yield Line(wide, found.box, ink_of(colour))
            if ink_of(colour) >= PALE:
                return
    if fill.value == pdfium.FPDF_FILLMODE_ALTERNATE:
        yield from _border(found)
    thin, long = sorted((found.box.width, found.box.height))
    if fill.value and thin <= WIDEST and long >= SHORTEST:
        colour = colour_of(found, pdfium.FPDFPageObj_GetFillColor)
        if colour is not None:
            yield Line(Pt(thin), found.box, ink_of(colour))
    elif fill.value and not any(frames(found)):
        yield from slivers.lines(found)


def _sort(
    found: Iterable[Line], look: Look, lines: list[Line], white: list[Line]
) -> None:
    """Add lines to those on paper, or to those on black, if they can be seen."""
    for line in found:
        if line.ink < PALE and _is_on_black(line, look):
            white.append(line)
        elif line.ink > UNSEEN:
            lines.append(line)


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


def _paint(found: Found, painted: Painted) -> str:
    """Lay a path on what has been painted, if it is filled.

    Returns:
        What it is as something that hides what is behind it; ``""`` if it does not.
    """
    fill, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(found.it, fill, stroked)
    colour = colour_of(found, pdfium.FPDFPageObj_GetFillColor) if fill.value else None
    if colour is None:
        return ""
    shade = shade_of(ink_of(colour))
    if not painted.takes(found.box):
        return shade
    sides = list(frames(found))
    for side in sides:
        painted.add(side, colour)
    # The box around what is found has room for its outline, too.
    box = rectangle(found)
    if box is not None:
        painted.add(box, colour)
    elif not sides:
        painted.add_shape(found.box, colour)
    return "" if sides else shade
