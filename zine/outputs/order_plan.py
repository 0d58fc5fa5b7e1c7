"""Plan an order: find the paper and the scheme that take its pages."""

from __future__ import annotations

from dataclasses import replace
from math import log, sqrt
from typing import TYPE_CHECKING

from zine.errors import Notice, PaperError
from zine.impose.fit import MisfitError, fit_sheet
from zine.impose.grid import Grid
from zine.impose.placing import Fit
from zine.impose.plan import plan_imposition
from zine.impose.proof import prove_plan
from zine.impose.scheme_file import load_scheme
from zine.impose.sheet import Binding, Flip
from zine.impose.signatures import sheets_per_fold
from zine.impose.step import Edge
from zine.impose.thrift import thriftiest
from zine.outputs.misfits import explained
from zine.outputs.order import TURNED, Way
from zine.outputs.sizes import fits, fitted, is_iso, largest, named, usual
from zine.paper import PAPERS, Paper, find_paper, papers_that_hold
from zine.units import HAIR, Pt, Size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.placing import Placing
    from zine.impose.plan import Plan
    from zine.impose.scheme import Scheme
    from zine.outputs.order import Order
    from zine.outputs.sizes import Sizes


AS_IT_IS = 0.995
"""Of its size; nobody sees that a page has shrunk so little."""

NEAR = 0.01
"""Of a page; scales that differ by less are one."""

USUAL_WEIGHT = 80
"""Grams of a square metre of copy paper."""


def plan_order(
    order: Order, pages: int, sizes: Sizes
) -> tuple[Plan, tuple[Notice, ...]]:
    """Return the plan for ``pages`` pages, proved by folding, and what to say about it.

    Without a paper it is Letter or A4: for ISO pages A4 and for all others Letter, if
    it takes them at full size, else the other one.

    Args:
        order: What is asked for.
        pages: How many there are.
        sizes: Of those that have a place of their own, by their numbers.

    Raises:
        PaperError: The pages do not fit the paper, or not the scheme.
    """
    plan, notices = _best(order, _papers(order, sizes), pages, sizes)
    prove_plan(plan)
    return plan, (*notices, *_too_thick(plan), *_idle(plan))


def _too_thick(plan: Plan) -> Iterator[Notice]:
    """Say if a signature has more sheets than can be folded as one."""
    sheets, most = max(plan.signatures, default=0), sheets_per_fold(USUAL_WEIGHT)
    if plan.scheme.takes_signatures and sheets > most:
        yield Notice(
            f"a signature of {sheets} sheets is too thick to be folded well: {most}"
            " sheets of copy paper are the most",
            hint="Say --signature auto, or 16 for four sheets each.",
        )


def _idle(plan: Plan) -> Iterator[Notice]:
    """Say which wishes change nothing for this fold."""
    placing, name = plan.placing, plan.scheme.name
    plain = replace(placing, gutter=Pt(0))
    rooms = {it.room(plan.grid.panel, plan.scheme) for it in (placing, plain)}
    if placing.gutter and len(rooms) == 1:
        yield Notice(f"no pages of {name} are cut apart, so there is no gutter")
    if placing.caliper and not any(plan.shifts):
        yield Notice(f"no sheet of {name} lies in another here, so nothing creeps")


def _papers(order: Order, sizes: Sizes) -> tuple[Paper, ...]:
    """Return the papers to try, that of the pages' own country first."""
    if order.paper is not None:
        return (order.paper,)
    iso = is_iso(usual(sizes.values()))
    usual_ones = [PAPERS[name] for name in (("a4", "letter") if iso else PAPERS)]
    if order.told is not None:
        usual_ones.insert(0, find_paper(order.told.paper))
    if not order.placing.bleed:
        return tuple(usual_ones)
    # With bleed to be cut off, a sheet that has room for it comes first.
    bleed = 2 * order.placing.bleed
    size = largest(sizes.values())
    grown = Size(Pt(size.width + bleed), Pt(size.height + bleed))
    holding = list(papers_that_hold(lambda it: _takes(it, order, 1, grown)))
    holding.sort(key=lambda it: is_iso(it.size) is not iso)
    return (*holding[:1], *usual_ones)


def bound(order: Order) -> Scheme:
    """Return the scheme with the spine where it is wanted, if it can be there.

    If it cannot, planning says what resists.
    """
    if order.binding is None:
        return order.scheme
    try:
        return order.scheme.bound_at(Edge(order.binding))
    except ValueError:
        return order.scheme


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
    scheme = bound(order._replace(binding=binding))
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
    order: Order, papers: tuple[Paper, ...], pages: int, sizes: Sizes
) -> tuple[Plan, tuple[Notice, ...]]:
    """Return the first plan at full size, or else the first that shrinks them."""
    planned: list[tuple[Plan, tuple[Notice, ...]]] = []
    misfits: list[MisfitError] = []
    for paper in papers:
        try:
            found = _planned(order, paper, pages, _one_size(order, paper, sizes))
        except MisfitError as error:
            misfits.append(error)
            continue
        if not _shrunk(found[0], sizes):
            return found[0], (*found[1], *_say_lying(found[0], sizes))
        planned.append(found)
    if not planned and order.way is Way.SPREADS and order.paper is None:
        # Nothing is printed, so any sheet will do that is large enough.
        for paper in _fitting(order, pages, sizes)[:1]:
            return _planned(order, paper, pages, largest(sizes.values()))
    if not planned:
        raise explained(
            misfits,
            sizes,
            _fitting(order, pages, sizes),
            shrinks=order.placing.fit is Fit.SHRINK,
            lies=_lies(order, papers, pages, sizes),
        )
    plan, notices = planned[0]
    return plan, (*notices, _say_shrunk(plan, sizes), *_say_lying(plan, sizes))


def _fitting(order: Order, pages: int, sizes: Sizes) -> tuple[Paper, ...]:
    """Return the papers that take the pages at full size."""
    size = largest(sizes.values())
    return papers_that_hold(lambda it: _takes(it, order, pages, size))


def _lies(order: Order, papers: tuple[Paper, ...], pages: int, sizes: Sizes) -> bool:
    """Return whether the pages are wide, and would fit bound at the top."""
    size = largest(sizes.values())
    if size.width <= size.height or order.binding is Binding.TOP:
        return False
    order = order._replace(binding=Binding.TOP)
    return any(_takes(it, order, pages, size) for it in papers)


def _one_size(order: Order, paper: Paper, sizes: Sizes) -> Size:
    """Return how large a place has to be that takes each page.

    Pages that may shrink do so each by itself: one wide page leaves the others alone.
    """
    if order.placing.fit is Fit.ACTUAL or len({*sizes.values()}) == 1:
        return largest(sizes.values())
    scheme = bound(order)
    grid, _ = fit_sheet(paper, usual(sizes.values()), scheme, order.placing)
    room = order.placing.room(grid.panel, scheme)
    return largest([fitted(it, room).size for it in {*sizes.values()}])


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
        back_cover=order.back_cover,
    )
    if notice is None:
        return plan, ()
    return plan, (replace(notice, hint=f"Say --exactly to keep {order.scheme.name}."),)


def _flip(order: Order) -> Flip:
    """Return how sheets are turned over.

    By hand they turn on the long edge, since feeds mostly take the short one first.
    """
    by_hand = order.way is Way.FRONTS_BACKS
    if order.told and order.way in TURNED:
        return order.told.flip
    return order.flip or (Flip.LONG if by_hand else Flip.SHORT)


def _shrunk(plan: Plan, sizes: Sizes) -> dict[int, float]:
    """Return the scale of each page that is not printed at its full size."""
    if plan.placing.fit is Fit.ACTUAL:
        return {}
    scales = {size: fitted(size, plan.page_size).scale for size in {*sizes.values()}}
    return {it: scales[size] for it, size in sizes.items() if scales[size] < AS_IT_IS}


def _say_lying(plan: Plan, sizes: Sizes) -> Iterator[Notice]:
    """Say which pages lie on their side because they are larger so."""
    lying = [number for number, size in sizes.items() if _lies_down(size, plan)]
    if lying:
        verb = "lies on its side" if len(lying) == 1 else "lie on their sides"
        yield Notice(f"{named(lying)} {verb}, to be as large as can be")


def _lies_down(size: Size, plan: Plan) -> bool:
    if plan.placing.fit is Fit.ACTUAL or size.fits_in(plan.page_size, over=HAIR):
        return False
    room = plan.page_size
    return fitted(size, room).scale > fits(size, room) + NEAR


def _say_shrunk(plan: Plan, sizes: Sizes) -> Notice:
    shrunk = _shrunk(plan, sizes)
    which = "pages" if len(shrunk) == len(sizes) > 1 else named(shrunk)
    verb = "is" if len(shrunk) == 1 else "are"
    least, most = (f"{it:.1%}" for it in (min(shrunk.values()), max(shrunk.values())))
    scale = least if least == most else f"{least} to {most}"
    its = "its" if len(shrunk) == 1 else "their"
    return Notice(
        f"{which} {verb} printed at {scale} of {its} size, to fit on"
        f" {plan.paper.title}",
        hint="Small type may be hard to read: print one sheet and look.",
    )


def _takes(paper: Paper, order: Order, pages: int, size: Size) -> bool:
    try:
        _planned(order._replace(exactly=True), paper, min(pages, 1), size)
    except PaperError:
        return False
    return True
