from __future__ import annotations

import pytest

from tests.impose.samples import SCHEMES
from tests.impose.samples import bindings_of as bindings_by_hand
from zine.impose.proof import prove_plan
from zine.impose.sheet import Binding, page_turn
from zine.impose.specimen import bindings_of, specimen


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
def test_a_specimen_is_full_provable_and_turned_like_a_page(scheme):
    for binding in bindings_of(scheme):
        plan = specimen(scheme, sheets=2, binding=binding)

        prove_plan(plan)
        assert plan.blanks == ()
        assert len(plan.sheets) == (2 if scheme.takes_many_sheets else 1)
        assert plan.flip is page_turn(plan.sheet_size)
        assert plan.binding is binding


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
def test_bindings_are_those_that_can_be(scheme):
    assert set(bindings_of(scheme)) == set(bindings_by_hand(scheme))


def test_pages_of_what_is_bound_at_the_top_are_wide():
    size = specimen(SCHEMES["saddle-stitch"], binding=Binding.TOP).page_size

    assert size.width > size.height
