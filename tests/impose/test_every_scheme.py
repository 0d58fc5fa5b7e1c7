"""Every scheme, bound at every side, for both printer settings, folded by the oracle.

Numbered pages are imposed; hands that know nothing of ``zine`` print, fold, cut and
read them.  ``EVERY_COUNT=1`` folds every booklet of up to 200 pages in every way, which
takes minutes; without it each count is folded in one way or another.
"""

from __future__ import annotations

import os
import random
from functools import cache
from itertools import product

import pytest

from tests.impose.oracle.booklet import faults, misdrawn
from tests.impose.oracle.hands import RECIPES
from tests.impose.oracle.job import Job, Stroke
from tests.impose.oracle.print_shop import numbered_pages, read_sides
from tests.impose.oracle.strip import FANS, MEANDERS, RINGS
from zine.errors import PaperError
from zine.impose.place import impose
from zine.impose.plan import plan_imposition
from zine.impose.scheme_file import load_scheme, scheme_names
from zine.impose.sheet import Binding, Flip
from zine.paper import SHEETS
from zine.units import Size, mm

MOST = 200
"""Pages in the thickest booklet that is folded here."""

ONE_SHEET = {
    **{name: rows * columns for name, (rows, columns) in (RINGS | MEANDERS).items()},
    "accordion": 8,
    "accordion-one-sided": 4,
}
"""Pages of what is made from one sheet alone."""

NO_SPINE = {"accordion", "accordion-one-sided", "cards", "n-up", "repeat"}
NOT_AT_THE_TOP = NO_SPINE | (RINGS.keys() - {"french-card"}) | MEANDERS.keys()
"""Pages that are read on from the left or the right alone."""

FOLDED_MOST = {"saddle-stitch", "signatures", "cut-and-stack"}
"""What people make thick booklets with: nearly every count of pages."""

FEW = 8
"""Up to so many pages every booklet is folded in every way."""

THICK = 72
"""From so many pages on only each fifth count is folded; nothing new begins there."""

TALL, WIDE = Size(mm(34), mm(46)), Size(mm(46), mm(34))
STOCK = (("a4", TALL), ("letter", TALL), ("a3", WIDE), ("a3", TALL))
"""Papers and pages, so that sheets lie both ways."""

WAYS = tuple(product(Binding, Flip, STOCK))
FAITHFUL = bool(os.environ.get("EVERY_COUNT"))
SCHEMES = scheme_names()


def plan_of(name, pages, *, stock, grid=None, **wishes):
    scheme = load_scheme(name) if grid is None else load_scheme(name).on_grid(*grid)
    paper, page = stock
    return plan_imposition(
        pages,
        scheme=scheme,
        paper=SHEETS[paper],
        page_size=page,
        **wishes,
    )


def job_of(name, pages, plan):
    """Return what a person at the copier would be told of a plan."""
    lines = tuple(
        Stroke(
            str(line.kind),
            (line.start.x, line.start.y),
            (line.end.x, line.end.y),
            line.away,
            line.spine,
        )
        for line in plan.lines
    )
    return Job(
        scheme=name,
        pages=pages,
        sheet=(plan.sheet_size.width, plan.sheet_size.height),
        grid=(plan.scheme.rows, plan.scheme.columns),
        page=(plan.page_size.width, plan.page_size.height),
        flip=str(plan.flip),
        binding=str(plan.binding),
        sections=plan.signatures,
        lines=lines,
    )


@cache
def source(pages, page):
    return numbered_pages(pages, (page.width, page.height))


def folded(name, pages, **settings):
    """Return the job and its printed sides."""
    plan = plan_of(name, pages, **settings)
    job = job_of(name, pages, plan)
    pdf = impose(source(pages, plan.page_size), plan, title="Dummy")
    return job, read_sides(pdf, job.page)


def _some(name):
    """Return the counts of pages to fold of a scheme that takes any."""
    if name in FOLDED_MOST:
        return {*range(1, THICK), *range(THICK + 1, MOST + 1, 5)}
    return range(len(name) % 15, MOST + 1, 15)


def counts_and_ways(name):
    """Yield page counts, each with a way or all ways to make the booklet."""
    most = ONE_SHEET.get(name, MOST)
    ways = [
        (binding, flip, stock)
        for binding, flip, stock in WAYS
        if binding is not Binding.TOP or name not in NOT_AT_THE_TOP
    ]
    settings = list(dict.fromkeys(way[:2] for way in ways))
    for pages in range(1, most + 1):
        choice = random.Random(f"{name} {pages}")  # noqa: S311 - the same each time
        if FAITHFUL or pages <= FEW:
            yield from ((pages, *way, choice.choice(STOCK)) for way in settings)
        elif most < MOST or pages in _some(name):
            yield (pages, *choice.choice(ways))


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", SCHEMES)
def test_every_booklet_reads_through(name):
    for pages, binding, flip, stock in counts_and_ways(name):
        job, sides = folded(name, pages, binding=binding, flip=flip, stock=stock)

        assert faults(job, sides) == [], job


def test_every_scheme_is_known_to_the_oracle():
    assert {*SCHEMES} == RECIPES.keys() | RINGS.keys() | FANS.keys() | MEANDERS.keys()


@pytest.mark.parametrize("name", sorted(NOT_AT_THE_TOP))
def test_what_cannot_be_turned_upwards_is_refused(name):
    with pytest.raises(PaperError, match="at the top"):
        plan_of(name, 4, binding=Binding.TOP, flip=Flip.LONG, stock=STOCK[0])


@pytest.mark.parametrize(("name", "most"), ONE_SHEET.items())
def test_what_one_sheet_cannot_hold_is_refused(name, most):
    # One more than it holds may be a poster on the back.
    with pytest.raises(PaperError, match=f"holds {most} pages"):
        plan_of(name, most + 2, binding=Binding.LEFT, flip=Flip.LONG, stock=STOCK[0])


@pytest.mark.parametrize("name", SCHEMES)
@pytest.mark.parametrize("stock", STOCK)
def test_the_lines_are_where_hands_fold_and_cut(name, stock):
    for binding in Binding:
        if binding is Binding.TOP and name in NOT_AT_THE_TOP:
            continue
        job, sides = folded(name, 4, binding=binding, flip=Flip.LONG, stock=stock)

        assert misdrawn(job, sides) == [], job


# ---------------------------------------------------------- what a scheme is told to do


OTHER_GRIDS = [
    *product(("perfect-bound", "calendar"), ((1, 1), (1, 2), (3, 2), (2, 3), (3, 3))),
    *product(("cards", "n-up", "repeat"), ((1, 1), (1, 3), (4, 1), (3, 2), (2, 5))),
    *product(("accordion", "accordion-one-sided"), ((1, 2), (1, 3), (1, 6))),
]


@pytest.mark.parametrize(("name", "grid"), OTHER_GRIDS)
def test_other_grids_read_through_too(name, grid):
    most = 6 if name in FANS else 40
    for pages, binding, flip in product((1, 3, 6, 7, 40), Binding, Flip):
        if pages > most or (name in NO_SPINE and binding is Binding.TOP):
            continue
        if name in FANS and pages > grid[1] * (1 + FANS[name]):
            continue
        job, sides = folded(
            name, pages, binding=binding, flip=flip, stock=STOCK[3], grid=grid
        )

        assert faults(job, sides) == [], job


@pytest.mark.parametrize("wish", ["4", "8", "16", "8-16", "40-60", "auto"])
@pytest.mark.parametrize("pages", [4, 30, 61, 121, 199])
def test_signatures_of_every_size_read_through(wish, pages):
    try:
        job, sides = folded(
            "signatures",
            pages,
            binding=Binding.LEFT,
            flip=Flip.SHORT,
            stock=STOCK[0],
            signature=wish,
        )
    except PaperError:
        assert wish == "40-60"
        return
    # Two signatures of 40 are the least that holds 61 pages in signatures of 40 to 60.
    padded = wish == "40-60" and pages == 61
    wasted = ["80 places on 20 sheets for 61 pages"] if padded else []
    assert faults(job, sides) == wasted, job


# -------------------------------------------------------------- when something is wrong


HANDLED = {
    "saddle-stitch": "a folded one",
    "octavo": "one folded three times",
    "cut-and-stack": "a cut one",
    "perfect-bound": "one of single leaves",
    "mini8": "a ring",
}


def proved(name, **changes):
    """Return a job of 8 pages with its printed sides, proved to be right as it is."""
    settings = {"binding": Binding.LEFT, "flip": Flip.SHORT, "stock": STOCK[0]}
    job, sides = folded(name, 8, **(settings | changes))
    assert faults(job, sides) == []
    return job, sides


@pytest.mark.parametrize("name", sorted(HANDLED.keys() - {"mini8"}))
def test_a_printer_set_to_the_other_edge_is_noticed(name):
    job, sides = proved(name)
    other, _ = proved(name, flip=Flip.LONG)

    assert faults(other, sides) != []
    assert faults(job, proved(name, flip=Flip.LONG)[1]) != []


@pytest.mark.parametrize("name", sorted(HANDLED))
def test_sheets_printed_in_the_wrong_order_are_noticed(name):
    job, sides = proved(name)

    assert faults(job, sides[::-1]) != []


@pytest.mark.parametrize("name", sorted(HANDLED))
def test_a_binding_at_the_other_side_is_noticed(name):
    _, sides = proved(name)
    other, _ = proved(name, binding=Binding.RIGHT)

    assert faults(other, sides) != []


@pytest.mark.parametrize("name", sorted(HANDLED))
def test_pages_in_the_wrong_order_in_the_file_are_noticed(name):
    plan = plan_of(name, 8, binding=Binding.LEFT, flip=Flip.SHORT, stock=STOCK[0])
    swapped = source(8, plan.page_size).replace(b"([3])", b"([x])")
    swapped = swapped.replace(b"([4])", b"([3])").replace(b"([x])", b"([4])")
    job = job_of(name, 8, plan)

    sides = read_sides(impose(swapped, plan, title="Dummy"), job.page)

    assert [it for it in faults(job, sides) if "reads [4], not [[3]]" in it]
