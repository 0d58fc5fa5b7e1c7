from __future__ import annotations

import pytest

from zine.impose.leaf import (
    Bundle,
    FoldError,
    Leaf,
    cut_strips,
    flat_sheet,
    heaped,
    inset,
    neighbours,
    transposed,
)
from zine.impose.step import Axis, Cut, Edge, Strips

A, B, C, D = (Leaf(1, row, column) for row in (0, 1) for column in (0, 1))


def sheet(number=1, rows=2, columns=2):
    return flat_sheet(number, signature=1, rows=rows, columns=columns)


def pile_of(*leaves):
    return Bundle(1, ((leaves,),))


def cut(axis, first):
    return Cut(axis, Strips.UNDER, first)


def test_a_sheet_lies_flat_with_its_front_up():
    assert sheet().panels == (((A,), (B,)), ((C,), (D,)))
    assert not any(leaf.back or leaf.turned for (leaf,) in sheet().piles)


@pytest.mark.parametrize("crease", [Edge.LEFT, Edge.RIGHT])
def test_round_an_upright_crease_only_the_faces_change(crease):
    assert A.flipped(crease) == Leaf(1, 0, 0, back=True)


@pytest.mark.parametrize("crease", [Edge.TOP, Edge.BOTTOM])
def test_round_a_level_crease_the_head_comes_down_as_well(crease):
    assert A.flipped(crease) == Leaf(1, 0, 0, back=True, turned=True)


@pytest.mark.parametrize("crease", Edge)
def test_round_a_crease_and_back_again_nothing_has_changed(crease):
    assert A.flipped(crease).flipped(crease) == A


def test_round_one_crease_of_each_kind_a_leaf_stands_on_its_head():
    assert A.flipped(Edge.TOP).flipped(Edge.LEFT) == Leaf(1, 0, 0, turned=True)


def test_standing_paper_up_makes_columns_of_rows():
    assert transposed(sheet().panels) == (((A,), (C,)), ((B,), (D,)))
    assert sheet(rows=2, columns=3).stood_up().stood_up() == sheet(rows=2, columns=3)


def test_a_heap_has_the_first_on_top():
    heap = heaped([sheet(1, 1, 2), sheet(2, 1, 2)])

    assert [[leaf.sheet for leaf in pile] for pile in heap.piles] == [[1, 2], [1, 2]]


def test_paper_of_several_shapes_makes_no_heap():
    with pytest.raises(FoldError, match="sheets of several shapes cannot lie on one"):
        heaped([sheet(1, 1, 2), sheet(2, 2, 1)])


def test_each_sheet_goes_into_the_middle_of_the_one_around_it():
    inside = inset([pile_of(A, B), pile_of(C, D)])

    assert inside.only_pile == (A, C, D, B)


def test_only_one_pile_can_be_put_inside():
    with pytest.raises(FoldError, match="4 panels still lie side by side"):
        inset([sheet()])


def test_strips_are_counted_from_the_first():
    from_top = cut_strips(sheet(), cut(Axis.ROWS, Edge.TOP))
    from_right = cut_strips(sheet(), cut(Axis.COLUMNS, Edge.RIGHT))

    assert [strip.piles for strip in from_top] == [[(A,), (B,)], [(C,), (D,)]]
    assert [strip.piles for strip in from_right] == [[(B,), (D,)], [(A,), (C,)]]


def test_a_strip_that_was_cut_upright_is_as_high_as_the_sheet():
    first, _ = cut_strips(sheet(), cut(Axis.COLUMNS, Edge.LEFT))

    assert first.panels == (((A,),), ((C,),))


def test_panels_that_lay_side_by_side_are_neighbours_in_whatever_pile():
    assert list(neighbours((A, D), (B,))) == [(A, B), (D, B)]
    assert list(neighbours((A,), (D,))) == []


def test_other_sheets_are_worked_like_the_first_and_not_looked_at():
    assert list(neighbours((Leaf(2, 0, 0),), (Leaf(2, 0, 1),))) == []
