from __future__ import annotations

import pytest

from tests.impose.marks.marked import front, roomy, snug
from zine.impose.lines import LineKind
from zine.impose.marks.slit import BAR, slit_marks
from zine.impose.marks.surface import bounds


def test_the_slit_runs_between_the_four_panels_in_the_middle():
    surface = front(roomy("mini8", 8))
    width, height = surface.size.width, surface.size.height

    line, *_ = slit_marks(surface).ink

    assert line.start == pytest.approx((width / 4, height / 2))
    assert line.end == pytest.approx((3 * width / 4, height / 2))
    assert line.dash == ()


def test_a_bar_at_each_end_says_no_further():
    surface = front(roomy("mini8", 8))

    line, *bars = slit_marks(surface).ink

    assert [(it.start, it.end) for it in bars] == [
        ((end.x, end.y - BAR), (end.x, end.y + BAR)) for end in (line.start, line.end)
    ]


def test_a_slit_that_begins_at_the_edge_of_the_paper_has_no_bar_there():
    surface = front(roomy("meander", 16))

    drawing = slit_marks(surface)

    lines = surface.lines_of(LineKind.SLIT)
    at_edges = [
        it for slit in lines for it in (slit.start, slit.end) if is_at_edge(it, surface)
    ]
    assert at_edges
    assert len(drawing.ink) == 3 * len(lines) - len(at_edges)
    assert all(surface.has(bounds(it)) for it in drawing.ink)


def is_at_edge(point, surface):
    return point.x == 0 or point.x == pytest.approx(surface.size.width)


def test_a_slit_needs_no_room_because_it_is_cut_through():
    drawing = slit_marks(front(snug("mini8", 8)))

    assert (len(drawing.ink), drawing.lacking) == (3, 0)


def test_what_is_not_slit_has_no_slit_marks():
    drawing = slit_marks(front(roomy("saddle-stitch", 4)))

    assert (drawing.ink, drawing.wanted) == ((), 0)
