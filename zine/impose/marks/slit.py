"""The slit of a one-sheet zine: a solid line where it is cut, a bar at either end.

It is drawn where two panels meet, so nobody has to look for the place; once it is cut,
half the width of a thin line is left at the edge of each page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.ink import Stroke
from zine.impose.lines import LineKind
from zine.impose.marks.surface import WIDTH, Drawing, bounds
from zine.impose.marks.tick import WAYS
from zine.impose.step import Edge
from zine.units import Pt, mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.lines import Line
    from zine.impose.marks.surface import Surface
    from zine.units import Point

BAR = mm(1.5)
"""How far the bars reach to either side, along the folds they lie on."""


def slit_marks(surface: Surface) -> Drawing:
    """Return a line along each slit."""
    slits = surface.lines_of(LineKind.SLIT)
    ink = tuple(it for slit in slits for it in _drawn(surface, slit))
    return Drawing(ink, wanted=len(slits))


def _drawn(surface: Surface, slit: Line) -> Iterator[Stroke]:
    yield Stroke(slit.start, slit.end, WIDTH)
    is_upright = slit.start.x == slit.end.x
    way = Edge.RIGHT if is_upright else Edge.TOP
    for end in (slit.start, slit.end):
        # A slit that begins at the edge of the paper needs no end there.
        bar = Stroke(_moved(end, way, -BAR), _moved(end, way, BAR), WIDTH)
        if surface.has(bounds(bar)):
            yield bar


def _moved(point: Point, way: Edge, by: float) -> Point:
    x, y = WAYS[way]
    return type(point)(Pt(point.x + x * by), Pt(point.y + y * by))
