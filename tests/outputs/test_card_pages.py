"""The card counts pages as they lie in the hand, blank ones too."""

from __future__ import annotations

from dataclasses import replace

from tests.impose.samples import saddle_plan, stamp_plan
from tests.samples import inked_run
from zine.impose.terms import Terms
from zine.outputs.card_pages import counted, last_seen, places, shown
from zine.outputs.job import Run


def test_a_back_cover_behind_blanks_is_the_last_page():
    plan = counted(saddle_plan(6))

    front = plan.sheets[0].front.placements
    assert plan.order == (1, 2, 3, 4, 5, None, None, 8)
    assert [it.page for it in front] == [8, 1]


def test_a_full_booklet_is_counted_as_it_is():
    plan = saddle_plan(8)

    assert counted(plan) == plan


def test_a_page_with_nothing_on_it_is_a_blank():
    plan = counted(saddle_plan(8), frozenset({2, 8}))

    assert plan.blanks == (2, 8)
    assert [it.page for it in plan.sheets[0].front.placements] == [None, 1]
    assert [it.page for it in plan.sheets[0].back.placements] == [None, 7]


def test_what_is_seen_on_paper_is_read_from_the_pages():
    assert shown(inked_run(1, 2, 3, 4, 6, 7, 8)).blanks == (5,)


def test_a_strip_without_backs_ends_with_its_fronts():
    front, both = (Run(None, stamp_plan("accordion", it), ()) for it in (3, 5))
    leaf = Run(None, saddle_plan(1), ())

    assert (places(front), last_seen(front)) == ((1, 2, 3, None), "3")
    assert (len(places(both)), last_seen(both)) == (8, "5")
    assert len(places(leaf)) == 4


def test_a_side_without_ink_is_not_billed():
    wanted = replace(inked_run(3, 4, 5, 6, 7), terms=Terms(copies=10))

    assert wanted.estimate.run.sides == 30
    assert replace(wanted, pages=None).estimate.run.sides == 40
