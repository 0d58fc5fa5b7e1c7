from __future__ import annotations

import pytest

from tests.impose.cards import numbers, texts
from tests.impose.samples import stamp_plan
from zine.impose.movements import movements
from zine.impose.paper_pictures import (
    MOST_PILES,
    draw_cut,
    draw_inset,
    draw_piles,
)
from zine.impose.pen import HIDDEN
from zine.impose.printout import print_out
from zine.impose.shape import shape_of
from zine.impose.step import Axis, Cut, Edge, Strips


@pytest.fixture
def flat():
    plan = stamp_plan("cut-and-stack", 16)
    return shape_of(movements(plan)[1].before[0], plan, print_out(plan))


def test_piles_stand_beside_each_other_but_not_all_of_them(flat):
    one, three, five = (draw_piles([flat] * count) for count in (1, 3, 5))

    assert len(texts(three)) == 3 * len(texts(one))
    assert len(texts(five)) == MOST_PILES * len(texts(one))
    assert five.width > three.width > 2.9 * one.width


def test_parts_stand_apart_with_scissors_between_them(flat):
    cut = draw_cut(flat, Cut(Axis.ROWS, Strips.APART, Edge.TOP))

    upper, lower = (
        [it.y for it in numbers(cut) if (it.y < 0.5) is first]
        for first in (True, False)
    )
    assert len(upper) == len(lower) == 2
    assert cut.svg.count("<g transform") == 1


def test_columns_are_cut_from_head_to_foot(flat):
    rows = draw_cut(flat, Cut(Axis.ROWS, Strips.APART, Edge.TOP))
    columns = draw_cut(flat, Cut(Axis.COLUMNS, Strips.APART, Edge.LEFT))

    assert "rotate(-90)" in columns.svg
    assert "rotate(-90)" not in rows.svg


@pytest.mark.parametrize(
    ("axis", "first", "other"),
    [
        (Axis.ROWS, Edge.TOP, Edge.BOTTOM),
        (Axis.COLUMNS, Edge.LEFT, Edge.RIGHT),
    ],
)
def test_an_arrow_leads_below_the_first_part(flat, axis, first, other):
    apart = draw_cut(flat, Cut(axis, Strips.APART, first)).svg
    under = draw_cut(flat, Cut(axis, Strips.UNDER, first)).svg
    back = draw_cut(flat, Cut(axis, Strips.UNDER, other)).svg

    assert under.count(HIDDEN) == apart.count(HIDDEN) + 1
    assert under != back


def test_folded_sheets_go_into_one_another():
    picture = draw_inset()

    assert "<text" not in picture.svg
    assert picture.width < 30
