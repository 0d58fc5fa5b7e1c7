from __future__ import annotations

import pytest

from tests.impose.marks.marked import back, ends, front, roomy, snug
from zine.impose.marks.fold import fold_marks
from zine.impose.marks.surface import GAP
from zine.impose.marks.tick import LENGTH, OFFSET
from zine.units import mm


def test_a_fold_has_a_tick_above_and_below_the_pages():
    surface = front(roomy("saddle-stitch", 4))
    trim = surface.panels[0].placement.trim
    x = round(surface.size.width / 2, 1)

    found = ends(fold_marks(surface).ink)

    assert found == {
        ((x, round(y, 1)), (x, round(y + LENGTH, 1)))
        for y in (trim.y1 + OFFSET, trim.y0 - OFFSET - LENGTH)
    }


def test_fold_marks_are_dashed():
    assert all(it.dash for it in fold_marks(front(roomy("quarto", 8))).ink)


def test_each_fold_is_marked_at_each_page_it_passes():
    surface = front(roomy("octavo", 16))
    width, height = surface.size.width, surface.size.height

    drawing = fold_marks(surface)

    level = {round(it.start.y / height, 3) for it in drawing.ink if is_level(it)}
    upright = {round(it.start.x / width, 3) for it in drawing.ink if not is_level(it)}
    assert level == {0.5}
    assert upright == {0.25, 0.5, 0.75}
    assert (drawing.wanted, drawing.lacking) == (4, 0)


def is_level(stroke):
    return stroke.start.y == stroke.end.y


def test_ticks_do_not_meet_where_two_folds_cross():
    surface = front(snug("quarto", 8, waste=mm(5)))
    middle = surface.size.height / 2

    near = min(
        abs(it.end.y - middle) for it in fold_marks(surface).ink if not is_level(it)
    )

    assert near == pytest.approx(GAP)


def test_folds_lie_behind_one_another():
    plan = roomy("saddle-stitch", 4)

    assert ends(fold_marks(front(plan)).ink) == ends(fold_marks(back(plan)).ink)


@pytest.mark.parametrize("waste", [0, mm(1), mm(2.4)])
def test_no_mark_is_drawn_where_there_is_no_room(waste):
    drawing = fold_marks(front(snug("saddle-stitch", 4, waste=waste)))

    assert (drawing.ink, drawing.wanted, drawing.lacking) == ((), 1, 1)


def test_a_little_room_is_enough():
    drawing = fold_marks(front(snug("saddle-stitch", 4, waste=mm(2.6))))

    assert (len(drawing.ink), drawing.lacking) == (2, 0)


def test_what_is_not_folded_has_no_fold_marks():
    drawing = fold_marks(front(roomy("cards", 8)))

    assert (drawing.ink, drawing.wanted) == ((), 0)
