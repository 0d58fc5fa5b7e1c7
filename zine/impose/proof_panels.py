"""The proof for sheets that are read as they lie: rings, strips, fans and n-up."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from zine.impose.forme import read_forme
from zine.impose.printout import PlanBugError, Print
from zine.impose.slot import Face
from zine.impose.step import Edge, Ring
from zine.units import TOLERANCE

if TYPE_CHECKING:
    from zine.impose.lines import Cell
    from zine.impose.plan import Plan
    from zine.impose.printout import Printout
    from zine.units import Pt, Rect

Panel = tuple["Cell", Print]
"""A place on the sheet and what is printed there."""


def read_panels(plan: Plan, printout: Printout) -> None:
    """Read the panels one after the other, as they are turned.

    Raises:
        PlanBugError: A page is not where it is read, or cannot be turned to.
    """
    panels: list[Panel] = []
    slots = read_forme(plan.scheme, plan.signatures).slots
    for page, slot, shift in zip(plan.order, slots, plan.shifts, strict=True):
        on_back = slot.face is Face.BACK
        column = plan.scheme.columns - 1 - slot.column if on_back else slot.column
        cell = slot.row, column
        it = printout[slot.sheet, cell, slot.face]
        check_page(it, page)
        check_place(it, plan, cell=cell, spine=slot.spine, shift=shift)
        panels.append((cell, it))
    step = plan.scheme.steps[0]
    if isinstance(step, Ring):
        _check_turns(panels, closed=step.closed)
    elif any(it.turned for _, it in panels):
        raise PlanBugError("a page of a flat sheet stands on its head")


def check_page(it: Print, page: int | None) -> None:
    """Check that it is the page that is read here."""
    if it.page != page:
        wanted = "a blank" if page is None else f"page {page}"
        raise PlanBugError(f"{it} stands where {wanted} is read")


def check_place(
    it: Print, plan: Plan, *, cell: Cell, spine: Edge | None, shift: Pt
) -> None:
    """Check size and position, so that all pages of the booklet lie on one another.

    Args:
        it: What is printed there.
        plan: Says how pages sit.
        cell: The panel it should be on.
        spine: The edge of the panel, seen from the front, where it is bound.
        shift: Towards the spine, against creep.
    """
    _check_size(it, plan)
    panel = plan.grid.rect(*cell)
    if spine is not None:
        off = _gap(it.rect, panel, spine) - _inset(plan, panel, spine) + shift
        if abs(off) > TOLERANCE:
            raise PlanBugError(f"{it} is {off:.2f} pt away from the spine")
    lift = (it.rect.y0 + it.rect.y1 - panel.y0 - panel.y1) / 2
    drift = (it.rect.x0 + it.rect.x1 - panel.x0 - panel.x1) / 2
    for off, is_bound in (
        (lift, spine in (Edge.TOP, Edge.BOTTOM)),
        (drift, spine in (Edge.LEFT, Edge.RIGHT)),
    ):
        if not is_bound and abs(off) > TOLERANCE:
            raise PlanBugError(f"{it} is {off:.2f} pt off the middle of its panel")
    _check_clip(it, panel, {edge: 0 if edge is spine else plan.bleed for edge in Edge})


def _check_size(it: Print, plan: Plan) -> None:
    size = plan.page_size
    if not (it.rect.size.fits_in(size) and size.fits_in(it.rect.size)):
        raise PlanBugError(f"{it} measures {it.rect.size}, not {size}")


def _inset(plan: Plan, panel: Rect, spine: Edge) -> float:
    if spine.is_upright:
        return plan.placing.inset(panel.width, plan.page_size.width)
    return plan.placing.inset(panel.height, plan.page_size.height)


def _gap(rect: Rect, panel: Rect, edge: Edge) -> float:
    """Return how far a rectangle stays inside an edge of a panel."""
    return {
        Edge.LEFT: rect.x0 - panel.x0,
        Edge.RIGHT: panel.x1 - rect.x1,
        Edge.TOP: panel.y1 - rect.y1,
        Edge.BOTTOM: rect.y0 - panel.y0,
    }[edge]


def _check_clip(it: Print, panel: Rect, bleeds: dict[Edge, float]) -> None:
    """Check that a page is printed up to its bleed, and not on the page beside it."""
    for edge, bleed in bleeds.items():
        ink = _gap(it.clip, panel, edge)
        wanted = max(_gap(it.rect, panel, edge) - bleed, 0)
        if ink < wanted - TOLERANCE:
            raise PlanBugError(f"{it} has ink beyond the {edge} of its place")
        if ink > wanted + TOLERANCE:
            raise PlanBugError(f"{it} is cut off at the {edge}")


def _check_turns(panels: list[Panel], *, closed: bool) -> None:
    """Check that each page shares an edge with the next and heads agree."""
    pairs = list(pairwise(panels))
    if closed:
        pairs.append((panels[-1], panels[0]))
    for index, (((row, column), it), ((other_row, other_column), other)) in enumerate(
        pairs
    ):
        if abs(row - other_row) + abs(column - other_column) != 1:
            raise PlanBugError(f"{it} shares no edge with the page after it")
        is_level = row == other_row
        if is_level != (it.turned == other.turned):
            raise PlanBugError(f"{other} stands on its head")
        faces_next = index % 2 == 1
        if closed and faces_next and not is_level:
            raise PlanBugError(f"{it} has no spine with the page it faces")
