"""Short lines in the waste that point at a place on a page without touching it.

Trade practice: a tick begins 3 mm from the trim, or where the bleed ends, and is 5 mm
long, so that a cut a little off leaves none of it.  Copy-shop waste is narrow, so a
tick is first made shorter and then moved nearer, before it is left out.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from zine.impose.ink import Stroke
from zine.impose.marks.surface import GAP, WIDTH
from zine.impose.step import Edge
from zine.units import TOLERANCE, Point, Pt, mm

if TYPE_CHECKING:
    from zine.impose.marks.surface import Surface

OFFSET = mm(3)
"""From the trim to where a tick begins, unless the bleed is wider."""

LENGTH = mm(5)
"""Of a tick where there is room."""

SHORTEST = mm(1.5)
"""Of a tick that can still be found."""

WAYS = {Edge.LEFT: (-1, 0), Edge.RIGHT: (1, 0), Edge.BOTTOM: (0, -1), Edge.TOP: (0, 1)}
"""The direction towards each edge of a sheet."""


def tick(
    surface: Surface, at: Point, way: Edge, *, bleed: float = 0, most: float = 1e9
) -> Stroke | None:
    """Return a tick that points at ``at``, or ``None`` if there is no room.

    Args:
        surface: Where it is drawn.
        at: On the edge of a trim.
        way: From there towards this edge of the sheet.
        bleed: How far the ink of the page there goes in that direction.
        most: How far away a line is that a tick may not touch.
    """
    free = reach(surface, at, way, past=bleed)
    for kept, offset in product((GAP, WIDTH), (OFFSET, GAP)):
        start = max(offset, bleed)
        length = min(free - start, most - kept - start, LENGTH)
        if length >= SHORTEST - TOLERANCE:
            return Stroke(
                _moved(at, way, start), _moved(at, way, start + length), WIDTH
            )
    return None


def dashed(stroke: Stroke) -> Stroke:
    """Return a tick as three dashes, as folds are drawn."""
    length = abs(stroke.end.x - stroke.start.x) + abs(stroke.end.y - stroke.start.y)
    return Stroke(
        stroke.start, stroke.end, stroke.width, (Pt(length / 5), Pt(length / 5))
    )


def reach(surface: Surface, at: Point, way: Edge, *, past: float = 0) -> float:
    """Return how far one can go from a point before a page or the edge of the sheet.

    Args:
        surface: The side of the sheet.
        at: Where to start.
        way: Towards this edge.
        past: Pages that end within this distance are behind.
    """
    x, y = WAYS[way]
    edges = {
        Edge.LEFT: at.x,
        Edge.RIGHT: surface.size.width - at.x,
        Edge.BOTTOM: at.y,
        Edge.TOP: surface.size.height - at.y,
    }
    room = edges[way]
    for clip in surface.clips:
        if x:
            is_aside = not clip.y0 - WIDTH < at.y < clip.y1 + WIDTH
            near, far = sorted((x * (clip.x0 - at.x), x * (clip.x1 - at.x)))
        else:
            is_aside = not clip.x0 - WIDTH < at.x < clip.x1 + WIDTH
            near, far = sorted((y * (clip.y0 - at.y), y * (clip.y1 - at.y)))
        if not is_aside and far > past + TOLERANCE:
            room = min(room, near - GAP)
    return room


def _moved(at: Point, way: Edge, by: float) -> Point:
    x, y = WAYS[way]
    return Point(Pt(at.x + x * by), Pt(at.y + y * by))
