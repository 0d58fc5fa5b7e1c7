"""The fold proof: print a plan in the mind, fold the paper, and read the booklet.

It starts from the placements as they are printed, turns each sheet over the way the
printer will, and asks what ends up behind what.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.fold import fold_sheets
from zine.impose.leaf import FoldError
from zine.impose.printout import PlanBugError, Print, print_out
from zine.impose.proof_panels import check_page, place_checker, read_panels
from zine.impose.slot import Face
from zine.impose.step import Edge, Lay, Pleat, Ring
from zine.units import Pt, Rect

if TYPE_CHECKING:
    from zine.impose.fold import Folded
    from zine.impose.leaf import Leaf
    from zine.impose.plan import Plan
    from zine.impose.printout import Printout


def prove_plan(plan: Plan) -> None:
    """Fold ``plan`` and read it through.

    Raises:
        PlanBugError: It does not read from the first page to the last with every head
            up, every page against the spine and the spine on its side.
    """
    _check_order(plan)
    _check_spine(plan.scheme.spine, plan)
    _check_backs(plan)
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


def _check_spine(spine: Edge | None, plan: Plan) -> None:
    if spine not in (None, Edge(plan.binding)):
        raise PlanBugError(f"the spine is at the {spine}, not at the {plan.binding}")


def _check_backs(plan: Plan) -> None:
    """Check that backs without pages are blank, but for a poster over all of one."""
    if plan.scheme.prints_backs:
        return
    whole = Rect(Pt(0), Pt(0), plan.sheet_size.width, plan.sheet_size.height)
    wanted = [] if plan.poster is None else [(plan.poster, whole, whole)]
    for sheet in plan.sheets:
        found = [(it.page, it.trim, it.clip) for it in sheet.back.placements]
        if found != wanted:
            here = "a poster" if wanted else "nothing"
            raise PlanBugError(f"sheet {sheet.number}, back: {here} should be printed")


def _read_pile(plan: Plan, printout: Printout) -> None:
    """Read every copy of the booklet from its pile of leaves."""
    folded = _fold(plan)
    check_place = place_checker(plan)
    for copy in folded.copies:
        places = zip(plan.order, plan.shifts, strict=True)
        for leaf in folded.pile:
            cell = leaf.row + copy[0], leaf.column + copy[1]
            for face in _faces(leaf, plan):
                page, shift = next(places)
                it = printout[leaf.sheet, cell, face]
                check_page(it, page)
                _check_head(it, leaf, plan)
                spine = _spine_edge(leaf, plan.scheme.spine)
                check_place(it, cell, spine, shift)


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
    _check_spine(folded.spine, plan)
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


def _spine_edge(leaf: Leaf, spine: Edge | None) -> Edge | None:
    """Return the edge of a panel, its front towards you, that ends at the spine."""
    if spine is None:
        return None
    if spine.is_upright:
        return spine if leaf.back == leaf.turned else spine.opposite
    return spine.opposite if leaf.turned else spine
