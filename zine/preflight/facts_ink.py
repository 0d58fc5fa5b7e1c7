"""A page from afar: how much ink there is, and how near the edges.

It is drawn small and in grey; what is asked of it is asked of whole rows and columns of
pixels, which is quick.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from zine.preflight.facts import Edges, Ink
from zine.units import POINTS_PER_INCH, Pt, Rect, mm

if TYPE_CHECKING:
    from collections.abc import Callable

    from pypdfium2 import PdfPage

WHITE = 255

PAPER = 245
"""Lighter than this is paper: a trace of a line that is much finer than a pixel."""

BLACK = 80
"""Darker than this is solid."""

INK = bytes(value < PAPER for value in range(256))
SOLID = bytes(value < BLACK for value in range(256))
"""For each grey, whether it is such."""

LONG, DEEP = mm(20), mm(5)
"""A black area is solid if it is at least so long and so deep."""

SEARCHED = mm(15)
"""How far from an edge solids are looked for; further in they do no harm."""

TOUCHING = mm(2)
"""Ink that touches an edge does so for at least such a length."""

FURTHEST = mm(5)
"""No bleed is measured beyond."""

NEARLY = 0.01
"""Of a pixel: what is so near its edge is on it."""


@dataclass(frozen=True, slots=True)
class Look:
    """A page, drawn small.

    Attributes:
        pixels: Greys, row after row from the top.
        width: In pixels.
        height: In pixels.
        pixel: Side of one, in points.
    """

    pixels: bytes
    width: int
    height: int
    pixel: float

    def row(self, y: int) -> bytes:
        """Return a row of pixels, counted from the top."""
        return self.pixels[y * self.width : (y + 1) * self.width]

    def column(self, x: int) -> bytes:
        """Return a column of pixels, counted from the left."""
        return self.pixels[x :: self.width]

    def rows_of(self, box: Rect) -> list[bytes]:
        """Return the pixels of a place, row after row; at least one."""
        left = min(max(int(box.x0 / self.pixel), 0), self.width - 1)
        right = min(max(ceil(box.x1 / self.pixel), left + 1), self.width)
        top = min(max(self.height - ceil(box.y1 / self.pixel), 0), self.height - 1)
        end = min(max(self.height - int(box.y0 / self.pixel), top + 1), self.height)
        return [self.row(y)[left:right] for y in range(top, end)]

    def lightness(self, box: Rect) -> float:
        """Return how light a place is on the whole: 0 is black, 1 is white."""
        rows = self.rows_of(box)
        return sum(map(sum, rows)) / (WHITE * len(rows) * len(rows[0]))

    def lines_from(self, edge: str) -> tuple[Callable[[int], bytes], int]:
        """Return what finds the lines of pixels from an edge inwards, and how many."""
        return {
            "left": (self.column, self.width),
            "right": (lambda n: self.column(self.width - 1 - n), self.width),
            "top": (self.row, self.height),
            "bottom": (lambda n: self.row(self.height - 1 - n), self.height),
        }[edge]


def look_at(page: PdfPage, dpi: float, **wishes: bool) -> Look:
    """Return a page, drawn at so many pixels to an inch, as PDFium is asked to."""
    scale = dpi / POINTS_PER_INCH
    bitmap = page.render(scale=scale, grayscale=True, draw_annots=False, **wishes)
    try:
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        pixels = bytes(bitmap.buffer)
    finally:
        bitmap.close()
    if stride != width:
        rows = (pixels[y * stride : y * stride + width] for y in range(height))
        pixels = b"".join(rows)
    return Look(pixels, width, height, POINTS_PER_INCH / dpi)


def read_ink(look: Look, trim: Rect) -> Ink:
    """Return what can be seen from afar.

    Args:
        look: The page.
        trim: What is left of it once it is cut.
    """
    area = look.width * look.height
    return Ink(
        coverage=1 - sum(look.pixels) / (WHITE * area),
        edges=_each(lambda edge: _nearest_ink(look, trim, edge)),
        solids=_each(lambda edge: _nearest_solid(look, edge)),
        bleed=_each(lambda edge: _bleed(look, trim, edge)),
    )


def _each(measure: Callable[[str], Pt | None]) -> Edges:
    return Edges(*map(measure, Edges._fields))


def _nearest_ink(look: Look, trim: Rect, edge: str) -> Pt | None:
    """Return how far from an edge of the sheet ink is that is not cut off."""
    line, count = look.lines_from(edge)
    along = _along(look, trim, edge)
    first = int(_beside(look, trim, edge) / look.pixel + NEARLY)
    for number in range(first, count):
        if min(line(number)[along]) < PAPER:
            return Pt(number * look.pixel)
    return None


def _nearest_solid(look: Look, edge: str) -> Pt | None:
    line, count = look.lines_from(edge)
    long, deep = (ceil(it / look.pixel) for it in (LONG, DEEP))
    run = b"\1" * long
    lines = 0
    for number in range(min(count, int((SEARCHED + DEEP) / look.pixel))):
        lines = lines + 1 if run in line(number).translate(SOLID) else 0
        if lines == deep:
            return Pt((number + 1 - deep) * look.pixel)
    return None


def _beside(look: Look, trim: Rect, edge: str) -> Pt:
    """Return how much is cut off at an edge."""
    cut = {
        "left": trim.x0,
        "bottom": trim.y0,
        "right": look.width * look.pixel - trim.x1,
        "top": look.height * look.pixel - trim.y1,
    }
    return Pt(max(cut[edge], 0))


def _along(look: Look, trim: Rect, edge: str) -> slice:
    """Return what of a line of pixels is between the trims at its ends.

    Beyond them are crop marks, which lie on the trim as if it were inked.
    """
    ends = ("top", "bottom") if edge in {"left", "right"} else ("left", "right")
    whole = look.height if edge in {"left", "right"} else look.width
    start, end = (ceil(_beside(look, trim, it) / look.pixel - NEARLY) for it in ends)
    return slice(start, whole - end) if start + end < whole else slice(whole)


def _bleed(look: Look, trim: Rect, edge: str) -> Pt | None:
    """Return how far ink goes on beyond the trim, or ``None`` if none touches it."""
    line, count = look.lines_from(edge)
    cut, along = _beside(look, trim, edge), _along(look, trim, edge)
    # The pixel on the trim itself may be half inked; the one behind it is not.
    first = ceil(cut / look.pixel - NEARLY)
    long = ceil(TOUCHING / look.pixel)
    if first >= count or not _has_run(touching := _inked(line(first)[along]), long):
        return None
    reached = 0
    for number in range(first - 1, -1, -1):
        if (first - number) * look.pixel > FURTHEST + look.pixel:
            break
        missing = touching & ~_inked(line(number)[along])
        if _has_run(missing, long):
            break
        reached = first - number
    return Pt(min(reached * look.pixel, cut))


def _inked(line: bytes) -> int:
    """Return a line as a number that has a bit, of eight, for each pixel of ink."""
    return int.from_bytes(line.translate(INK), "big")


def _has_run(line: int, long: int) -> bool:
    return b"\1" * long in line.to_bytes((line.bit_length() + 7) // 8, "big")
