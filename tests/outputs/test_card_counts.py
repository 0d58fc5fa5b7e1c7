"""The card counts pages as they lie in the hand, blank ones too."""

from __future__ import annotations

from tests.impose.samples import saddle_plan
from zine.outputs.card import counted


def test_a_back_cover_behind_blanks_is_the_last_page():
    plan = counted(saddle_plan(6))

    front = plan.sheets[0].front.placements
    assert plan.order == (1, 2, 3, 4, 5, None, None, 8)
    assert [it.page for it in front] == [8, 1]


def test_a_full_booklet_is_counted_as_it_is():
    plan = saddle_plan(8)

    assert counted(plan) == plan
