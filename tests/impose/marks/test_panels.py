from __future__ import annotations

import pytest

from tests.impose.marks.marked import roomy
from tests.impose.samples import SCHEMES, stamp_plan
from zine.impose.marks.back import seen_on_back
from zine.impose.marks.panels import face_lines, read_panels
from zine.impose.sheet import Flip
from zine.impose.slot import Face
from zine.impose.step import Edge


@pytest.mark.parametrize("flip", Flip)
@pytest.mark.parametrize("name", SCHEMES)
def test_each_panel_holds_the_page_that_is_printed_there(name, flip):
    scheme = SCHEMES[name]
    plan = stamp_plan(name, scheme.pages_per_sheet, flip=flip)

    found = read_panels(plan)

    for panels in found.values():
        for panel in panels:
            assert plan.order[panel.place - 1] == panel.placement.page
            assert holds(panel.rect, panel.placement.trim)
    places = sorted((it.copy, it.place) for here in found.values() for it in here)
    assert places == [
        (copy, place)
        for copy in range(scheme.copies)
        for place in range(1, len(plan.order) + 1)
    ]


def holds(rect, other):
    return (
        rect.x0 <= other.x0 + 0.01
        and rect.y0 <= other.y0 + 0.01
        and rect.x1 >= other.x1 - 0.01
        and rect.y1 >= other.y1 - 0.01
    )


def test_fronts_come_before_their_backs():
    keys = list(read_panels(roomy("saddle-stitch", 8)))

    assert keys == [
        (1, Face.FRONT),
        (1, Face.BACK),
        (2, Face.FRONT),
        (2, Face.BACK),
    ]


def test_a_poster_is_no_page_of_the_booklet():
    assert list(read_panels(roomy("mini8", 9))) == [(1, Face.FRONT)]


@pytest.mark.parametrize("flip", Flip)
def test_the_spine_is_where_the_other_page_of_a_fold_is(flip):
    plan = roomy("saddle-stitch", 4, flip=flip)

    for panels in read_panels(plan).values():
        left, right = sorted(panels, key=lambda it: it.rect.x0)
        assert (left.spine, right.spine) == (Edge.RIGHT, Edge.LEFT)


def test_leaves_are_counted_from_the_outside_of_their_signature():
    panels = read_panels(roomy("signatures", 16, signature="8"))

    depths = {it.place: it.depth for here in panels.values() for it in here}
    assert [depths[place] for place in range(1, 17, 2)] == [0, 1, 1, 0] * 2


@pytest.mark.parametrize("flip", Flip)
def test_lines_lie_behind_themselves_on_the_back(flip):
    plan = roomy("cards", 8, flip=flip)

    for line, behind in zip(plan.lines, face_lines(plan, Face.BACK), strict=True):
        through = {
            seen_on_back(it, plan.sheet_size, flip) for it in (line.start, line.end)
        }
        assert {behind.start, behind.end} == through


def test_lines_of_the_front_are_those_of_the_plan():
    plan = roomy("cards", 8)

    assert face_lines(plan, Face.FRONT) == plan.lines
