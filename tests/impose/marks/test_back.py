from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.impose.lines import Line, LineKind
from zine.impose.marks.back import line_on_back, rect_on_back, seen_on_back
from zine.impose.sheet import Flip
from zine.units import Point, Rect, Size

WIDE, HIGH = Size(800, 600), Size(600, 800)
SHORT, LONG = Flip
LENGTHS = st.integers(0, 600)
POINTS = st.builds(Point, LENGTHS, LENGTHS)


@pytest.mark.parametrize(("sheet", "flip"), [(WIDE, SHORT), (HIGH, LONG)])
def test_a_sheet_turned_like_a_page_has_left_and_right_changed(sheet, flip):
    assert seen_on_back(Point(100, 50), sheet, flip) == (sheet.width - 100, 50)


@pytest.mark.parametrize(("sheet", "flip"), [(WIDE, LONG), (HIGH, SHORT)])
def test_a_sheet_turned_head_over_foot_has_top_and_bottom_changed(sheet, flip):
    assert seen_on_back(Point(100, 50), sheet, flip) == (100, sheet.height - 50)


@given(POINTS, st.sampled_from([WIDE, HIGH]), st.sampled_from(Flip))
def test_the_back_of_the_back_is_the_front(point, sheet, flip):
    assert seen_on_back(seen_on_back(point, sheet, flip), sheet, flip) == point


@pytest.mark.parametrize("flip", Flip)
def test_a_rectangle_keeps_its_corners_in_order(flip):
    rect = rect_on_back(Rect(10, 20, 110, 220), WIDE, flip)

    assert rect.x0 < rect.x1
    assert rect.y0 < rect.y1
    assert rect.size == (100, 200)


def test_a_line_begins_at_its_left_end_on_the_back_too():
    line = Line(LineKind.CUT, Point(0, 100), Point(300, 100), step=1)

    seen = line_on_back(line, WIDE, SHORT)

    assert (seen.start, seen.end) == (Point(500, 100), Point(800, 100))


def test_a_fold_goes_the_other_way_on_the_back_and_a_cut_does_not():
    ends = Point(0, 0), Point(0, 600)
    fold = Line(LineKind.FOLD, *ends, step=1, away=True)
    cut = Line(LineKind.CUT, *ends, step=1)

    assert not line_on_back(fold, WIDE, SHORT).away
    assert not line_on_back(cut, WIDE, SHORT).away
    assert line_on_back(line_on_back(fold, WIDE, SHORT), WIDE, SHORT) == fold
