from __future__ import annotations

import pytest

from tests.impose.cards import texts
from tests.impose.samples import SCHEMES, bindings_of, stamp_plan
from zine.impose.movement_pictures import draw_movements
from zine.impose.movements import movements
from zine.impose.placing import Placing
from zine.units import mm

MOST = 47, 34
"""Millimetres that a card has for a picture."""


def pictures(plan):
    return draw_movements(plan, movements(plan))


@pytest.mark.parametrize("name", SCHEMES)
def test_every_movement_has_a_picture_that_fits_its_place(name):
    scheme = SCHEMES[name]
    for binding in bindings_of(scheme):
        for sheets in (1, 9) if scheme.takes_many_sheets else (1,):
            plan = stamp_plan(scheme, sheets * scheme.pages_per_sheet, binding=binding)
            for movement, it in zip(movements(plan), pictures(plan), strict=True):
                if it is None:
                    assert movement.does is None
                    continue
                assert it.width <= MOST[0]
                assert it.height <= MOST[1]
                assert "nan" not in it.svg


def test_the_first_picture_shows_the_first_sheet_and_the_last_page_one():
    flat, *_, stapled = pictures(stamp_plan("cut-and-stack", 16))

    assert texts(flat) == ["16", "1", "12", "5"]
    assert texts(stapled) == ["1", "16", "¼", "¼"]


def test_a_leaf_that_needs_no_staple_is_not_shown_with_one():
    *_, needless = pictures(stamp_plan("saddle-stitch", 4))

    assert needless is None


def test_several_piles_are_drawn_side_by_side():
    first, *_ = pictures(stamp_plan("signatures", 48))

    assert texts(first) == ["16", "1", "32", "17", "48", "33"]


def test_a_mini_zine_is_folded_with_its_print_outside():
    _, _, halved, *_ = pictures(stamp_plan("mini8", 8))

    assert sorted(texts(halved)) == [f"{it}" for it in range(1, 9)]


def test_words_are_enough_for_a_poster_but_not_for_the_knife():
    poster = pictures(stamp_plan("mini8", 9))
    creeping = stamp_plan("saddle-stitch", 40, placing=Placing(caliper=mm(0.1)))

    assert poster[-1] is None
    assert texts(pictures(creeping)[-1]) == ["1"]
