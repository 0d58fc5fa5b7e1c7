from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.impose.samples import (
    GATHERED,
    NESTED_QUARTO,
    OCTAVO,
    QUARTO,
    SADDLE,
    scheme_of,
)
from zine.impose.forme import read_forme
from zine.impose.leaf import FoldError
from zine.impose.slot import Face, Slot
from zine.impose.step import Edge

BOUND = [SADDLE, QUARTO, OCTAVO, NESTED_QUARTO, GATHERED]
SIDES = st.sampled_from([Edge.LEFT, Edge.RIGHT])


def reading_slots(scheme, sheets=1, spine=Edge.LEFT):
    """Return the slots of as many sheets as the scheme takes, in one signature."""
    signatures = [sheets if scheme.takes_many_sheets else 1]
    return read_forme(scheme.bound_at(spine), signatures).slots


def test_the_front_cover_is_on_the_right_of_the_first_front():
    first, *_ = reading_slots(SADDLE, sheets=2, spine=Edge.LEFT)

    assert first == Slot(1, Face.FRONT, 0, 1, turned=False, spine=Edge.LEFT)


def test_the_back_cover_is_on_the_left_of_the_first_front():
    *_, last = reading_slots(SADDLE, sheets=2, spine=Edge.LEFT)

    assert last == Slot(1, Face.FRONT, 0, 0, turned=False, spine=Edge.RIGHT)


@given(st.sampled_from(BOUND), st.integers(1, 12), SIDES)
def test_every_panel_of_every_side_carries_one_page(scheme, wanted, spine):
    slots = reading_slots(scheme, wanted, spine)
    sheets = wanted if scheme.takes_many_sheets else 1

    places = {(it.sheet, it.face, it.row, it.column) for it in slots}
    assert len(places) == len(slots) == sheets * scheme.pages_per_sheet


@given(st.sampled_from(BOUND), st.integers(1, 12), SIDES)
def test_each_recto_is_backed_by_its_verso(scheme, wanted, spine):
    slots = reading_slots(scheme, wanted, spine)

    for recto, verso in zip(slots[::2], slots[1::2], strict=True):
        assert recto.sheet == verso.sheet
        assert recto.face is not verso.face
        assert recto.row == verso.row
        assert recto.column + verso.column == scheme.columns - 1
        assert recto.turned is verso.turned
        assert recto.spine is verso.spine.mirrored()


@given(st.integers(1, 40), SIDES)
def test_pages_side_by_side_add_up_to_one_more_than_all(sheets, spine):
    slots = reading_slots(SADDLE, sheets=sheets, spine=spine)
    total = dict.fromkeys([(it.sheet, it.face) for it in slots], 0)

    for page, slot in enumerate(slots, start=1):
        total[slot.sheet, slot.face] += page

    assert set(total.values()) == {len(slots) + 1}


@pytest.mark.parametrize("scheme", BOUND, ids=lambda it: it.name)
def test_the_other_binding_is_the_mirror_image(scheme):
    left = reading_slots(scheme, 2, Edge.LEFT)
    right = reading_slots(scheme, 2, Edge.RIGHT)

    for here, there in zip(left, right, strict=True):
        assert (here.sheet, here.face, here.row) == (there.sheet, there.face, there.row)
        assert here.column == scheme.columns - 1 - there.column
        assert (here.turned, here.spine) == (there.turned, there.spine.mirrored())


def read(grid, *steps, sheets=1, **facts):
    scheme = replace(scheme_of(grid, *steps), **facts)
    return read_forme(scheme, [sheets])


def places(forme):
    return [(it.sheet, it.face, it.row, it.column) for it in forme.slots]


FRONT, BACK = Face.FRONT, Face.BACK


def test_a_french_fold_is_read_from_its_fronts_alone():
    steps = ("fold right behind", "gather", "bind left")

    forme = read("1x2", *steps, sheets=2, prints_backs=False)

    assert [(it.sheet, it.column) for it in forme.slots] == [
        *((1, 0), (1, 1)),
        *((2, 0), (2, 1)),
    ]
    assert [it.spine for it in forme.slots] == [Edge.LEFT, Edge.RIGHT] * 2


@pytest.mark.parametrize(
    ("grid", "steps"),
    [
        ("1x2", ("fold left behind",)),
        ("1x2", ("nest", "fold left behind")),
        ("1x1", ("stack", "bind left")),
        ("1x2", ("nest", "fold right behind", "bind left")),
        ("1x3", ("fold left third behind", "fold left behind", "bind left")),
        ("1x3", ("cut columns under", "bind left")),
    ],
)
def test_backs_that_are_not_printed_must_not_be_seen(grid, steps):
    with pytest.raises(FoldError, match="a side that is not printed would be seen"):
        read(
            grid,
            *steps,
            sheets=2 if steps[0] in ("nest", "stack") else 1,
            prints_backs=False,
        )


def test_pages_that_only_lie_there_are_read_row_by_row_front_then_back():
    forme = read("1x2", "lay", sheets=2)

    assert places(forme) == [
        *((1, FRONT, 0, 0), (1, FRONT, 0, 1), (1, BACK, 0, 0), (1, BACK, 0, 1)),
        *((2, FRONT, 0, 0), (2, FRONT, 0, 1), (2, BACK, 0, 0), (2, BACK, 0, 1)),
    ]
    assert forme.spine is None
    assert forme.joints == ()


def test_a_fan_is_folded_away_from_you_first_and_to_and_fro_after():
    left = read("1x5", "pleat columns")
    right = read_forme(scheme_of("1x5", "pleat columns").bound_at(Edge.RIGHT), [1])

    assert [joint.away for joint in left.joints] == [True, False, True, False]
    covers = {it.cells: it.away for it in right.joints}
    assert covers[(0, 3), (0, 4)]
    assert [covers[(0, i), (0, i + 1)] for i in range(4)] == [False, True, False, True]


@pytest.mark.parametrize("grid", ["2x4", "4x2"])
def test_a_fan_of_more_than_one_strip_is_refused(grid):
    axis = "columns" if grid == "2x4" else "rows"

    with pytest.raises(
        FoldError, match=f"“pleat {axis}” needs a single strip, here are 2"
    ):
        read(grid, f"pleat {axis}")


@pytest.mark.parametrize("first", ["ring from 2,4", "strip from 1,1", "lay"])
def test_what_is_not_folded_is_one_step_alone(first):
    with pytest.raises(FoldError, match=f"“{first}” must be the only step"):
        read("2x4", first, "staple 2")


def test_copies_are_found_from_the_first_on_either_side_of_the_sheet():
    forme = read("2x2", "cut rows to copies", "cut columns to copies")
    front, back = (it.moved(*forme.copies[-1]) for it in forme.slots)

    assert sorted(forme.copies) == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert (front.row, front.column) == (1, 1)
    assert (back.row, back.column) == (1, 0)


def test_a_verso_that_is_bound_at_the_top_is_turned_over_head_first():
    recto, verso = reading_slots(SADDLE, spine=Edge.TOP)[:2]

    assert (recto.turned, recto.spine) == (False, Edge.TOP)
    assert (verso.turned, verso.spine) == (True, Edge.TOP)
