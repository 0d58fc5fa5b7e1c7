"""Which edges of a page are trimmed, so that what lies beyond them is waste.

Not every edge is: a spine is folded, the folds of pages printed on one side have to
stay closed, and an edge that is the edge of the paper needs no cut.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.lines import LineKind
from zine.impose.step import Edge, Pleat, Ring
from zine.units import TOLERANCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zine.impose.lines import Line
    from zine.impose.plan import Plan
    from zine.units import Rect


def trimmed_edges(
    plan: Plan, lines: Iterable[Line], panel: Rect, trim: Rect, *, spine: Edge | None
) -> frozenset[Edge]:
    """Return the edges of a page that are cut off.

    Args:
        plan: The job.
        lines: Where the sheet is folded, cut and slit, as they lie on this side.
        panel: Where the page is.
        trim: The page itself.
        spine: The edge of the panel where it is bound.
    """
    kinds = dict(_kinds(lines, panel))
    return frozenset(
        edge
        for edge in Edge
        if edge is not spine
        and _is_trimmed(
            kinds.get(edge),
            is_off=abs(edge_of(trim, edge) - edge_of(panel, edge)) > TOLERANCE,
            stays_closed=_stays_closed(plan),
        )
    )


def edge_of(rect: Rect, edge: Edge) -> float:
    """Return where an edge of a rectangle is, from the left or from below."""
    return {
        Edge.LEFT: rect.x0,
        Edge.RIGHT: rect.x1,
        Edge.BOTTOM: rect.y0,
        Edge.TOP: rect.y1,
    }[edge]


def _is_trimmed(kind: LineKind | None, *, is_off: bool, stays_closed: bool) -> bool:
    match kind:
        case LineKind.SLIT:
            return False
        case LineKind.CUT:
            return True
        case LineKind.FOLD:
            return is_off and not stays_closed
        case None:
            return is_off


def _stays_closed(plan: Plan) -> bool:
    steps = plan.scheme.steps
    is_held = any(isinstance(step, Ring | Pleat) for step in steps)
    return is_held or not plan.scheme.prints_backs


def _kinds(lines: Iterable[Line], panel: Rect) -> Iterator[tuple[Edge, LineKind]]:
    """Yield what is done along the edges of a panel, if anything."""
    for line in lines:
        for edge in Edge:
            if _runs_along(line, panel, edge):
                yield edge, line.kind


def _runs_along(line: Line, panel: Rect, edge: Edge) -> bool:
    start, end, at = line.start, line.end, edge_of(panel, edge)
    if edge.is_upright:
        across = (start.x, end.x)
        overlap = min(end.y, panel.y1) - max(start.y, panel.y0)
    else:
        across = (start.y, end.y)
        overlap = min(end.x, panel.x1) - max(start.x, panel.x0)
    return all(abs(it - at) < TOLERANCE for it in across) and overlap > TOLERANCE
