"""The proof for sheets that are read as they lie: rings, strips, fans and n-up."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from zine.impose.forme import read_forme
from zine.impose.printout import PlanBugError, Print
from zine.impose.slot import Face
from zine.impose.step import Ring

if TYPE_CHECKING:
    from zine.impose.lines import Cell
    from zine.impose.plan import Plan
    from zine.impose.printout import Printout
    from zine.units import Size

Panel = tuple["Cell", Print]
"""A place on the sheet and what is printed there."""


def read_panels(plan: Plan, printout: Printout) -> None:
    """Read the panels one after the other, as they are turned.

    Raises:
        PlanBugError: A page is not where it is read, or cannot be turned to.
    """
    panels: list[Panel] = []
    for page, slot in zip(
        plan.order, read_forme(plan.scheme, plan.signatures).slots, strict=True
    ):
        on_back = slot.face is Face.BACK
        column = plan.scheme.columns - 1 - slot.column if on_back else slot.column
        it = printout[slot.sheet, (slot.row, column), slot.face]
        check_page(it, page)
        check_size(it, plan.page_size)
        panels.append(((slot.row, column), it))
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


def check_size(it: Print, size: Size) -> None:
    """Check that a page is as large as the others."""
    if not (it.rect.size.fits_in(size) and size.fits_in(it.rect.size)):
        raise PlanBugError(f"{it} measures {it.rect.size}, not {size}")


def _check_turns(panels: list[Panel], *, closed: bool) -> None:
    """Check that each page shares an edge with the next and heads agree."""
    pairs = list(pairwise(panels))
    if closed:
        pairs.append((panels[-1], panels[0]))
    for ((row, column), it), ((other_row, other_column), other) in pairs:
        if abs(row - other_row) + abs(column - other_column) != 1:
            raise PlanBugError(f"{it} shares no edge with the page after it")
        is_level = row == other_row
        if is_level != (it.turned == other.turned):
            raise PlanBugError(f"{other} stands on its head")
