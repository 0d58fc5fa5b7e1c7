"""The slug: a small line in the waste that says which side of which sheet this is.

collectives · sheet 2 of 2 · front · this edge up
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from zine.impose.ink import Words
from zine.impose.marks.surface import (
    ASCENT,
    DESCENT,
    GAP,
    MARGIN,
    Drawing,
    bounds,
    grown,
    meet,
    width_of,
)
from zine.impose.step import Edge
from zine.units import TOLERANCE, Point, Pt, mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.marks.surface import Surface
    from zine.units import Rect

SIZES = (Pt(8), Pt(7), Pt(6), Pt(5))
"""Of the type, the first that fits; the smallest still survives a copier."""

EDGES = {
    Edge.TOP: "this edge up",
    Edge.BOTTOM: "this edge down",
    Edge.LEFT: "this edge left",
    Edge.RIGHT: "this edge right",
}
"""Where the slug may stand, the best first, and what it says there."""

ANGLES = {Edge.TOP: 0, Edge.BOTTOM: 0, Edge.LEFT: 90, Edge.RIGHT: 270}
"""How it stands; along the sides, its feet are at the pages."""

INSET = mm(10)
"""From the corner of the paper to where it begins at the least."""

ROOM = mm(2)
"""Kept clear between the slug and other marks."""

MOST_LETTERS = 40
"""Of the name of the job."""


def slug(surface: Surface) -> Drawing:
    """Return the line where there is room for it."""
    # Rather small, or at another edge, than where printers print nothing.
    for text, margin, size in product(_texts(surface), (MARGIN, 0), SIZES):
        for edge, which in EDGES.items():
            words = _placed(surface, f"{text} · {which}", size, edge)
            if words is not None and surface.has(bounds(words), margin=margin):
                return Drawing((words,), wanted=1)
    return Drawing(wanted=1, lacking=1)


def sheet_name(surface: Surface) -> str:
    """Return which sheet and side this is."""
    return f"sheet {surface.sheet} of {len(surface.plan.sheets)} · {surface.face}"


def _texts(surface: Surface) -> Iterator[str]:
    """Yield what may be said, the fullest first."""
    job = " ".join(surface.job.split())
    if len(job) > MOST_LETTERS:
        job = job[: MOST_LETTERS - 1].rstrip() + "…"
    if job:
        yield f"{job} · {sheet_name(surface)}"
    yield sheet_name(surface)


def _placed(surface: Surface, text: str, size: Pt, edge: Edge) -> Words | None:
    """Return the line beside the pages, as near to the start as other marks let it."""
    waste = surface.waste(edge)
    if waste < GAP + (ASCENT + DESCENT) * size:
        return None
    length = width_of(text, size)
    start: float = max(INSET, _first(surface, edge))
    while start + length <= _across(surface, edge) - GAP:
        at = _point(surface, edge, start, waste - GAP - _foot(edge) * size)
        words = Words(text, at, size, ANGLES[edge])
        in_the_way = [
            it for it in surface.taken if meet(grown(it, ROOM), bounds(words))
        ]
        if not in_the_way:
            return words
        start = max(_end(surface, edge, it) for it in in_the_way) + ROOM + TOLERANCE
    return None


def _foot(edge: Edge) -> float:
    """Return how far the baseline is from the side of the line that faces the pages."""
    return ASCENT if edge is Edge.BOTTOM else DESCENT


def _across(surface: Surface, edge: Edge) -> Pt:
    return surface.size.height if edge.is_upright else surface.size.width


def _point(surface: Surface, edge: Edge, along: float, depth: float) -> Point:
    """Return a point by its distance from where lines at this edge begin."""
    width, height = surface.size.width, surface.size.height
    x, y = {
        Edge.TOP: (along, height - depth),
        Edge.BOTTOM: (along, depth),
        Edge.LEFT: (depth, along),
        Edge.RIGHT: (width - depth, height - along),
    }[edge]
    return Point(Pt(x), Pt(y))


def _first(surface: Surface, edge: Edge) -> float:
    """Return where the first page begins for a line that runs along an edge."""
    if edge is Edge.RIGHT:
        return surface.size.height - max(it.y1 for it in surface.clips)
    return min(it.y0 if edge is Edge.LEFT else it.x0 for it in surface.clips)


def _end(surface: Surface, edge: Edge, rect: Rect) -> float:
    """Return where a mark ends for a line that runs along an edge."""
    if edge is Edge.RIGHT:
        return surface.size.height - rect.y0
    return rect.y1 if edge is Edge.LEFT else rect.x1
