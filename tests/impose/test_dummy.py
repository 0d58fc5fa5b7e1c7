from __future__ import annotations

from itertools import combinations

import pytest

from tests.impose.samples import SCHEMES, STAMP, stamp_plan
from zine.impose.dummy import FOLD, SLIT, dummy_ink
from zine.impose.ink import Stroke, Words
from zine.impose.lines import LineKind
from zine.impose.marks.surface import bounds, grown, meet
from zine.impose.sheet import Flip
from zine.impose.slot import Face
from zine.units import Size, mm

A6 = Size(mm(105), mm(148))


def full(name, **settings):
    scheme = SCHEMES[name]
    return stamp_plan(name, scheme.pages_per_sheet, **settings)


def words(plan, key=(1, Face.FRONT)):
    return [it for it in dummy_ink(plan)[key] if isinstance(it, Words)]


@pytest.mark.parametrize("flip", Flip)
@pytest.mark.parametrize("name", SCHEMES)
def test_every_number_stands_in_the_middle_of_its_page_as_its_page_does(name, flip):
    plan = full(name, flip=flip)
    ink = dummy_ink(plan)

    for sheet in plan.sheets:
        for face, side in ((Face.FRONT, sheet.front), (Face.BACK, sheet.back)):
            numbers = {
                (it.text, round(it.at.x), it.angle)
                for it in ink.get((sheet.number, face), ())
                if isinstance(it, Words) and it.text.isdigit()
            }
            assert numbers == {
                (f"{it.page}", round((it.trim.x0 + it.trim.x1) / 2), 180 * it.turned)
                for it in side.placements
            }


@pytest.mark.parametrize("name", SCHEMES)
def test_numbers_stay_on_their_page(name):
    for said in all_words(full(name)):
        if said.text.isdigit():
            box = bounds(said)
            assert box.width <= 0.61 * STAMP.width or said.text == "9"
            assert box.height <= STAMP.height / 2


def all_words(plan):
    return [it for ink in dummy_ink(plan).values() for it in ink if is_words(it)]


def is_words(ink):
    return isinstance(ink, Words)


def test_a_blank_says_so():
    plan = stamp_plan("cards", 3)

    blanks = [it for it in all_words(plan) if it.text == "blank"]
    assert len(blanks) == len(plan.order) - 3


def test_covers_are_named():
    said = {it.text for it in words(full("saddle-stitch"))}

    assert {"front cover", "back cover"} <= said
    assert "front cover" not in {it.text for it in words(full("cards"))}


def test_the_sheet_says_what_it_is():
    assert "sheet 1 of 1 · front · this edge up" in {
        it.text for it in words(full("saddle-stitch", size=A6))
    }


def test_a_poster_is_drawn_on_the_back():
    said = {it.text for it in words(stamp_plan("mini8", 9), (1, Face.BACK))}

    assert {"9", "poster"} <= said


def test_one_sided_sheets_have_no_back():
    assert list(dummy_ink(full("mini8"))) == [(1, Face.FRONT)]


def test_folds_are_dashed_and_slits_are_solid():
    plan = full("mini8")
    ink = dummy_ink(plan)[1, Face.FRONT]

    looks = {LineKind.FOLD: FOLD, LineKind.SLIT: SLIT}
    for line in plan.lines:
        assert Stroke(line.start, line.end, *looks[line.kind]) in ink
    assert FOLD[1]
    assert not SLIT[1]


def test_cuts_are_numbered_in_their_order():
    said = [it.text for it in words(full("cut-and-stack", size=A6))]

    cuts = [it for it in said if it.startswith("cut")]
    assert cuts == [f"cut {number}" for number in range(1, len(cuts) + 1)]
    assert cuts


@pytest.mark.parametrize("name", SCHEMES)
def test_no_words_are_written_over_others(name):
    plan = full(name, size=Size(mm(60), mm(80))) if fits(name) else full(name)
    for ink in dummy_ink(plan).values():
        said = [it for it in ink if isinstance(it, Words)]
        for one, two in combinations(said, 2):
            # Figures do not reach as far down as letters.
            assert not meet(bounds(one), grown(bounds(two), -1)), (one, two)


def fits(name):
    scheme = SCHEMES[name]
    return scheme.rows <= 3 and scheme.columns <= 4
