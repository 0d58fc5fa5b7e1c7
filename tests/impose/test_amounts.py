from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.impose.samples import saddle_plan, stamp_plan
from zine.impose.amounts import amounts_for, printed_sides
from zine.impose.placing import NOTHING, Placing
from zine.impose.terms import Prices, Terms

PLAN = saddle_plan(40)
APART = saddle_plan(40, placing=Placing(cover=NOTHING))
DOUBLE = stamp_plan("two-copies", 12)

COPIES = st.integers(1, 10**6)
PLANS = st.sampled_from([PLAN, APART, DOUBLE, saddle_plan(9), stamp_plan("mini8", 8)])
PRICE = st.none() | st.decimals(0, 100, places=3)
PRICES = st.builds(Prices, PRICE, PRICE, PRICE, PRICE)


def test_the_pamphlet_of_eight_pages_is_billed_by_the_side():
    terms = Terms(prices=Prices(side=Decimal("0.05")))

    run = amounts_for(40, saddle_plan(8), terms)

    assert (run.sheets, run.covers, run.sides) == (80, 0, 160)
    assert (run.cost, run.cost_each) == (Decimal("8.00"), Decimal("0.20"))


def test_twenty_pages_cost_what_they_did_in_zine_circles():
    """Five duplex sheets at 13 cents make 65 cents, as a maker of zines reckons."""
    terms = Terms(prices=Prices(sheet=Decimal("0.13")))

    assert amounts_for(1, saddle_plan(20), terms).cost == Decimal("0.65")


def test_a_cover_on_its_own_stock_is_counted_and_billed_by_itself():
    prices = Prices(Decimal("0.04"), Decimal("0.01"), Decimal("0.15"), Decimal("0.5"))

    run = amounts_for(120, APART, Terms(prices=prices))

    assert (run.sheets, run.covers, run.sides) == (1080, 120, 2400)
    assert run.cost == 96 + Decimal("10.8") + 18 + 60


def test_a_cover_without_a_price_costs_what_other_sheets_do():
    terms = Terms(prices=Prices(sheet=Decimal(1)))

    assert amounts_for(10, APART, terms).cost == 100


def test_a_side_with_nothing_on_it_is_not_billed():
    assert printed_sides(saddle_plan(8)) == 4
    assert printed_sides(stamp_plan("mini8", 8)) == 1
    assert printed_sides(stamp_plan("n-up", 4)) == 1


def test_to_spare_are_whole_sets_one_to_try_and_five_in_a_hundred():
    run = amounts_for(120, APART, Terms())

    assert (run.spare_sheets, run.spare_covers) == (7 * 9, 7)
    assert amounts_for(120, PLAN, Terms()).spare_covers == 0
    assert amounts_for(150, saddle_plan(20), Terms()).spare_sheets == 9 * 5


@given(COPIES, PLANS)
def test_there_is_never_more_to_spare_than_is_made(copies, plan):
    run = amounts_for(copies, plan, Terms())

    assert 0 < run.spare_sheets <= run.sheets
    assert run.spare_sheets % (len(plan.sheets) - bool(plan.cover)) == 0


def test_a_price_for_covers_without_a_cover_is_no_price():
    terms = Terms(prices=Prices(cover_sheet=Decimal("0.5")))

    assert amounts_for(10, PLAN, terms).cost is None
    assert amounts_for(10, APART, terms).cost == 5


def test_a_copy_may_cost_less_than_a_cent():
    terms = Terms(prices=Prices(copy=Decimal("0.006")))

    assert amounts_for(150, PLAN, terms).cost_each == Decimal("0.006")


def test_without_prices_there_is_no_cost_and_with_one_of_nothing_there_is_none():
    assert amounts_for(1, PLAN, Terms()).cost is None
    assert amounts_for(1, PLAN, Terms()).cost_each is None
    assert amounts_for(1, PLAN, Terms(prices=Prices(Decimal(0)))).cost == 0


@given(COPIES, PLANS)
def test_there_are_copies_enough_and_never_a_whole_set_too_many(copies, plan):
    run = amounts_for(copies, plan, Terms())

    sets = Fraction(run.sheets + run.covers, len(plan.sheets))
    assert sets.denominator == 1
    assert copies <= sets * plan.scheme.copies < copies + plan.scheme.copies
    assert run.covers == (sets if plan.cover else 0)


@given(COPIES, PLANS, PRICES)
def test_the_bill_is_the_sum_of_what_is_counted(copies, plan, prices):
    run = amounts_for(copies, plan, Terms(prices=prices))

    cover = prices.sheet if prices.cover_sheet is None else prices.cover_sheet
    billed = sum(
        Fraction(count) * Fraction(price or 0)
        for count, price in [
            (run.sides, prices.side),
            (run.sheets, prices.sheet),
            (run.covers, cover),
            (copies, prices.copy),
        ]
    )
    assert Fraction(run.cost or 0) == billed
    if run.cost is not None:
        assert float(run.cost_each) == pytest.approx(float(billed / copies))


@given(st.lists(COPIES, min_size=2, max_size=2).map(sorted), PLANS)
def test_more_copies_never_take_less(counts, plan):
    few, many = (amounts_for(it, plan, Terms()) for it in counts)

    for name in ("sheets", "covers", "sides", "spare_sheets", "spare_covers"):
        assert getattr(few, name) <= getattr(many, name)


@pytest.mark.parametrize(("copies", "sheets"), [(1, 3), (2, 3), (3, 6), (100, 150)])
def test_a_sheet_that_makes_two_is_not_halved(copies, sheets):
    assert amounts_for(copies, DOUBLE, Terms()).sheets == sheets
