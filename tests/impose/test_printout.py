from __future__ import annotations

from dataclasses import replace

import pytest

from tests.impose.samples import saddle_plan, stamp_plan
from zine.impose.placing import Placing
from zine.impose.printout import PlanBugError, print_out
from zine.impose.sheet import Flip, Side
from zine.impose.slot import Face
from zine.units import mm

LEFT, RIGHT = (0, 0), (0, 1)


def faces(plan, cell):
    """Return what is on the front and behind it, on the first sheet."""
    printout = print_out(plan)
    return printout[1, cell, Face.FRONT], printout[1, cell, Face.BACK]


@pytest.mark.parametrize("flip", Flip)
def test_behind_the_front_cover_is_page_two_whichever_way_the_sheet_turns(flip):
    front, back = faces(saddle_plan(8, flip=flip), RIGHT)

    assert (front.page, back.page) == (1, 2)
    assert (front.turned, back.turned) == (False, False)
    assert back.rect.x0 == pytest.approx(front.rect.x0) == pytest.approx(mm(148.5))
    assert back.rect.y0 == pytest.approx(front.rect.y0, abs=1e-6)


def test_a_printer_set_to_the_other_edge_turns_the_backs_round():
    plan = replace(saddle_plan(8), flip=Flip.LONG)

    _, back = faces(plan, RIGHT)

    assert (back.page, back.turned) == (7, True)


def test_a_print_says_where_it_is():
    front, back = faces(saddle_plan(7), LEFT)

    assert str(front) == "sheet 1, front: page 7"
    assert str(back) == "sheet 1, back: a blank"


def with_front(plan, *placements):
    sheet = replace(plan.sheets[0], front=Side(placements))
    return replace(plan, sheets=(sheet, *plan.sheets[1:]))


def test_two_pages_on_one_panel_are_a_bug():
    plan = saddle_plan(8)
    left, right = plan.sheets[0].front.placements

    with pytest.raises(
        PlanBugError, match="front: page 8 is printed on top of another"
    ):
        print_out(with_front(plan, right, replace(left, trim=right.trim)))


def test_an_empty_panel_is_a_bug():
    plan = saddle_plan(8)
    left, _ = plan.sheets[0].front.placements

    with pytest.raises(PlanBugError, match="sheet 1, front: a panel is empty"):
        print_out(with_front(plan, left))


def test_a_poster_on_the_back_is_on_no_panel():
    printout = print_out(stamp_plan("mini8", 9))

    assert {face for _, _, face in printout} == {Face.FRONT}
    assert sorted(it.page for it in printout.values()) == [1, 2, 3, 4, 5, 6, 7, 8]


@pytest.mark.parametrize("flip", Flip)
def test_ink_on_the_back_is_seen_through_like_its_page(flip):
    plan = saddle_plan(8, flip=flip, placing=Placing(bleed=mm(3)))
    front, back = faces(plan, RIGHT)

    for it in (front, back):
        assert it.clip.x0 == pytest.approx(it.rect.x0)  # the spine has no bleed
        assert it.clip.x1 - it.rect.x1 == pytest.approx(mm(3))
