from __future__ import annotations

import re

import pytest

from tests.impose.cards import numbers
from tests.impose.samples import saddle_plan, stamp_plan
from zine.impose.fold_picture import draw_fold
from zine.impose.movements import movements
from zine.impose.pen import HIDDEN
from zine.impose.printout import print_out
from zine.impose.shape import shape_of
from zine.impose.step import Edge, Fold, Way


@pytest.fixture
def flat():
    plan = saddle_plan()
    return shape_of(movements(plan)[0].before[0], plan, print_out(plan))


@pytest.fixture
def tall():
    plan = stamp_plan("twelvemo", 12)
    return shape_of(movements(plan)[0].before[0], plan, print_out(plan))


def places(picture):
    return {it.text: it for it in numbers(picture)}


def test_the_flap_stays_on_its_side(flat):
    left = places(draw_fold(flat, Fold(Edge.LEFT, Way.BEHIND)))
    right = places(draw_fold(flat, Fold(Edge.RIGHT, Way.BEHIND)))

    assert left["8"].x < left["1"].x
    assert right["8"].x < right["1"].x
    # What stays keeps its width; the flap is seen at a slant.
    assert left["1"].x > 1 - right["1"].x


@pytest.mark.parametrize("half", Edge)
def test_what_comes_near_gets_larger_and_what_bends_away_smaller(half, tall):
    parts = 2 if half.is_upright else 3
    away = draw_fold(tall, Fold(half, Way.BEHIND, parts))
    near = draw_fold(tall, Fold(half, Way.OVER, parts))

    def across(picture):
        return picture.height if half.is_upright else picture.width

    assert across(near) > across(away)


def test_the_arrow_of_what_goes_behind_is_dotted(flat):
    behind = draw_fold(flat, Fold(Edge.LEFT, Way.BEHIND)).svg
    over = draw_fold(flat, Fold(Edge.LEFT, Way.OVER)).svg

    assert HIDDEN in behind
    assert HIDDEN not in over


def test_a_third_is_folded_over_the_next_third(tall):
    picture = draw_fold(tall, Fold(Edge.TOP, Way.OVER, 3))
    found = places(picture)

    folded = [it for it in found.values() if it.y < 1 / 4]
    assert len(folded) == 2
    assert len(found) == 6


def test_every_page_of_the_paper_is_there_once(tall):
    picture = draw_fold(tall, Fold(Edge.LEFT, Way.BEHIND))

    shown = sorted(it.text for it in numbers(picture))
    assert shown == sorted(panel.text for row in tall.rows for panel in row)
    assert len(re.findall("<text", picture.svg)) == 6
