"""The proof for sheets that are read as they lie: rings, strips, fans and n-up."""

from __future__ import annotations

from functools import cache, partial
from itertools import pairwise
from typing import TYPE_CHECKING

from zine.impose.forme import read_forme
from zine.impose.printout import PlanBugError, Print
from zine.impose.slot import Face
from zine.impose.step import Edge, Ring
from zine.units import TOLERANCE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zine.impose.lines import Cell
    from zine.impose.plan import Plan
    from zine.impose.printout import Printout
    from zine.units import Pt, Rect

    PlaceCheck = Callable[[Print, Cell, Edge | None, Pt], None]
    """Raises if something is not printed where it should be."""

Panel = tuple["Cell", Print]
"""A place on the sheet and what is printed there."""


def read_panels(plan: Plan, printout: Printout) -> None:
    """Read the panels one after the other, as they are turned.

    Raises:
        PlanBugError: A page is not where it is read, or cannot be turned to.
    """
    panels: list[Panel] = []
    check_place = place_checker(plan)
    slots = read_forme(plan.scheme, plan.signatures).slots
    for page, slot, shift in zip(plan.order, slots, plan.shifts, strict=True):
        on_back = slot.face is Face.BACK
        column = plan.scheme.columns - 1 - slot.column if on_back else slot.column
        cell = slot.row, column
        it = printout[slot.sheet, cell, slot.face]
        check_page(it, page)
        check_place(it, cell, slot.spine, shift)
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


def place_checker(plan: Plan) -> PlaceCheck:
    """Return the check that all pages of a booklet will lie on one another.

    It takes what is printed, the panel it should be on, the edge of that panel, seen
    from the front, where it is bound, and how far creep has moved it to there.
    """
    # Sheets are alike: what lies like a page that was found right is right as well.
    misfit = cache(partial(_misfit, plan))

    def check(it: Print, cell: Cell, spine: Edge | None, shift: Pt) -> None:
        found = misfit(it.rect, it.clip, cell, spine, shift)
        if found:
            raise PlanBugError(f"{it} {found}")

    return check


def _misfit(  # noqa: PLR0913 - a place is four facts and its ink
    plan: Plan, rect: Rect, clip: Rect, cell: Cell, spine: Edge | None, shift: Pt
) -> str:
    """Return what is wrong with a place, or ``""``."""
    size = plan.page_size
    if not (rect.size.fits_in(size) and size.fits_in(rect.size)):
        return f"measures {rect.size}, not {size}"
    panel = plan.grid.rect(*cell)
    if spine is not None:
        off = _gap(rect, panel, spine) - _inset(plan, panel, spine) + shift
        if abs(off) > TOLERANCE:
            return f"is {off:.2f} pt away from the spine"
    lift = (rect.y0 + rect.y1 - panel.y0 - panel.y1) / 2
    drift = (rect.x0 + rect.x1 - panel.x0 - panel.x1) / 2
    for off, is_bound in (
        (lift, spine in (Edge.TOP, Edge.BOTTOM)),
        (drift, spine in (Edge.LEFT, Edge.RIGHT)),
    ):
        if not is_bound and abs(off) > TOLERANCE:
            return f"is {off:.2f} pt off the middle of its panel"
    bleeds = {edge: 0 if edge is spine else plan.bleed for edge in Edge}
    return _spill(rect, clip, panel, bleeds)


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


def _spill(rect: Rect, clip: Rect, panel: Rect, bleeds: Mapping[Edge, float]) -> str:
    """Return where a page has ink on the page beside it, or less than its bleed."""
    for edge, bleed in bleeds.items():
        ink = _gap(clip, panel, edge)
        wanted = max(_gap(rect, panel, edge) - bleed, 0)
        if ink < wanted - TOLERANCE:
            return f"has ink beyond the {edge} of its place"
        if ink > wanted + TOLERANCE:
            return f"is cut off at the {edge}"
    return ""


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
