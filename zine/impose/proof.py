"""The fold proof: print a plan in the mind, fold the paper, and read the booklet.

It starts from the placements as they are printed, turns each sheet over the way the
printer will, and asks what ends up behind what.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.fold import FoldError, Leaf, fold_sheets
from zine.impose.printout import PlanBugError, Print, print_out
from zine.impose.step import Edge
from zine.units import TOLERANCE

if TYPE_CHECKING:
    from zine.impose.plan import Plan


def prove_plan(plan: Plan) -> None:
    """Fold ``plan`` and read it through.

    Raises:
        PlanBugError: It does not read from the first page to the last with every head
            up, every page against the spine and the spine on its side.
    """
    _check_order(plan)
    printout = print_out(plan)
    places = iter(plan.order)
    for leaf in _fold(plan):
        front, back = printout[leaf.sheet, leaf.row, leaf.column]
        for it in (back, front) if leaf.back else (front, back):
            _check_page(it, page=next(places))
            _check_head(it, leaf)
            _check_spine(it, leaf, plan)


def _check_order(plan: Plan) -> None:
    pages = [page for page in plan.order if page is not None]
    if pages != list(range(1, len(pages) + 1)):
        raise PlanBugError(f"the pages are not counted from 1: {plan.order}")
    numbers = [sheet.number for sheet in plan.sheets]
    if numbers != list(range(1, len(numbers) + 1)):
        raise PlanBugError(f"the sheets are printed in the order {numbers}")
    if len(plan.order) != len(numbers) * plan.scheme.pages_per_sheet:
        raise PlanBugError(f"{len(plan.order)} pages on {len(numbers)} sheets")


def _fold(plan: Plan) -> tuple[Leaf, ...]:
    spine = Edge(plan.binding)
    try:
        folded = fold_sheets(
            rows=plan.scheme.rows,
            columns=plan.scheme.columns,
            sheets=len(plan.sheets),
            steps=plan.scheme.steps_for(spine),
        )
    except FoldError as error:
        raise PlanBugError(f"the sheets cannot be folded: {error}") from error
    if folded.spine is not spine:
        raise PlanBugError(f"the spine is at the {folded.spine}, not at the {spine}")
    return folded.pile


def _check_page(it: Print, *, page: int | None) -> None:
    if it.page != page:
        wanted = "a blank" if page is None else f"page {page}"
        raise PlanBugError(f"{it} stands where {wanted} is read")


def _check_head(it: Print, leaf: Leaf) -> None:
    if it.turned != leaf.turned:
        raise PlanBugError(f"{it} stands on its head")


def _check_spine(it: Print, leaf: Leaf, plan: Plan) -> None:
    """Check size and position, so that all pages of the booklet lie on one another."""
    panel = plan.grid.rect(leaf.row, leaf.column)
    at_left = (Edge(plan.binding) is Edge.LEFT) == (leaf.back == leaf.turned)
    gap = it.rect.x0 - panel.x0 if at_left else panel.x1 - it.rect.x1
    if abs(gap) > TOLERANCE:
        raise PlanBugError(f"{it} is {gap:.2f} pt away from the spine")
    lift = (it.rect.y0 + it.rect.y1) - (panel.y0 + panel.y1)
    if abs(lift) > TOLERANCE:
        raise PlanBugError(f"{it} is {lift / 2:.2f} pt off the middle of its panel")
    if not (
        it.rect.size.fits_in(plan.page_size) and plan.page_size.fits_in(it.rect.size)
    ):
        raise PlanBugError(f"{it} measures {it.rect.size}, not {plan.page_size}")
