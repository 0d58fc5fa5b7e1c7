from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.impose.fold import fold_sheets
from zine.impose.leaf import FoldError, Leaf
from zine.impose.lines import Joint, LineKind
from zine.impose.step import Edge, Fold, Pile, Piling, Way
from zine.impose.step_words import parse_step


def fold(grid, *steps, signatures=(1,)):
    rows, columns = map(int, grid.split("x"))
    steps = [parse_step(words) for words in steps]
    return fold_sheets(rows=rows, columns=columns, signatures=signatures, steps=steps)


def sheets_of(folded):
    return [leaf.sheet for leaf in folded.pile]


def joints_of(folded, kind):
    return {joint.cells: joint for joint in folded.joints if joint.kind is kind}


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
    folded = fold("1x2", "nest", "fold left behind", signatures=[3])

    assert sheets_of(folded) == [1, 2, 3, 3, 2, 1]


def test_gathered_sheets_stay_whole():
    folded = fold("1x2", "fold left behind", "gather", signatures=[1, 1, 1])

    assert sheets_of(folded) == [1, 1, 2, 2, 3, 3]


def test_each_signature_is_nested_by_itself():
    folded = fold("1x2", "nest", "fold left behind", "gather", signatures=[2, 1])

    assert sheets_of(folded) == [1, 2, 2, 1, 3, 3]
    assert folded.depths == (0, 1, 1, 0, 0, 0)


def test_a_folded_sheet_goes_into_the_middle_of_the_one_before():
    steps = ("fold top behind", "fold left behind", "inset")

    assert sheets_of(fold("2x2", *steps, signatures=[2])) == [1, 1, 2, 2, 2, 2, 1, 1]


def test_sheets_folded_together_lie_between_one_another_at_every_fold():
    steps = ("nest", "fold top behind", "fold left behind")

    assert sheets_of(fold("2x2", *steps, signatures=[2])) == [1, 2, 2, 1, 1, 2, 2, 1]


def test_the_lower_half_of_a_cut_pile_goes_under_the_upper():
    folded = fold("2x1", "stack", "cut rows under", "bind left", signatures=[2])

    assert [(it.sheet, it.row) for it in folded.pile] == [
        (1, 0),
        (2, 0),
        (1, 1),
        (2, 1),
    ]


def test_strips_that_are_cut_apart_stay_with_their_sheet():
    folded = fold("2x1", "cut rows apart", "gather", signatures=[2])

    assert [(it.sheet, it.row) for it in folded.pile] == [
        (1, 0),
        (1, 1),
        (2, 0),
        (2, 1),
    ]
    assert folded.spine is None


def test_strips_that_are_copies_are_followed_once():
    folded = fold("2x2", "cut rows to copies", "fold left behind")

    assert folded.copies == ((0, 0), (1, 0))
    assert [(leaf.row, leaf.column) for leaf in folded.pile] == [(0, 1), (0, 0)]


def test_there_may_be_as_many_copies_as_rows_or_columns():
    three = fold("3x2", "cut rows to copies", "fold left behind")
    four = fold("1x4", "cut columns to copies")

    assert three.copies == ((0, 0), (1, 0), (2, 0))
    assert four.copies == ((0, 0), (0, 1), (0, 2), (0, 3))


def test_copies_are_folded_and_cut_like_the_first():
    folded = fold("2x2", "cut rows to copies", "fold left behind")

    assert joints_of(folded, LineKind.CUT).keys() == {
        ((0, 0), (1, 0)),
        ((0, 1), (1, 1)),
    }
    assert joints_of(folded, LineKind.FOLD).keys() == {
        ((0, 0), (0, 1)),
        ((1, 0), (1, 1)),
    }


def test_a_fold_through_folded_paper_bends_its_layers_to_and_fro():
    folds = joints_of(fold("2x2", "fold top behind", "fold left behind"), LineKind.FOLD)

    assert folds == {
        joint.cells: joint
        for joint in (
            Joint(((0, 0), (1, 0)), LineKind.FOLD, step=1, away=True),
            Joint(((0, 1), (1, 1)), LineKind.FOLD, step=1, away=True),
            Joint(((0, 0), (0, 1)), LineKind.FOLD, step=2, away=False, spine=True),
            Joint(((1, 0), (1, 1)), LineKind.FOLD, step=2, away=True, spine=True),
        )
    }


def test_a_fold_at_the_fore_edge_is_no_spine():
    folded = fold("1x2", "fold right behind", "gather", "bind left")

    (joint,) = folded.joints
    assert (joint.away, joint.spine, folded.spine) == (True, False, Edge.LEFT)


def test_a_third_folded_over_and_then_behind_makes_a_zigzag():
    folded = fold("3x1", "fold top third over", "fold top behind")

    assert [leaf.row for leaf in folded.pile] == [2, 1, 0]
    assert [leaf.back for leaf in folded.pile] == [False, True, False]


def test_a_third_folded_behind_twice_rolls_up():
    folded = fold("3x1", "fold top third behind", "fold top behind")

    assert [leaf.row for leaf in folded.pile] == [2, 0, 1]


def test_leaves_in_the_middle_of_a_fold_lie_deepest():
    steps = ("fold left behind", "fold top behind", "fold left behind")

    assert fold("2x4", *steps).depths == (0, 1, 2, 3, 3, 2, 1, 0)


def test_cut_leaves_lie_in_no_fold():
    folded = fold("2x1", "stack", "cut rows under", "bind left", signatures=[3])

    assert set(folded.depths) == {0}


def test_a_letter_folded_twice_the_same_way_rolls_up():
    folded = fold("1x4", "fold left behind", "fold left behind")

    assert [leaf.column for leaf in folded.pile] == [3, 0, 1, 2]
    assert [leaf.back for leaf in folded.pile] == [False, True, False, True]


@pytest.mark.parametrize(
    ("grid", "steps", "reason"),
    [
        ("1x3", ["fold left behind"], "meets 3 panels, which have no halves"),
        ("1x2", ["fold top behind"], "meets 1 panel, which has no halves"),
        ("1x2", ["fold left third over"], "meets 2 panels, which have no thirds"),
        ("2x2", ["nest", "fold left behind"], "2 panels still lie side by side"),
        ("1x2", ["nest"], "2 panels still lie side by side"),
        ("1x2", ["fold left behind"], "2 sheets are still apart at the end"),
        ("1x2", ["fold left behind", "nest"], "after a fold it is “gather”"),
        ("1x2", ["inset", "fold left behind"], "before a fold it is “nest”"),
        ("1x2", ["gather", "fold left behind"], "2 panels still lie side by side"),
        ("1x2", ["nest", "staple 2", "fold left behind"], "2 panels still lie"),
        ("2x2", ["fold left behind", "cut rows to copies"], "is for flat sheets"),
        (
            "2x1",
            ["nest", "cut rows to copies", "cut rows to copies"],
            "“cut rows to copies” finds rows that are cut already",
        ),
        (
            "1x2",
            ["nest", "cut columns under", "cut columns to copies"],
            "“cut columns to copies” finds columns that are cut already",
        ),
        ("1x2", ["nest", "ring from 1,1"], "“ring from 1,1” must be the only step"),
        ("1x2", ["nest", "lay"], "“lay” must be the only step"),
        ("1x2", ["nest", "pleat columns"], "“pleat columns” must be the only step"),
    ],
)
def test_paper_that_cannot_be_bound_is_refused_with_the_reason(grid, steps, reason):
    with pytest.raises(FoldError, match=reason):
        fold(grid, *steps, signatures=[2])


FOLDS = st.builds(Fold, st.sampled_from(Edge), st.sampled_from(Way))


def folded_at_random(folds, sheets):
    rows = 2 ** sum(not step.half.is_upright for step in folds)
    columns = 2 ** sum(step.half.is_upright for step in folds)
    steps = [Pile(Piling.NEST), *folds]
    return fold_sheets(rows=rows, columns=columns, signatures=[sheets], steps=steps)


@given(folds=st.lists(FOLDS, min_size=1, max_size=5), sheets=st.integers(1, 3))
def test_no_fold_loses_or_adds_paper(folds, sheets):
    pile = folded_at_random(folds, sheets).pile

    places = {(leaf.sheet, *leaf.cell) for leaf in pile}
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


@given(folds=st.lists(FOLDS, min_size=1, max_size=5))
def test_each_edge_between_panels_is_folded_once(folds):
    folded = folded_at_random(folds, sheets=1)
    cells = {leaf.cell for leaf in folded.pile}

    edges = {
        (cell, other)
        for cell in cells
        for other in ((cell[0] + 1, cell[1]), (cell[0], cell[1] + 1))
        if other in cells
    }
    assert {joint.cells for joint in folded.joints} == edges
    assert len(folded.joints) == len(edges)


@given(folds=st.lists(FOLDS, min_size=1, max_size=5))
def test_around_each_point_where_creases_meet_three_bend_one_way_and_one_the_other(
    folds,
):
    """Paper that folds flat obeys Maekawa's rule: to and fro differ by two."""
    away = {it.cells: it.away for it in folded_at_random(folds, sheets=1).joints}

    for (row, column), (below, right) in _corners(away):
        around = [
            away[(row, column), (row, right)],
            away[(below, column), (below, right)],
            away[(row, column), (below, column)],
            away[(row, right), (below, right)],
        ]
        assert abs(around.count(True) - around.count(False)) == 2


def _corners(edges):
    """Yield the two opposite panels at every point where four meet."""
    cells = {cell for pair in edges for cell in pair}
    for row, column in cells:
        if (row + 1, column + 1) in cells:
            yield (row, column), (row + 1, column + 1)
