from __future__ import annotations

import pytest

from tests.impose.samples import SCHEMES, bindings_of, saddle_plan, stamp_plan
from zine.impose.cover import cover_sheet
from zine.impose.creep import total_creep
from zine.impose.forme import read_forme
from zine.impose.placing import NOTHING, Placing
from zine.units import in_mm, mm

APART = Placing(cover=NOTHING)

WITH_COVERS = ("saddle-stitch", "top-bound", "two-copies", "signatures")
"""Schemes in which sheets folded once lie in each other, if there is one signature."""


def covers(name, sheets=3, **settings):
    scheme = SCHEMES[name]
    count = (sheets if scheme.takes_many_sheets else 1) * scheme.pages_per_sheet
    plan = stamp_plan(scheme, count, **settings)
    return cover_sheet(read_forme(plan.scheme, plan.signatures).slots)


@pytest.mark.parametrize("name", SCHEMES)
def test_sheets_that_lie_in_each_other_have_a_cover_around_them(name):
    found = {covers(name, binding=it) for it in bindings_of(SCHEMES[name])}

    assert found == ({1} if name in WITH_COVERS else {None})


def test_a_single_sheet_is_no_cover_since_nothing_is_in_it():
    assert covers("saddle-stitch", 1) is None


def test_a_cover_around_one_of_several_signatures_is_none():
    assert covers("signatures", 6, signature="8") is None


def test_the_cover_carries_the_four_pages_that_are_its():
    plan = saddle_plan(12, placing=APART)

    sheet = plan.sheets[plan.cover - 1]
    pages = {it.page for side in (sheet.front, sheet.back) for it in side.placements}
    assert pages == {1, 2, 11, 12}


def test_a_cover_is_printed_apart_only_if_that_is_wanted():
    assert saddle_plan(12).cover is None
    assert saddle_plan(12, placing=APART).cover == 1


def test_a_thick_cover_pushes_all_that_lies_in_it():
    thick = Placing(caliper=mm(0.1), cover=mm(0.3))

    same = saddle_plan(40, placing=Placing(caliper=mm(0.1)))
    plan = saddle_plan(40, placing=thick)

    assert in_mm(total_creep(same.shifts)) == pytest.approx(0.9)
    assert in_mm(total_creep(plan.shifts)) == pytest.approx(0.3 + 8 * 0.1)
    assert plan.shifts[0] == plan.shifts[-1] == 0


def test_a_cover_that_cannot_be_apart_pushes_like_the_rest():
    thick = Placing(caliper=mm(0.1), cover=mm(0.3))

    plan = stamp_plan("quarto", 24, placing=thick)

    assert plan.cover is None
    assert (
        plan.shifts == stamp_plan("quarto", 24, placing=Placing(caliper=mm(0.1))).shifts
    )
