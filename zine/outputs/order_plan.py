"""Plan an order: find the paper and the scheme that take its pages."""

from __future__ import annotations

from dataclasses import replace
from math import log, sqrt
from typing import TYPE_CHECKING

from zine.errors import Notice, PaperError
from zine.impose.grid import Grid
from zine.impose.placing import Fit
from zine.impose.plan import plan_imposition
from zine.impose.proof import prove_plan
from zine.impose.scheme_file import load_scheme
from zine.impose.sheet import Binding, Flip
from zine.impose.step import Edge
from zine.impose.thrift import thriftiest
from zine.outputs.order import Way
from zine.paper import PAPERS, Paper, papers_that_hold

if TYPE_CHECKING:
    from zine.impose.placing import Placing
    from zine.impose.plan import Plan
    from zine.impose.scheme import Scheme
    from zine.outputs.order import Order
    from zine.units import Size

MISFIT = "does not fit"
"""What the sentence about a page too large for its paper says."""

MOST_ADVICE = 2
"""Papers that are named when a page does not fit."""


def plan_order(order: Order, pages: int, size: Size) -> tuple[Plan, tuple[Notice, ...]]:
    """Return the plan for ``pages`` pages, proved by folding, and what to say about it.

    Without a paper it is Letter or A4, the first of them that takes the pages at full
    size.

    Raises:
        PaperError: The pages do not fit the paper, or not the scheme.
    """
    papers = tuple(PAPERS.values()) if order.paper is None else (order.paper,)
    plan, notices = _best(order, papers, pages, size)
    prove_plan(plan)
    return plan, notices


def panel_size(scheme: Scheme, sheet: Size, placing: Placing) -> Size:
    """Return how large a page can be on a sheet that lies as ``sheet`` does."""
    return placing.room(Grid(sheet, scheme.rows, scheme.columns).panel, scheme)


def usual_page(order: Order) -> Size:
    """Return the size of pages that nobody has laid out: a panel, like a book's page.

    Raises:
        PaperError: The scheme cannot be bound there.
    """
    paper = order.paper or PAPERS["letter"]
    binding = order.binding or Binding(order.scheme.spine or Edge.LEFT)
    try:
        scheme = order.scheme.bound_at(Edge(binding))
    except ValueError:
        # Planning says what resists.
        scheme = order.scheme
    sizes = [
        panel_size(scheme, sheet, order.placing)
        for sheet in (paper.size, paper.size.turned())
    ]
    if min(min(it.width, it.height) for it in sizes) <= 0:
        raise PaperError(
            f"the margins leave nothing of {paper.title}",
            hint="Make them smaller, or take a larger sheet.",
        )
    upright = binding is not Binding.TOP
    return min(sizes, key=lambda it: _strangeness(it, is_upright=upright))


def _strangeness(page: Size, *, is_upright: bool) -> float:
    """Return how far a page is from the proportions of paper, 1 to the root of 2."""
    usual = sqrt(2) if is_upright else 1 / sqrt(2)
    return abs(log(page.height / page.width / usual))


def _best(
    order: Order, papers: tuple[Paper, ...], pages: int, size: Size
) -> tuple[Plan, tuple[Notice, ...]]:
    """Return the first plan at full size, or the one that shrinks pages least."""
    planned: list[tuple[Plan, tuple[Notice, ...]]] = []
    misfits: list[PaperError] = []
    for paper in papers:
        try:
            found = _planned(order, paper, pages, size)
        except PaperError as error:
            if MISFIT not in error.message:
                raise
            misfits.append(error)
            continue
        if found[0].scale == 1:
            return found
        planned.append(found)
    if not planned:
        raise _with_way_out(misfits[0], order, pages, size)
    plan, notices = max(planned, key=lambda it: it[0].scale)
    return plan, (*notices, _shrunk(plan))


def _planned(
    order: Order, paper: Paper, pages: int, size: Size
) -> tuple[Plan, tuple[Notice, ...]]:
    scheme, notice = order.scheme, None
    if not order.exactly and order.signature is None:
        scheme, notice = thriftiest(
            scheme,
            pages,
            paper=paper,
            page_size=size,
            placing=order.placing,
            binding=order.binding,
            load=lambda name: load_scheme(name, order.schemes),
        )
    plan = plan_imposition(
        pages,
        scheme=scheme,
        paper=paper,
        page_size=size,
        flip=_flip(order),
        binding=order.binding,
        signature=order.signature,
        placing=order.placing,
    )
    if notice is None:
        return plan, ()
    return plan, (replace(notice, hint=f"Say --exactly to keep {order.scheme.name}."),)


def _flip(order: Order) -> Flip:
    """Return how sheets are turned over.

    By hand they turn on the long edge, since feeds mostly take the short one first.
    """
    by_hand = order.way is Way.FRONTS_BACKS
    return order.flip or (Flip.LONG if by_hand else Flip.SHORT)


def _shrunk(plan: Plan) -> Notice:
    return Notice(
        f"pages are printed at {plan.scale:.1%} of their size, to fit on"
        f" {plan.paper.title}",
        hint="Small type may be hard to read: print one sheet and look.",
    )


def _with_way_out(
    misfit: PaperError, order: Order, pages: int, size: Size
) -> PaperError:
    """Say what can be done on the command line about a page too large."""
    fitting = papers_that_hold(lambda it: _takes(it, order, pages, size))
    names = [it.name for it in fitting[:MOST_ADVICE]]
    ways = [f"Choose --sheet {' or '.join(names)}"] if names else []
    if order.placing.fit is Fit.ACTUAL:
        shrinking = "--fit shrink makes it smaller"
        ways.append(shrinking if ways else f"{shrinking}.")
    hint = f"{', or '.join(ways)}." if names else "".join(ways)
    return PaperError(misfit.message, hint=hint or misfit.hint)


def _takes(paper: Paper, order: Order, pages: int, size: Size) -> bool:
    try:
        _planned(order._replace(exactly=True), paper, min(pages, 1), size)
    except PaperError:
        return False
    return True
