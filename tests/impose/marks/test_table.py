from __future__ import annotations

from itertools import combinations

import pytest

from tests.impose.marks.marked import JOB, roomy, snug
from tests.impose.samples import SCHEMES
from zine.impose.ink import Words
from zine.impose.marks.surface import bounds, grown, meet
from zine.impose.marks.table import MARKS, draw_marks, surfaces
from zine.impose.sheet import Flip
from zine.impose.slot import Face
from zine.units import mm


def notes(plan, *wanted):
    _, notices = draw_marks(plan, wanted, job=JOB)
    return [f"{it}" for it in notices]


@pytest.mark.parametrize("flip", Flip)
@pytest.mark.parametrize("name", SCHEMES)
def test_no_mark_is_drawn_on_a_page_or_off_the_sheet(name, flip):
    scheme = SCHEMES[name]
    for waste in (mm(3), mm(9)):
        plan = snug(
            name,
            2 * scheme.pages_per_sheet
            if scheme.takes_many_sheets
            else scheme.pages_per_sheet,
            waste=waste,
            flip=flip,
        )
        inks, _ = draw_marks(plan, set(MARKS) - {"stations", "collation"}, job=JOB)

        for key, surface in surfaces(plan, JOB):
            for box in map(bounds, inks[key]):
                assert surface.has(box)
                assert not any(meet(box, clip) for clip in surface.clips)


@pytest.mark.parametrize("name", SCHEMES)
def test_words_are_on_no_other_mark(name):
    scheme = SCHEMES[name]
    plan = snug(name, scheme.pages_per_sheet, waste=mm(9))
    inks, _ = draw_marks(plan, MARKS, job=JOB)

    for ink in inks.values():
        for one, two in combinations(ink, 2):
            if isinstance(one, Words) or isinstance(two, Words):
                # Figures do not reach as far down as letters.
                assert not meet(bounds(one), grown(bounds(two), -1)), (one, two)


def test_only_what_is_wanted_is_drawn():
    plan = roomy("saddle-stitch", 4)

    inks, _ = draw_marks(plan, ("slug",), job=JOB)

    assert {type(it) for ink in inks.values() for it in ink} == {Words}
    assert not draw_marks(plan, (), job=JOB)[0]


def test_sides_without_pages_of_the_booklet_get_none():
    inks, _ = draw_marks(roomy("mini8", 9), MARKS, job=JOB)

    assert list(inks) == [(1, Face.FRONT)]


def test_marks_with_room_are_passed_over_in_silence():
    assert notes(roomy("saddle-stitch", 4), "crop", "fold", "slug") == []


def test_marks_without_use_are_said():
    assert notes(roomy("saddle-stitch", 4), "slit", "cut", "collation") == [
        "no slit marks: nothing is slit",
        "no cut marks: nothing is cut apart",
        "no collation marks: there is only one signature",
    ]


def test_marks_without_room_are_said():
    assert notes(snug("saddle-stitch", 4), "fold", "slug") == [
        "no room for fold marks and slug: pages leave too little of the sheet",
    ]


def test_marks_that_printers_do_not_reach_are_said():
    (note,) = notes(snug("saddle-stitch", 4, waste=mm(3)), "crop")

    assert note == (
        "crop marks: only within 4 mm of the edge of the paper, where most copiers"
        " print nothing"
    )
    assert notes(snug("saddle-stitch", 4, waste=mm(12)), "crop") == []
