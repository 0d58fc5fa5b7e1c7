from __future__ import annotations

import pytest

from tests.impose.samples import SCHEMES, stamp_plan
from zine.impose.proof import prove_plan
from zine.impose.staples import is_stapled, with_staples


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
