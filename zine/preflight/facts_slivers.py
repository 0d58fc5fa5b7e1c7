"""Lines that are drawn as thin areas, askew or bent, as some programs save them."""

from __future__ import annotations

import ctypes
from math import dist, hypot
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from zine.impose.pdf.matrix import AS_IT_IS
from zine.preflight.facts import Line
from zine.preflight.facts_objects import colour_of
from zine.preflight.facts_painted import ink_of
from zine.preflight.outlines import curve, is_even, line_width, shapes
from zine.units import Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zine.impose.pdf.matrix import Matrix
    from zine.preflight.facts_ink import Look
    from zine.preflight.facts_objects import Found

    Point = tuple[float, float]

SHORTEST = Pt(5)
"""A thin area that is shorter is a dot, not a line."""

WIDEST = Pt(2)
"""An area that is wider is no line."""

THIN = 0.1
"""Of its length: so thick is a line at most."""

MOST_CORNERS = 100
"""Of an area whose outline is followed; a drawing in one piece has more."""

MOST = 5_000
"""Corners of a page that are looked at."""

CORNERS_OF_A_LINE = 50
"""Of a line whose width depends on where it runs."""

BESIDE = Pt(2.5)
"""From a line to where what it lies on is looked at."""

LIGHTER = 0.25
"""Than a line has to be what is at both of its sides; else it is the rim of an area."""


class Slivers:
    """Looks for thin areas on one page."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._left = MOST

    def lines(self, found: Found) -> Iterator[Line]:
        """Yield the lines that a filled path is, one for each of its parts."""
        count = pdfium.FPDFPath_CountSegments(found.it)
        if (
            count > min(MOST_CORNERS, self._left)
            or max(found.box.width, found.box.height) < SHORTEST
        ):
            return
        colour = colour_of(found, pdfium.FPDFPageObj_GetFillColor)
        if colour is None:
            return
        self._left -= count
        fill, stroked = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(found.it, fill, stroked)
        is_even_odd = fill.value == pdfium.FPDF_FILLMODE_ALTERNATE
        ink, segments = ink_of(colour), _segments(found, count)
        rough = _outlines(segments, roughly=True)
        if all(it.thickness > WIDEST for it in shapes(rough, is_even_odd=is_even_odd)):
            return
        exact = _outlines(segments, roughly=False)
        for it in shapes(exact, is_even_odd=is_even_odd):
            is_long = it.length >= max(SHORTEST, it.thickness / THIN)
            if is_long and it.thickness <= WIDEST and self._shows(it.corners, ink):
                yield Line(Pt(it.thickness), found.box, ink)

    def _shows(self, corners: Sequence[Point], ink: float) -> bool:
        """Return whether paper is at both sides of a line, at its longest side."""
        sides = zip(corners, (*corners[1:], corners[0]), strict=True)
        (x0, y0), (x1, y1) = max(sides, key=lambda it: dist(*it))
        long = hypot(x1 - x0, y1 - y0)
        if not long:
            return False
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        across, up = -(y1 - y0) / long * BESIDE, (x1 - x0) / long * BESIDE
        places = ((x + way * across, y + way * up) for way in (-1, 1))
        return all(
            self._look.lightness(Rect(Pt(x), Pt(y), Pt(x), Pt(y))) > 1 - ink + LIGHTER
            for x, y in places
        )


def stroke_width(found: Found, width: float) -> float:
    """Return how wide a line is as it is printed, where it is thinnest."""
    matrix, count = found.matrix, pdfium.FPDFPath_CountSegments(found.it)
    if is_even(matrix) or count > CORNERS_OF_A_LINE:
        return line_width(width, matrix, [])
    flat = found._replace(matrix=AS_IT_IS)
    kinds, corners = zip(*_segments(flat, count), strict=True)
    is_line = kinds == (pdfium.FPDF_SEGMENT_MOVETO,) + (count - 1) * (
        pdfium.FPDF_SEGMENT_LINETO,
    )
    return line_width(width, matrix, corners if is_line else [])


def _segments(found: Found, count: int) -> list[tuple[int, Point]]:
    """Return of which kind each step of a path is, and where on the page it ends."""
    x, y = ctypes.c_float(), ctypes.c_float()
    out = []
    for number in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(found.it, number)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = _moved(found.matrix, (x.value, y.value))
        out.append((pdfium.FPDFPathSegment_GetType(segment), point))
    return out


def _outlines(
    segments: Iterable[tuple[int, Point]], *, roughly: bool
) -> list[list[Point]]:
    """Return the outlines of a path in straight lines, one or some for a curve."""
    outlines: list[list[Point]] = []
    waiting: list[Point] = []
    for kind, point in segments:
        if kind == pdfium.FPDF_SEGMENT_MOVETO or not outlines:
            outlines.append([point])
        elif kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            waiting.append(point)
            if len(waiting) == 3:  # noqa: PLR2004 - two that bend it, and its end
                last = outlines[-1][-1]
                outlines[-1] += [point] if roughly else curve(last, *waiting)
                waiting = []
        else:
            outlines[-1].append(point)
    return [it for it in outlines if len(it) > 1]


def _moved(matrix: Matrix, point: Point) -> Point:
    x, y = point
    return (
        matrix.a * x + matrix.c * y + matrix.e,
        matrix.b * x + matrix.d * y + matrix.f,
    )
