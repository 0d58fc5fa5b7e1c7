from __future__ import annotations

from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.impose.samples import A4, A5, LETTER, SCHEMES, saddle_plan, stamp_plan
from zine.cli.stapler import stapler
from zine.impose.heft import (
    grams_of,
    post_of,
    scored_stocks,
    staple_of,
    thickness_of,
    told_grams,
)
from zine.impose.placing import NOTHING, Placing
from zine.impose.stock import read_stock
from zine.impose.terms import COPY_PAPER, Terms
from zine.paper import SHEETS
from zine.units import in_mm

CARD = read_stock("65 lb cover")
APART = Placing(cover=NOTHING)

FULL = [
    pytest.param(
        name,
        stamp_plan(it, (5 if it.takes_many_sheets else 1) * it.pages_per_sheet),
        id=name,
    )
    for name, it in SCHEMES.items()
]


@pytest.mark.parametrize(
    ("paper", "stock", "grams"),
    [
        # Weighed by the trade: see “Weight = money” in the field notes.
        (LETTER, "75 gsm", 4.52),
        (LETTER, "80 gsm", 4.83),
        (LETTER, "104 gsm", 6.27),
        (A4, "80 gsm", 4.99),
    ],
)
def test_a_sheet_weighs_what_scales_say(paper, stock, grams):
    plan = saddle_plan(4, paper=paper)

    assert grams_of(plan, Terms(read_stock(stock))) == pytest.approx(grams, abs=0.01)


def test_a_cover_weighs_more_than_what_is_in_it():
    plan = saddle_plan(40, paper=LETTER, placing=APART)

    grams = grams_of(plan, Terms(cover=CARD))

    assert grams == pytest.approx(9 * 4.826 + 4.826 * CARD.gsm / 80, abs=0.01)


def test_a_stock_for_a_cover_that_has_no_sheet_weighs_nothing():
    plan = stamp_plan("quarto", 16, placing=APART)

    assert grams_of(plan, Terms(cover=CARD)) == grams_of(plan, Terms())


def test_two_copies_on_a_sheet_share_its_weight():
    double = stamp_plan("two-copies", 8)

    assert grams_of(double, Terms()) == pytest.approx(0.297 * 0.42 * 80)


def test_what_is_cut_off_weighs_nothing():
    plan = saddle_plan(8, paper=A4)
    left = plan.page_size.width / plan.grid.panel.width

    whole, cut = (grams_of(plan, Terms(trim=it)) for it in (False, True))

    assert cut == pytest.approx(whole * left)
    assert left == pytest.approx(139.7 / 148.5)


def test_a_wide_rim_is_cut_off_all_around():
    plan = saddle_plan(8, paper=SHEETS["a3"], page_size=A5)

    cut = grams_of(plan, Terms(trim=True))

    assert cut == pytest.approx(4 * 0.148 * 0.21 * 80)


@pytest.mark.parametrize("name", ["mini8", "accordion", "french-fold", "n-up"])
def test_what_cannot_be_trimmed_keeps_its_weight(name):
    plan = stamp_plan(name, SCHEMES[name].pages_per_sheet)

    assert grams_of(plan, Terms(trim=True)) == grams_of(plan, Terms())


def test_a_paper_known_by_its_thickness_has_no_weight():
    assert grams_of(saddle_plan(8), Terms(read_stock("0.1 mm"))) is None


@pytest.mark.parametrize(("name", "plan"), FULL)
def test_every_leaf_lies_in_the_pile(name, plan):
    leaves = len(plan.order) / (2 if plan.scheme.prints_backs else 1)
    if name == "n-up":
        leaves = len(plan.sheets)

    assert in_mm(thickness_of(plan, Terms())) == pytest.approx(0.1 * leaves)


def test_a_cover_is_as_thick_as_its_stock():
    plan = saddle_plan(40, placing=APART)

    thick = thickness_of(plan, Terms(cover=CARD))

    assert in_mm(thick) == pytest.approx(18 * 0.1 + 2 * in_mm(CARD.caliper))
    assert thickness_of(plan, Terms(read_stock("off"))) is None


@pytest.mark.parametrize(("name", "plan"), FULL)
def test_a_booklet_of_copy_paper_takes_the_stapler_that_its_pages_say(name, plan):
    staple = staple_of(plan, thickness_of(plan, Terms()))
    steps = [str(it) for it in plan.scheme.steps]
    by_pages = stapler(steps, len(plan.order))

    assert (staple is None) == (not by_pages)
    if staple is not None:
        pages = staple.sheets * (2 if "stab" in f"{steps}" else 4)
        assert stapler(steps, pages) == by_pages, name


@given(st.integers(2, 60))
def test_sheets_under_the_staple_are_counted_exactly(sheets):
    plan = saddle_plan(4 * sheets)

    for thickness in (thickness_of(plan, Terms()), None):
        assert staple_of(plan, thickness).sheets == sheets


@pytest.mark.parametrize(
    ("pages", "leg"), [(8, 6), (100, 6), (104, 8), (160, 8), (164, 13), (408, None)]
)
def test_thick_booklets_need_long_legs(pages, leg):
    plan = saddle_plan(pages)

    assert staple_of(plan, thickness_of(plan, Terms())).leg == leg


def test_a_thick_cover_counts_for_several_sheets():
    plan = saddle_plan(8, placing=APART)

    assert staple_of(plan, thickness_of(plan, Terms(cover=CARD))).sheets == 4


def test_a_single_leaf_needs_no_staple():
    assert staple_of(saddle_plan(4), None) is None


def test_heavy_paper_is_scored_before_it_is_folded():
    plan, thin = saddle_plan(8, placing=APART), read_stock("120 gsm")

    assert scored_stocks(plan, Terms(cover=CARD)) == (CARD,)
    assert scored_stocks(plan, Terms(CARD, CARD)) == (CARD,)
    assert scored_stocks(plan, Terms(cover=thin)) == ()
    assert scored_stocks(stamp_plan("perfect-bound", 16), Terms(CARD)) == ()


@pytest.mark.parametrize(
    ("grams", "step", "ounces"),
    [
        (9.04, 20, 1),
        (20, 20, 1),
        (20.01, 50, 1),
        (28.34, 50, 1),
        (28.36, 50, 2),
        (99, 100, 4),
        (2500, 2500, 89),
    ],
)
def test_the_post_counts_in_steps(grams, step, ounces):
    assert post_of(grams) == (step, ounces)


@given(st.floats(0.01, 5000))
def test_nobody_pays_too_little_postage(grams):
    post = post_of(grams)

    assert grams <= post.grams + 0.001
    assert (post.ounces - 1) * 28.349 < grams <= post.ounces * 28.35 + 0.003
    assert told_grams(grams) == ceil(round(grams, 4)) <= post.grams


@given(st.integers(1, 40), st.floats(40, 300))
def test_each_sheet_adds_its_weight(sheets, gsm):
    terms = Terms(COPY_PAPER._replace(gsm=gsm))

    one, all_of_them = (grams_of(saddle_plan(4 * it), terms) for it in (1, sheets))

    assert all_of_them == pytest.approx(sheets * one)
