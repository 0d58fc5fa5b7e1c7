from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.impose.samples import GATHERED, NESTED_QUARTO, OCTAVO, QUARTO, SADDLE
from zine.impose.forme import Face, Slot, reading_slots
from zine.impose.step import Edge

SCHEMES = [SADDLE, QUARTO, OCTAVO, NESTED_QUARTO, GATHERED]
SIDES = st.sampled_from([Edge.LEFT, Edge.RIGHT])


def sheets_for(scheme, wanted):
    return wanted if scheme.takes_many_sheets else 1


def test_the_front_cover_is_on_the_right_of_the_first_front():
    first, *_ = reading_slots(SADDLE, sheets=2, spine=Edge.LEFT)

    assert first == Slot(1, Face.FRONT, 0, 1, turned=False, spine=Edge.LEFT)


def test_the_back_cover_is_on_the_left_of_the_first_front():
    *_, last = reading_slots(SADDLE, sheets=2, spine=Edge.LEFT)

    assert last == Slot(1, Face.FRONT, 0, 0, turned=False, spine=Edge.RIGHT)


@given(st.sampled_from(SCHEMES), st.integers(1, 12), SIDES)
def test_every_panel_of_every_side_carries_one_page(scheme, wanted, spine):
    sheets = sheets_for(scheme, wanted)
    slots = reading_slots(scheme, sheets=sheets, spine=spine)

    places = {(it.sheet, it.face, it.row, it.column) for it in slots}
    assert len(places) == len(slots) == sheets * scheme.pages_per_sheet


@given(st.sampled_from(SCHEMES), st.integers(1, 12), SIDES)
def test_each_recto_is_backed_by_its_verso(scheme, wanted, spine):
    slots = reading_slots(scheme, sheets=sheets_for(scheme, wanted), spine=spine)

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


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda it: it.name)
def test_the_other_binding_is_the_mirror_image(scheme):
    sheets = sheets_for(scheme, 2)
    left = reading_slots(scheme, sheets=sheets, spine=Edge.LEFT)
    right = reading_slots(scheme, sheets=sheets, spine=Edge.RIGHT)

    for here, there in zip(left, right, strict=True):
        assert (here.sheet, here.face, here.row) == (there.sheet, there.face, there.row)
        assert here.column == scheme.columns - 1 - there.column
        assert (here.turned, here.spine) == (there.turned, there.spine.mirrored())
