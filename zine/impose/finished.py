"""How large a booklet is in the end: what a ruler finds on it, folded and cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.step import Edge
from zine.units import Pt, Size

if TYPE_CHECKING:
    from zine.impose.plan import Plan


def cut_at(plan: Plan) -> Pt | None:
    """Return how far from the spine the fore-edge is cut; ``None`` if it is not.

    There the outermost pages end; the inner ones have been moved to end there, too, if
    there are any.
    """
    spine = plan.scheme.spine
    if spine is None or not plan.scheme.is_trimmed or not plan.placing.caliper:
        return None
    page, panel = plan.page_size, plan.grid.panel
    widths = (page.width, panel.width)
    heights = (page.height, panel.height)
    across, room = widths if spine.is_upright else heights
    outwards = -min(plan.shifts, default=0)
    return Pt(min(plan.placing.inset(room, across) + across + outwards, room))


def spine_of(plan: Plan) -> Pt:
    """Return how long the spine of the booklet is, or of what has none its side."""
    size = finished_size(plan)
    return size.width if plan.scheme.spine is Edge.TOP else size.height


def finished_size(plan: Plan) -> Size:
    """Return the size of the booklet: of a panel, less what is cut off."""
    panel, cut = plan.grid.panel, cut_at(plan)
    if cut is None or plan.scheme.spine is None:
        return panel
    if plan.scheme.spine.is_upright:
        return Size(cut, panel.height)
    return Size(panel.width, cut)
