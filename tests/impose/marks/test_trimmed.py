from __future__ import annotations

import pytest

from tests.impose.marks.marked import back, front, roomy, snug
from zine.impose.marks.trimmed import edge_of
from zine.impose.step import Edge
from zine.units import Rect


def trimmed(surface):
    """Return the edges that are cut off, by page."""
    return {it.placement.page: set(it.trimmed) for it in surface.panels}


def test_edges_of_a_rectangle_are_measured_from_the_left_and_from_below():
    rect = Rect(1, 2, 3, 4)

    assert {edge: edge_of(rect, edge) for edge in Edge} == {
        Edge.LEFT: 1,
        Edge.BOTTOM: 2,
        Edge.RIGHT: 3,
        Edge.TOP: 4,
    }


def test_all_but_the_spine_of_a_small_page_is_cut_off():
    rest = {Edge.TOP, Edge.BOTTOM}

    assert trimmed(front(roomy("saddle-stitch", 4))) == {
        4: {Edge.LEFT, *rest},
        1: {Edge.RIGHT, *rest},
    }


def test_nothing_is_cut_off_where_pages_fill_the_sheet():
    assert trimmed(front(snug("saddle-stitch", 4))) == {4: set(), 1: set()}


def test_pages_that_are_cut_apart_are_trimmed_where_they_meet():
    surface = front(snug("cards", 8))

    for panel in surface.panels:
        inner = {
            edge
            for edge in Edge
            if not is_at_the_edge(edge_of(panel.rect, edge), edge, surface.size)
        }
        assert inner
        assert panel.trimmed == inner


def is_at_the_edge(at, edge, size):
    ends = (0, size.height) if not edge.is_upright else (0, size.width)
    return min(abs(at - it) for it in ends) < 0.01


@pytest.mark.parametrize("scheme", ["mini8", "accordion", "french-fold"])
def test_folds_that_hold_the_zine_together_stay_whole(scheme):
    surface = front(roomy(scheme, 8))
    folds = {line.start for line in surface.lines}

    assert folds
    for panel in surface.panels:
        for edge in panel.trimmed:
            assert is_at_the_edge(edge_of(panel.rect, edge), edge, surface.size)


def test_folds_of_a_quarto_that_are_slit_open_are_trimmed():
    surface = front(roomy("quarto", 8))

    assert all({Edge.TOP, Edge.BOTTOM} <= it.trimmed for it in surface.panels)


def test_the_same_edges_of_a_leaf_are_trimmed_on_both_sides():
    plan = roomy("saddle-stitch", 4, flip=None)

    # Page 2 is the back of page 1: what is at its right there is at its left here.
    assert Edge.RIGHT in trimmed(front(plan))[1]
    assert trimmed(back(plan))[2] == {Edge.LEFT, Edge.TOP, Edge.BOTTOM}
