"""The slit of a one-sheet zine: a dashed line where it is cut, a tick at either end.

It is drawn where two panels meet, so nobody has to look for the place; once it is cut,
half the width of a thin line is left at the edge of each page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.ink import Stroke
from zine.impose.lines import LineKind
from zine.impose.marks.surface import WIDTH, Drawing
from zine.impose.marks.tick import WAYS
from zine.impose.step import Edge
from zine.units import Pt, mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.lines import Line
    from zine.impose.marks.surface import Surface
    from zine.units import Point

DASH = (mm(2), mm(1))
"""Ink and gap."""

TICK = mm(1.5)
"""How far the bars at the ends reach to either side, along the folds they lie on."""


def slit_marks(surface: Surface) -> Drawing:
    """Return a dashed line along each slit."""
    slits = surface.lines_of(LineKind.SLIT)
    ink = tuple(it for slit in slits for it in _drawn(slit))
    return Drawing(ink, wanted=len(slits))


def _drawn(slit: Line) -> Iterator[Stroke]:
    yield Stroke(slit.start, slit.end, WIDTH, DASH)
    is_upright = slit.start.x == slit.end.x
    way = Edge.RIGHT if is_upright else Edge.TOP
    for end in (slit.start, slit.end):
        yield Stroke(_moved(end, way, -TICK), _moved(end, way, TICK), WIDTH)


def _moved(point: Point, way: Edge, by: float) -> Point:
    x, y = WAYS[way]
    return type(point)(Pt(point.x + x * by), Pt(point.y + y * by))
