from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.impose.fold import FoldError, Leaf, fold_sheets
from zine.impose.step import Edge, Fold, Nest, Way, parse_step


def fold(grid, *steps, sheets=1):
    rows, columns = map(int, grid.split("x"))
    steps = [parse_step(words) for words in steps]
    return fold_sheets(rows=rows, columns=columns, sheets=sheets, steps=steps)


def test_the_half_folded_behind_shows_its_back_at_the_bottom_of_the_pile():
    folded = fold("1x2", "fold left behind")

    assert folded.pile == (Leaf(1, 0, 1), Leaf(1, 0, 0, back=True))
    assert folded.spine is Edge.LEFT


def test_the_half_folded_over_shows_its_back_on_top_of_the_pile():
    folded = fold("1x2", "fold right over")

    assert folded.pile == (Leaf(1, 0, 1, back=True), Leaf(1, 0, 0))
    assert folded.spine is Edge.RIGHT


def test_a_leaf_folded_at_the_top_also_stands_on_its_head():
    _, behind = fold("2x1", "fold top behind").pile

    assert behind == Leaf(1, 0, 0, back=True, turned=True)


def test_folding_reverses_the_pile_that_moves():
    folded = fold("1x2", "nest", "fold left behind", sheets=3)

    assert [leaf.sheet for leaf in folded.pile] == [1, 2, 3, 3, 2, 1]


def test_gathered_sheets_stay_whole():
    folded = fold("1x2", "fold left behind", "gather", sheets=3)

    assert [leaf.sheet for leaf in folded.pile] == [1, 1, 2, 2, 3, 3]


def test_a_letter_folded_twice_the_same_way_rolls_up():
    folded = fold("1x4", "fold left behind", "fold left behind")

    assert [leaf.column for leaf in folded.pile] == [3, 0, 1, 2]
    assert [leaf.back for leaf in folded.pile] == [False, True, False, True]


@pytest.mark.parametrize(
    ("grid", "steps", "reason"),
    [
        ("1x3", ["fold left behind"], "an odd number of panels: 3"),
        ("1x2", ["fold top behind"], "an odd number of panels: 1"),
        (
            "2x2",
            ["nest", "fold left behind"],
            "2 panels still lie side by side at the end",
        ),
        ("1x2", ["nest"], "2 panels still lie side by side"),
        ("1x1", ["nest"], "no spine"),
        ("1x2", ["fold left behind"], "2 sheets are still apart at the end"),
        ("1x2", ["fold left behind", "nest"], "it is `gather`"),
        ("1x2", ["gather", "fold left behind"], "it is `nest`"),
        ("1x2", ["nest", "staple 2", "fold left behind"], "at `staple 2`"),
        ("1x2", ["fold left behind", "staple 2", "gather"], "apart at `staple 2`"),
    ],
)
def test_paper_that_cannot_be_bound_is_refused_with_the_reason(grid, steps, reason):
    with pytest.raises(FoldError, match=reason):
        fold(grid, *steps, sheets=2)


FOLDS = st.builds(Fold, st.sampled_from(Edge), st.sampled_from(Way))


def folded_at_random(folds, sheets):
    rows = 2 ** sum(not step.half.is_upright for step in folds)
    columns = 2 ** sum(step.half.is_upright for step in folds)
    steps = [Nest(), *folds]
    return fold_sheets(rows=rows, columns=columns, sheets=sheets, steps=steps)


@given(folds=st.lists(FOLDS, min_size=1, max_size=5), sheets=st.integers(1, 3))
def test_no_fold_loses_or_adds_paper(folds, sheets):
    pile = folded_at_random(folds, sheets).pile

    places = {(leaf.sheet, leaf.row, leaf.column) for leaf in pile}
    assert len(places) == len(pile) == sheets * 2 ** len(folds)


@given(folds=st.lists(FOLDS, min_size=1, max_size=5))
def test_neighbouring_panels_show_opposite_faces(folds):
    """Each fold line is creased once, so the faces alternate like a chessboard."""
    pile = folded_at_random(folds, sheets=1).pile

    assert len({(leaf.row + leaf.column + leaf.back) % 2 for leaf in pile}) == 1
    assert len({(leaf.row + leaf.turned) % 2 for leaf in pile}) == 1


@given(folds=st.lists(FOLDS, min_size=1, max_size=5))
def test_the_last_fold_joins_the_outermost_leaves_and_so_inwards(folds):
    folded = folded_at_random(folds, sheets=1)
    pile = folded.pile

    for leaf, partner in zip(pile, reversed(pile), strict=True):
        apart = abs(leaf.row - partner.row) + abs(leaf.column - partner.column)
        assert apart == 1
    assert folded.spine is folds[-1].half
