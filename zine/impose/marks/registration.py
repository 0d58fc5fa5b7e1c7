"""Registration marks: a cross in a circle, at the same place on both sides.

Held against the light, they show how far the back is off the front.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.ink import Spot, Stroke
from zine.impose.marks.back import rect_on_back, seen_on_back
from zine.impose.marks.surface import GAP, MARGIN, WIDTH, Drawing
from zine.impose.sheet import page_turn
from zine.impose.slot import Face
from zine.impose.step import Edge
from zine.units import Point, Pt, mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.ink import Ink
    from zine.impose.marks.surface import Surface
    from zine.units import Rect

LARGEST, SMALLEST = mm(3.5), mm(2)
"""From the middle to the ends of the cross."""

CIRCLE = 0.6
"""Its radius, as a share of that."""

FARTHEST = mm(8)
"""From the pages to the middle of a mark."""

ASIDE = mm(4)
"""Kept clear between a mark and the ticks and numbers of folds, crops and cuts."""

STEPS = 16
"""How many places are tried along each edge, from the middle outwards."""

ENOUGH = 2
"""Marks that show how far a side is off and whether it is turned."""


def registration_marks(surface: Surface) -> Drawing:
    """Return a mark for each edge with enough waste."""
    centres = list(_places(surface))
    ink = [it for centre, arm in centres for it in _drawn(centre, arm)]
    return Drawing(tuple(ink), wanted=1, lacking=int(len(centres) < ENOUGH))


def _places(surface: Surface) -> Iterator[tuple[Point, float]]:
    """Yield the middle and the arm of each mark.

    They are looked for on the front, with the pages of both sides in the way, so that
    marks lie behind one another.
    """
    plan, is_back = surface.plan, surface.face is Face.BACK
    pages = [*surface.clips, *surface.behind]
    if is_back:
        pages = [rect_on_back(it, plan.sheet_size, plan.flip) for it in pages]
    for edge in Edge:
        place = _place(surface, edge, pages)
        if place is not None:
            centre, arm = place
            if is_back:
                centre = seen_on_back(centre, plan.sheet_size, plan.flip)
            yield centre, arm


def _place(
    surface: Surface, edge: Edge, pages: list[Rect]
) -> tuple[Point, float] | None:
    width, height = surface.size.width, surface.size.height
    waste = {
        Edge.LEFT: min(it.x0 for it in pages),
        Edge.RIGHT: width - max(it.x1 for it in pages),
        Edge.BOTTOM: min(it.y0 for it in pages),
        Edge.TOP: height - max(it.y1 for it in pages),
    }[edge]
    waste = min(waste, surface.waste(_here(surface, edge)))
    if waste < GAP + 2 * SMALLEST:
        return None
    # Rather small than where printers print nothing, and near the pages.
    arm = min(max((waste - GAP - MARGIN) / 2, SMALLEST), LARGEST)
    depth = Pt(min(waste - GAP - arm, max(waste - FARTHEST, MARGIN + arm)))
    for along in _outwards(height if edge.is_upright else width):
        if all(abs(along - it) > arm + ASIDE for it in _ticks(surface, edge, pages)):
            return {
                Edge.LEFT: Point(depth, along),
                Edge.RIGHT: Point(Pt(width - depth), along),
                Edge.BOTTOM: Point(along, depth),
                Edge.TOP: Point(along, Pt(height - depth)),
            }[edge], arm
    return None


def _here(surface: Surface, edge: Edge) -> Edge:
    """Return where an edge of the front is on this side."""
    if surface.face is Face.FRONT:
        return edge
    is_kept = edge.is_upright != (surface.plan.flip is page_turn(surface.size))
    return edge if is_kept else edge.opposite


def _ticks(surface: Surface, edge: Edge, pages: list[Rect]) -> Iterator[Pt]:
    """Yield where ticks may stand along an edge."""
    bleed = surface.plan.bleed
    for page in pages:
        ends = (page.y0, page.y1) if edge.is_upright else (page.x0, page.x1)
        yield from ends
        yield from (Pt(ends[0] + bleed), Pt(ends[1] - bleed))
    for line in surface.plan.lines:
        yield line.start.y if edge.is_upright else line.start.x


def _outwards(length: float) -> Iterator[Pt]:
    """Yield places along an edge, the middle first, near its ends last."""
    yield Pt(length / 2)
    for step in range(1, STEPS // 2 - 1):
        for side in (-1, 1):
            yield Pt(length * (1 / 2 + side * step / STEPS))


def _drawn(centre: Point, arm: float) -> Iterator[Ink]:
    x, y = centre.x, centre.y
    yield Stroke(Point(Pt(x - arm), y), Point(Pt(x + arm), y), WIDTH)
    yield Stroke(Point(x, Pt(y - arm)), Point(x, Pt(y + arm)), WIDTH)
    yield Spot(centre, Pt(arm * CIRCLE), WIDTH)
