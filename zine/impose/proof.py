"""The fold proof: print a plan in the mind, fold the paper, and read the booklet.

It starts from the placements as they are printed, turns each sheet over the way the
printer will, and asks what ends up behind what.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zine.impose.fold import fold_sheets
from zine.impose.leaf import FoldError
from zine.impose.placing import Position
from zine.impose.printout import PlanBugError, Print, print_out
from zine.impose.proof_panels import check_page, check_size, read_panels
from zine.impose.slot import Face
from zine.impose.step import Edge, Lay, Pleat, Ring
from zine.units import TOLERANCE

if TYPE_CHECKING:
    from zine.impose.fold import Folded
    from zine.impose.leaf import Leaf
    from zine.impose.plan import Plan
    from zine.impose.printout import Printout
    from zine.units import Pt, Rect


def prove_plan(plan: Plan) -> None:
    """Fold ``plan`` and read it through.

    Raises:
        PlanBugError: It does not read from the first page to the last with every head
            up, every page against the spine and the spine on its side.
    """
    _check_order(plan)
    printout = print_out(plan)
    if isinstance(plan.scheme.steps[0], Ring | Lay | Pleat):
        read_panels(plan, printout)
    else:
        _read_pile(plan, printout)


def _check_order(plan: Plan) -> None:
    pages = [page for page in plan.order if page is not None]
    if pages != list(range(1, len(pages) + 1)):
        raise PlanBugError(f"the pages are not counted from 1: {plan.order}")
    numbers = [sheet.number for sheet in plan.sheets]
    if numbers != list(range(1, len(numbers) + 1)):
        raise PlanBugError(f"the sheets are printed in the order {numbers}")
    if len(numbers) != sum(plan.signatures):
        raise PlanBugError(
            f"{sum(plan.signatures)} sheets are planned, {len(numbers)} printed"
        )
    if len(plan.order) != len(numbers) * plan.scheme.pages_per_sheet:
        raise PlanBugError(f"{len(plan.order)} pages on {len(numbers)} sheets")


def _read_pile(plan: Plan, printout: Printout) -> None:
    """Read every copy of the booklet from its pile of leaves."""
    folded = _fold(plan)
    for copy in folded.copies:
        places = zip(plan.order, plan.shifts, strict=True)
        for leaf in folded.pile:
            leaf_here = replace(
                leaf, row=leaf.row + copy[0], column=leaf.column + copy[1]
            )
            for face in _faces(leaf, plan):
                page, shift = next(places)
                it = printout[leaf.sheet, leaf_here.cell, face]
                check_page(it, page)
                _check_head(it, leaf_here, plan)
                _check_place(it, leaf_here, plan, shift)


def _fold(plan: Plan) -> Folded:
    try:
        folded = fold_sheets(
            rows=plan.scheme.rows,
            columns=plan.scheme.columns,
            signatures=plan.signatures,
            steps=plan.scheme.steps,
        )
    except FoldError as error:
        raise PlanBugError(f"the sheets cannot be folded: {error}") from error
    if folded.spine not in (None, Edge(plan.binding)):
        raise PlanBugError(
            f"the spine is at the {folded.spine}, not at the {plan.binding}"
        )
    return folded


def _faces(leaf: Leaf, plan: Plan) -> tuple[Face, ...]:
    """Return the printed faces of a leaf, the one towards the reader first."""
    faces = (Face.BACK, Face.FRONT) if leaf.back else (Face.FRONT, Face.BACK)
    if plan.scheme.prints_backs:
        return faces
    return tuple(face for face in faces if face is Face.FRONT)


def _is_recto(it: Print, leaf: Leaf) -> bool:
    return (it.face is Face.BACK) == leaf.back


def _check_head(it: Print, leaf: Leaf, plan: Plan) -> None:
    # What is bound at the top is turned over head first.
    tumbles = plan.scheme.spine is Edge.TOP and not _is_recto(it, leaf)
    if it.turned != (leaf.turned != tumbles):
        raise PlanBugError(f"{it} stands on its head")


def _check_place(it: Print, leaf: Leaf, plan: Plan, shift: Pt) -> None:
    """Check size and position, so that all pages of the booklet lie on one another."""
    panel = plan.grid.rect(leaf.row, leaf.column)
    spine = _spine_edge(leaf, plan.scheme.spine)
    lift, drift = _off_middle(it.rect, panel)
    if spine is None:
        gap = 0.0
    elif plan.placing.position is Position.CENTRE:
        along = drift if spine.is_upright else lift
        towards = 1 if spine in (Edge.RIGHT, Edge.TOP) else -1
        gap = along * towards - shift
    else:
        gap = _gap(it.rect, panel, spine) - (plan.placing.spine_margin - shift)
    if abs(gap) > TOLERANCE:
        raise PlanBugError(f"{it} is {gap:.2f} pt away from the spine")
    across = [
        off
        for off, upright in ((lift, True), (drift, False))
        if spine is None or spine.is_upright is upright
    ]
    if any(abs(off) > TOLERANCE for off in across):
        raise PlanBugError(f"{it} is {across[0]:.2f} pt off the middle of its panel")
    check_size(it, plan.page_size)


def _spine_edge(leaf: Leaf, spine: Edge | None) -> Edge | None:
    """Return the edge of a panel, its front towards you, that ends at the spine."""
    if spine is None:
        return None
    if spine.is_upright:
        return spine if leaf.back == leaf.turned else spine.opposite
    return spine.opposite if leaf.turned else spine


def _gap(rect: Rect, panel: Rect, spine: Edge) -> float:
    return {
        Edge.LEFT: rect.x0 - panel.x0,
        Edge.RIGHT: panel.x1 - rect.x1,
        Edge.TOP: panel.y1 - rect.y1,
        Edge.BOTTOM: rect.y0 - panel.y0,
    }[spine]


def _off_middle(rect: Rect, panel: Rect) -> tuple[float, float]:
    lift = (rect.y0 + rect.y1 - panel.y0 - panel.y1) / 2
    drift = (rect.x0 + rect.x1 - panel.x0 - panel.x1) / 2
    return lift, drift
