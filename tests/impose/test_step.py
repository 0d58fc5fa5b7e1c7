from __future__ import annotations

import pytest

from tests.impose.test_step_words import EVERY_STEP
from zine.impose.step import (
    Axis,
    Bind,
    Cut,
    Edge,
    Fold,
    Lay,
    Pleat,
    Ring,
    Strips,
    Way,
    mirrored,
    tipped,
)
from zine.impose.step_words import parse_step


@pytest.mark.parametrize("words", EVERY_STEP)
def test_a_mirror_in_a_mirror_shows_the_step_itself(words):
    step = parse_step(words)

    assert mirrored(mirrored(step, 4), 4) == step


def test_a_mirror_swaps_left_and_right_but_not_top_and_bottom():
    assert mirrored(Fold(Edge.LEFT, Way.OVER), 2) == Fold(Edge.RIGHT, Way.OVER)
    assert mirrored(Fold(Edge.TOP, Way.OVER), 2) == Fold(Edge.TOP, Way.OVER)
    assert mirrored(Bind(Edge.LEFT), 2) == Bind(Edge.RIGHT)


def test_a_mirror_begins_strips_at_the_other_end():
    cut = Cut(Axis.COLUMNS, Strips.UNDER, first=Edge.LEFT)

    assert mirrored(cut, 2) == Cut(Axis.COLUMNS, Strips.UNDER, first=Edge.RIGHT)
    assert mirrored(Pleat(Axis.COLUMNS, Edge.LEFT), 4).first is Edge.RIGHT
    assert mirrored(Lay(), 2).first is Edge.RIGHT


def test_a_ring_in_a_mirror_begins_as_far_from_the_other_edge():
    assert mirrored(Ring(2, 4), 4) == Ring(2, 1)
    assert mirrored(Ring(2, 2), 6) == Ring(2, 5)


@pytest.mark.parametrize("words", EVERY_STEP)
def test_paper_tipped_over_twice_lies_as_before(words):
    step = parse_step(words)
    try:
        over = tipped(step)
    except ValueError:
        assert isinstance(step, Ring | Pleat | Lay)
    else:
        assert tipped(over) == step


def test_what_is_left_before_is_at_the_top_when_tipped_over():
    assert tipped(Fold(Edge.LEFT, Way.BEHIND, 3)) == Fold(Edge.TOP, Way.BEHIND, 3)
    assert tipped(Fold(Edge.BOTTOM, Way.OVER)) == Fold(Edge.RIGHT, Way.OVER)
    assert tipped(Bind(Edge.LEFT)) == Bind(Edge.TOP)


@pytest.mark.parametrize("edge", Edge)
def test_an_edge_knows_the_one_across(edge):
    assert edge.opposite is not edge
    assert edge.opposite.opposite is edge
    assert edge.opposite.is_upright is edge.is_upright
    assert edge.mirrored() is (edge.opposite if edge.is_upright else edge)
    assert edge.tipped().is_upright is not edge.is_upright
