from __future__ import annotations

import pytest

from tests.impose.samples import SCHEMES, saddle_plan, stamp_plan
from zine.impose.proof import prove_plan
from zine.impose.staples import is_needless, is_stapled, places_along, with_staples
from zine.impose.step import Fasten, Fastening


@pytest.mark.parametrize("count", [0, 1, 3])
@pytest.mark.parametrize("name", [it for it in SCHEMES if is_stapled(SCHEMES[it])])
def test_a_booklet_has_as_many_staples_as_are_wanted(name, count):
    scheme = with_staples(SCHEMES[name], count)

    assert scheme.staples == count
    plan = stamp_plan(scheme, 2 * scheme.pages_per_sheet)
    assert plan.sheets == stamp_plan(name, 2 * scheme.pages_per_sheet).sheets
    prove_plan(plan)


@pytest.mark.parametrize("name", [it for it in SCHEMES if not is_stapled(SCHEMES[it])])
def test_what_is_not_stapled_stays_as_it_is(name):
    assert with_staples(SCHEMES[name], 3) == SCHEMES[name]


def test_nobody_wants_other_staples_than_the_scheme():
    assert with_staples(SCHEMES["saddle-stitch"], None) is SCHEMES["saddle-stitch"]


@pytest.mark.parametrize(
    ("count", "places"),
    [(1, (0.5,)), (2, (0.25, 0.75)), (3, (0.25, 0.5, 0.75))],
)
def test_staples_are_spread_so_that_both_ends_are_alike(count, places):
    assert places_along(count) == places


def test_only_a_lone_leaf_needs_no_staple_but_is_sewn_if_that_is_wanted():
    staple, thread = Fasten(Fastening.STAPLE, 2), Fasten(Fastening.SEW, 3)

    assert is_needless(staple, saddle_plan(4))
    assert not is_needless(staple, saddle_plan(8))
    assert not is_needless(thread, saddle_plan(4))
