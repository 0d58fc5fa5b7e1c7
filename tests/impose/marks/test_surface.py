from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.impose.marks.marked import front, roomy, snug
from tests.impose.pdf.ink_reader import drawn_pdf, read_lines
from zine.impose.ink import Align, Bar, Spot, Stroke, Words
from zine.impose.lines import LineKind
from zine.impose.marks.surface import GAP, bounds, grown, meet, width_of
from zine.impose.step import Edge
from zine.units import Point, Pt, Rect, mm

length = st.floats(-500, 500)
rects = st.builds(
    lambda x, y, width, height: Rect(x, y, x + width, y + height),
    length,
    length,
    st.floats(1, 300),
    st.floats(1, 300),
)


@given(rects, rects)
def test_rectangles_meet_when_they_have_an_area_in_common(one, two):
    wide = min(one.x1, two.x1) - max(one.x0, two.x0)
    high = min(one.y1, two.y1) - max(one.y0, two.y0)

    assert meet(one, two) == meet(two, one) == (wide > 0 and high > 0)


def test_rectangles_that_only_touch_do_not_meet():
    assert not meet(Rect(0, 0, 10, 10), Rect(10, 0, 20, 10))


def test_a_rectangle_grows_on_all_sides():
    assert grown(Rect(1, 2, 3, 4), 0.5) == Rect(0.5, 1.5, 3.5, 4.5)


def test_a_stroke_is_as_thick_as_it_is_drawn():
    level = Stroke(Point(0, 10), Point(50, 10), Pt(2))
    upright = Stroke(Point(10, 0), Point(10, 50), Pt(2))

    assert bounds(level) == pytest.approx(Rect(0, 9, 50, 11))
    assert bounds(upright) == pytest.approx(Rect(9, 0, 11, 50))


def test_a_circle_is_wider_than_a_disc():
    assert bounds(Spot(Point(10, 10), Pt(3))) == Rect(7, 7, 13, 13)
    assert bounds(Spot(Point(10, 10), Pt(3), Pt(1))) == Rect(6.5, 6.5, 13.5, 13.5)


def test_a_bar_is_its_own_bounds():
    rect = Rect(1, 2, 3, 4)
    assert bounds(Bar(rect)) == rect


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
@pytest.mark.parametrize("align", Align)
def test_words_stay_within_their_bounds_in_whatever_direction_they_run(angle, align):
    words = Words("Ähg fold 12", Point(150, 100), Pt(12), angle, align)
    box = bounds(words)

    (line,) = read_lines(drawn_pdf((words,)))

    start = {
        0: Point(box.x0, 100),
        90: Point(150, box.y0),
        180: Point(box.x1, 100),
        270: Point(150, box.y1),
    }[angle]
    assert (line.x, line.y) == pytest.approx(start, abs=0.5)
    long = box.height if angle in (90, 270) else box.width
    assert long == pytest.approx(line.width, abs=1)
    assert long == pytest.approx(width_of(words.text, words.size))


def test_waste_is_what_is_cut_off_all_along_an_edge():
    surface = front(snug("saddle-stitch", 4, waste=mm(9)))

    for edge in Edge:
        assert surface.waste(edge) == pytest.approx(mm(9))


def test_where_one_page_reaches_the_edge_there_is_no_waste():
    surface = front(snug("saddle-stitch", 4))

    assert {surface.waste(edge) for edge in Edge} == {0}


def test_nothing_is_drawn_off_the_sheet():
    surface = front(roomy("saddle-stitch", 4))
    inside = Rect(0, 0, 10, 10)

    assert surface.has(inside)
    assert not surface.has(inside, margin=1)
    assert not surface.has(grown(inside, 1))


def test_nothing_is_drawn_over_pages_or_near_them_or_over_marks():
    surface = front(roomy("saddle-stitch", 4))
    clip = surface.clips[0]
    beside = Rect(clip.x0 - GAP - 10, clip.y0, clip.x0 - GAP - 0.1, clip.y1)

    assert surface.holds(beside)
    assert not surface.holds(grown(beside, 0.5))
    assert surface.holds(grown(beside, 0.5), gap=Pt(0))
    assert not surface.holds(clip)
    assert not replace(surface, taken=(beside,)).holds(beside)


def test_lines_are_asked_for_by_what_is_done_along_them():
    surface = front(roomy("mini8", 8))

    assert {it.kind for it in surface.lines_of(LineKind.SLIT)} == {LineKind.SLIT}
    assert not surface.lines_of(LineKind.CUT)
