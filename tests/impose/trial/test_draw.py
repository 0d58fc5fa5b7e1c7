from __future__ import annotations

import pytest

from zine.errors import PaperError
from zine.impose.marks.surface import bounds
from zine.impose.trial.draw import (
    INDENT,
    LETTER,
    SIZES,
    Block,
    arrow_up,
    line,
    set_blocks,
)
from zine.units import Pt, Rect, in_mm, mm

TEXT = "Every zine needs a reader, and every reader needs a zine."


def room(width, height):
    return Rect(Pt(100), Pt(100), Pt(100 + width), Pt(100 + height))


def test_lines_are_given_in_millimetres():
    it = line((10, 20), (30, 20))

    assert (in_mm(it.start.x), in_mm(it.end.x)) == pytest.approx((10, 30))


def test_an_arrow_points_up():
    shaft, *barbs = arrow_up(10, 10, 12)

    assert shaft.end.y == pytest.approx(mm(22))
    assert all(it.end == shaft.end and it.start.y < shaft.end.y for it in barbs)


def test_words_are_as_large_as_they_fit_and_all_alike():
    ample = set_blocks((Block((TEXT,), room(300, 90)),))
    both = set_blocks((Block((TEXT,), room(300, 90)), Block((TEXT,), room(90, 40))))

    assert {it.size for it in ample} == {SIZES[0]}
    assert len({it.size for it in both}) == 1
    assert both[0].size < SIZES[0]


def test_words_stay_in_their_room():
    small = room(110, 52)
    for it in set_blocks((Block((TEXT, TEXT[:20]), small),)):
        box = bounds(it)
        assert box.x0 >= small.x0 - 1
        assert box.x1 <= small.x1 + 1
        assert box.y0 >= small.y0 - 1
        assert box.y1 <= small.y1 + 1


def test_a_letter_stands_before_its_words():
    letter, *words = set_blocks((Block((TEXT,), room(300, 90), "B"),))

    assert (letter.text, letter.size) == ("B", LETTER)
    assert {it.at.x for it in words} == {letter.at.x + INDENT}


def test_words_without_room_are_refused():
    with pytest.raises(PaperError, match="does not fit"):
        set_blocks((Block((TEXT,), room(60, 20)),))
