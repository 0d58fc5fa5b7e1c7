from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.impose.marks.marked import back, front, roomy, side
from zine.impose.ink import Spot, Stroke
from zine.impose.marks.stations import (
    CROWN,
    FROM_ENDS,
    HOLE,
    hole_places,
    staple_places,
    station_marks,
)
from zine.impose.slot import Face
from zine.units import inch, mm

A5_HEIGHT = mm(210)


def staples(surface):
    return [it for it in station_marks(surface).ink if isinstance(it, Stroke)]


def test_two_staples_stand_at_a_quarter_from_head_and_foot():
    assert staple_places(A5_HEIGHT, 2) == pytest.approx([A5_HEIGHT / 4, mm(157.5)])


@pytest.mark.parametrize("count", [3, 4, 5])
def test_holes_begin_and_end_at_three_quarters_of_an_inch(count):
    places = hole_places(A5_HEIGHT, count)

    assert len(places) == count
    assert places[0] == pytest.approx(inch(0.75))
    assert places[-1] == pytest.approx(A5_HEIGHT - inch(0.75))


@given(st.integers(1, 9), st.floats(20, 900))
def test_holes_and_staples_are_as_far_from_the_head_as_from_the_foot(count, length):
    for places in (hole_places(length, count), staple_places(length, count)):
        assert places == sorted(places)
        mirrored = [length - it for it in reversed(places)]
        assert places == pytest.approx(mirrored)
        assert all(0 < it < length for it in places)
        gaps = [two - one for one, two in pairwise(places)]
        assert gaps == pytest.approx([gaps[0]] * len(gaps)) if gaps else True


def test_holes_of_a_tiny_booklet_keep_to_its_spine():
    first, *_, last = hole_places(60, 3)

    assert (first, last) == (10, 50)
    assert first < FROM_ENDS


def test_staples_are_marked_where_they_will_cover_their_mark():
    plan = roomy("saddle-stitch", 8)
    outside = front(plan)
    spine = plan.sheet_size.width / 2
    head = max(it.placement.trim.y1 for it in outside.panels)
    height = plan.page_size.height

    drawn = staples(outside)

    assert [it.start.x for it in drawn] == pytest.approx([spine] * 2)
    middles = [head - (it.start.y + it.end.y) / 2 for it in drawn]
    assert middles == pytest.approx([height / 4, height * 3 / 4])
    assert all(abs(it.start.y - it.end.y) <= CROWN for it in drawn)
    for number, face in ((1, Face.BACK), (2, Face.FRONT), (2, Face.BACK)):
        assert not station_marks(side(plan, number, face)).ink


def test_holes_are_marked_in_the_middle_of_each_signature():
    plan = roomy("signatures", 16, signature="8")

    holes = {
        (sheet.number, face): station_marks(side(plan, sheet.number, face)).ink
        for sheet in plan.sheets
        for face in Face
    }

    marked = {key for key, ink in holes.items() if ink}
    assert marked == {(2, Face.BACK), (4, Face.BACK)}
    for key in marked:
        assert len(holes[key]) >= 3
        assert all(isinstance(it, Spot) for it in holes[key])
        assert {it.radius for it in holes[key]} == {HOLE}


@pytest.mark.parametrize("scheme", ["mini8", "cards", "perfect-bound", "calendar"])
def test_what_nothing_goes_through_wants_none(scheme):
    plan = roomy(scheme, 8)

    assert station_marks(front(plan)).wanted == 0
    assert not station_marks(front(plan)).ink


def test_they_are_looked_for_on_each_side_with_a_spine():
    plan = roomy("saddle-stitch", 4)

    assert station_marks(front(plan)).wanted == 1
    assert station_marks(back(plan)).wanted == 0
