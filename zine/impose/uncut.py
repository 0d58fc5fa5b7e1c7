"""Where a folded booklet is still closed, so that a knife has to open its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.lines import LineKind
from zine.impose.step import Edge, Fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.lines import Line
    from zine.impose.plan import Plan

EDGES = ("head", "foot", "fore-edge", "sides")
"""What the outer edges of a booklet are called, in the order in which they are cut."""


def closed_edges(plan: Plan) -> tuple[str, ...]:
    """Return the edges of the booklet at which folds keep pages together.

    Folds that have nothing printed inside may stay closed.
    """
    if not plan.scheme.prints_backs or not plan.scheme.steps_of(Fold):
        return ()
    found = {
        edge
        for line in plan.lines
        if line.kind is LineKind.FOLD and not line.spine
        for edge in _edges(line, plan)
    }
    return tuple(edge for edge in EDGES if edge in found)


def _edges(line: Line, plan: Plan) -> Iterator[str]:
    """Yield the edge of the pages that end at a fold."""
    is_upright = line.start.x == line.end.x
    if is_upright:
        yield "sides" if plan.scheme.spine is Edge.TOP else "fore-edge"
        return
    panel = plan.grid.panel
    for it in plan.sheets[0].front.placements:
        middle = (it.trim.y0 + it.trim.y1) / 2
        if 0 < middle - line.start.y < panel.height:
            yield "head" if it.turned else "foot"
