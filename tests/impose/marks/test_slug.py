from __future__ import annotations

from dataclasses import replace

import pytest

from tests.impose.marks.marked import back, front, roomy, side, snug
from zine.impose.ink import Words
from zine.impose.marks.slug import ROOM, SIZES, sheet_name, slug
from zine.impose.marks.surface import MARGIN, bounds, grown, meet
from zine.impose.slot import Face
from zine.units import Rect, mm


def said(surface):
    return [it.text for it in slug(surface).ink]


def test_it_says_which_side_of_which_sheet_this_is_and_which_edge_is_up():
    plan = roomy("saddle-stitch", 8)

    assert said(side(plan, 2)) == ["collectives · sheet 2 of 2 · front · this edge up"]
    assert said(side(plan, 2, Face.BACK)) == [
        "collectives · sheet 2 of 2 · back · this edge up"
    ]


def test_it_stands_upright_above_the_pages():
    surface = front(roomy("saddle-stitch", 4))
    head = max(it.y1 for it in surface.clips)

    (words,) = slug(surface).ink

    assert words.angle == 0
    assert words.size == SIZES[0]
    assert 0 < bounds(words).y0 - head < mm(2)


@pytest.mark.parametrize(
    ("waste", "size"),
    [(MARGIN + 11, 8), (MARGIN + 9.6, 7), (MARGIN + 8.6, 6), (MARGIN + 7.7, 5)],
)
def test_it_is_small_rather_than_where_printers_print_nothing(waste, size):
    surface = front(snug("saddle-stitch", 4, waste=waste))

    (words,) = slug(surface).ink

    assert words.size == size
    assert surface.has(bounds(words), margin=MARGIN)


def test_it_is_on_paper_at_least():
    surface = front(snug("saddle-stitch", 4, waste=11))

    (words,) = slug(surface).ink

    assert surface.has(bounds(words))
    assert not surface.has(bounds(words), margin=MARGIN)


def test_it_says_which_edge_it_stands_at():
    # Only leaves that are bound in pairs have all of their waste at one side.
    surface = front(roomy("saddle-stitch", 4))
    head = max(it.y1 for it in surface.clips)
    above = Rect(0, head, surface.size.width, surface.size.height)

    (words,) = slug(replace(surface, taken=(above,))).ink

    assert words.text.endswith("this edge down")
    assert bounds(words).y1 < min(it.y0 for it in surface.clips)


STRIP = 30


def with_strip(surface, start, end):
    """Return a side on which only a strip from foot to head is free."""
    width, height = surface.size
    taken = Rect(0, 0, start, height), Rect(end, 0, width, height)
    return replace(surface, taken=taken)


def test_at_the_sides_its_feet_are_at_the_pages():
    surface = front(roomy("saddle-stitch", 4))
    left, right = (
        min(it.x0 for it in surface.clips),
        max(it.x1 for it in surface.clips),
    )

    (at_left,) = slug(with_strip(surface, left - STRIP, left + ROOM)).ink
    (at_right,) = slug(with_strip(surface, right - ROOM, right + STRIP)).ink

    assert (at_left.angle, at_left.text[-4:]) == (90, "left")
    assert (at_right.angle, at_right.text[-5:]) == (270, "right")
    assert 0 < left - at_left.at.x < mm(2)
    assert 0 < at_right.at.x - right < mm(2)


def test_it_goes_round_other_marks():
    surface = front(roomy("saddle-stitch", 4))
    (alone,) = slug(surface).ink
    taken = grown(bounds(alone), -2)

    (moved,) = slug(replace(surface, taken=(taken,))).ink

    assert moved.at.y == alone.at.y
    assert moved.at.x > taken.x1
    assert not meet(bounds(moved), taken)


def test_a_long_name_is_cut_short():
    surface = replace(front(roomy("saddle-stitch", 4)), job="many words " * 30)

    (text,) = said(surface)

    assert text.startswith("many words many words")
    assert text.endswith("… · sheet 1 of 1 · front · this edge up")


def test_without_a_name_it_still_says_which_sheet_it_is():
    surface = replace(front(roomy("saddle-stitch", 4)), job=" \n")

    assert said(surface) == [f"{sheet_name(surface)} · this edge up"]


@pytest.mark.parametrize(("waste", "count"), [(0, 0), (mm(2.6), 0), (mm(2.8), 1)])
def test_no_slug_is_drawn_where_there_is_no_room(waste, count):
    drawing = slug(back(snug("saddle-stitch", 4, waste=waste)))

    assert len([it for it in drawing.ink if isinstance(it, Words)]) == count
    assert drawing.lacking == 1 - count
