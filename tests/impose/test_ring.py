from __future__ import annotations

from functools import cache
from itertools import pairwise, product

import pytest

from zine.impose.leaf import FoldError
from zine.impose.lines import LineKind
from zine.impose.ring import read_ring
from zine.impose.step import Edge, Ring

LEFT, RIGHT = Edge.LEFT, Edge.RIGHT


def ring_from(row, column, grid, spine=LEFT, *, closed=True):
    rows, columns = map(int, grid.split("x"))
    return read_ring(
        Ring(row, column, closed=closed), rows=rows, columns=columns, spine=spine
    )


def closed_paths(rows, columns):
    """Yield every way through all panels and back, begun anywhere, in both senses."""
    panels = set(product(range(rows), range(columns)))

    def extended(path):
        row, column = path[-1]
        for down, right in ((0, 1), (0, -1), (1, 0), (-1, 0)):
            panel = row + down, column + right
            if panel == path[0] and len(path) == len(panels) > 2:
                yield path
            elif panel in panels and panel not in path:
                yield from extended((*path, panel))

    for path in extended(((0, 0),)):
        for start in range(len(path)):
            yield path[start:] + path[:start]


def is_zine(path, *, first_row_stands):
    """Return whether pages numbered along ``path`` make a booklet with its spine left.

    Rows stand and hang in turn.  Pages 2 and 3, 4 and 5, … and the last and the first
    face one another: side by side, the even one on the left for who reads them.
    """
    for verso, recto in zip(path[1::2], (*path[2::2], path[0]), strict=True):
        stands = (verso[0] % 2 == 0) == first_row_stands
        to_the_right = (0, 1) if stands else (0, -1)
        if (recto[0] - verso[0], recto[1] - verso[1]) != to_the_right:
            return False
    return True


@cache
def numberings(rows, columns):
    """Return every way to number the panels, by trying all rings there are."""
    return {
        (path, stands)
        for path in closed_paths(rows, columns)
        for stands in (True, False)
        if is_zine(path, first_row_stands=stands)
    }


COUNTED = {"2x4": 8, "4x4": 16, "2x6": 12, "4x6": 48, "6x4": 24}


@pytest.mark.parametrize(("grid", "count"), COUNTED.items())
def test_there_are_as_many_numberings_as_the_trade_has_counted(grid, count):
    assert len(numberings(*map(int, grid.split("x")))) == count


@pytest.mark.parametrize("grid", COUNTED)
def test_the_ring_is_one_of_those_that_trying_all_of_them_finds(grid):
    rows, columns = map(int, grid.split("x"))
    valid = {
        path
        for path, first_row_stands in numberings(rows, columns)
        if first_row_stands == (path[0][0] % 2 == 0)  # the front cover stands
    }
    starts = {path[0] for path in valid}

    for row, column in product(range(rows), range(columns)):
        if (row, column) not in starts:
            with pytest.raises(FoldError, match="no ring of pages that can be turned"):
                ring_from(row + 1, column + 1, grid)
            continue
        slots, _ = ring_from(row + 1, column + 1, grid)
        assert tuple((it.row, it.column) for it in slots) in valid
        assert [it.turned for it in slots] == [it.row % 2 != row % 2 for it in slots]


@pytest.mark.parametrize("grid", ["3x4", "4x3", "4x2", "2x3", "3x3", "1x4", "6x2"])
def test_grids_without_a_ring_are_refused_with_the_reason(grid):
    rows, columns = map(int, grid.split("x"))

    assert not numberings(rows, columns)
    for row, column in product(range(1, rows + 1), range(1, columns + 1)):
        with pytest.raises(FoldError) as caught:
            ring_from(row, column, grid)
        assert str(caught.value) == (
            "no ring of pages that can be turned goes through all panels of a"
            f" {grid} grid from row {row}, column {column}"
        )


def test_the_smallest_ring_is_the_french_card():
    slots, joints = ring_from(2, 2, "2x2")

    assert [(it.row, it.column, it.turned) for it in slots] == [
        *((1, 1, False), (0, 1, True)),
        *((0, 0, True), (1, 0, False)),
    ]
    assert {joint.kind for joint in joints} == {LineKind.FOLD}


def test_a_ring_must_begin_on_the_grid():
    with pytest.raises(FoldError, match="“ring from 3,1” is not on a 2x4 grid"):
        ring_from(3, 1, "2x4")
    with pytest.raises(FoldError, match="“strip from 1,5” is not on a 2x4 grid"):
        ring_from(1, 5, "2x4", closed=False)


def test_a_strip_begins_in_a_corner_at_the_top():
    with pytest.raises(FoldError, match=r"no strip of pages .* from row 2, column 1"):
        ring_from(2, 1, "2x4", closed=False)


@pytest.mark.parametrize("grid", ["2x4", "4x4", "4x6", "6x4", "8x8"])
def test_from_the_right_the_ring_is_its_mirror_image(grid):
    rows, columns = map(int, grid.split("x"))
    left, _ = ring_from(rows, columns, grid)
    right, _ = ring_from(rows, 1, grid, RIGHT)

    for here, there in zip(left, right, strict=True):
        assert (here.row, columns - 1 - here.column) == (there.row, there.column)
        assert (here.turned, here.spine.mirrored()) == (there.turned, there.spine)


@pytest.mark.parametrize(
    ("column", "spine", "stands"),
    [(1, LEFT, True), (4, LEFT, False), (4, RIGHT, True), (1, RIGHT, False)],
)
def test_a_strip_that_runs_against_its_pages_begins_on_its_head(column, spine, stands):
    slots, _ = ring_from(1, column, "2x4", spine, closed=False)

    assert slots[0].turned is not stands
    assert [it.row for it in slots] == [0, 0, 0, 0, 1, 1, 1, 1]
    assert [it.turned for it in slots[:4]] == [not stands] * 4
    assert [it.turned for it in slots[4:]] == [stands] * 4


@pytest.mark.parametrize("closed", [True, False])
def test_only_edges_that_a_page_turns_around_are_left_whole(closed):
    slots, joints = ring_from(4 if closed else 1, 4, "4x4", closed=closed)
    path = [(it.row, it.column) for it in slots]
    turns = {frozenset(pair) for pair in pairwise(path)}
    if closed:
        turns.add(frozenset((path[-1], path[0])))

    for joint in joints:
        is_whole = joint.kind is LineKind.FOLD
        assert is_whole == (frozenset(joint.cells) in turns)
    assert len(joints) == 2 * 4 * 3


def test_pages_that_face_each_other_have_the_spine_between_them():
    slots, joints = ring_from(2, 4, "2x4")
    path = [(it.row, it.column) for it in slots]
    spines = {frozenset(joint.cells) for joint in joints if joint.spine}

    assert spines == {
        frozenset((path[verso], path[(verso + 1) % 8])) for verso in (1, 3, 5, 7)
    }
    cover = {path[0], path[-1]}
    for joint in joints:
        if joint.kind is LineKind.FOLD and set(joint.cells) != cover:
            assert joint.away != joint.spine


def test_the_cover_is_folded_away_at_its_spine():
    slots, joints = ring_from(2, 4, "2x4")
    cover = {(it.row, it.column) for it in (slots[0], slots[-1])}

    (joint,) = (it for it in joints if set(it.cells) == cover)

    assert joint.away
    assert joint.spine


def test_pages_of_a_meander_that_meet_at_the_head_or_the_foot_have_no_spine():
    slots, joints = ring_from(1, 4, "4x4", closed=False)
    pages = {(it.row, it.column): page for page, it in enumerate(slots, start=1)}
    spines = {
        tuple(sorted(pages[cell] for cell in joint.cells))
        for joint in joints
        if joint.spine
    }

    assert spines == {(2, 3), (6, 7), (10, 11), (14, 15)}  # not 4|5, 8|9 and 12|13
