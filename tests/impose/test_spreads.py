from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.impose.pdf.ink_reader import render
from tests.impose.samples import numbered_pdf
from zine.impose.pdf.canvas import Booklet, Canvas, draw, whole
from zine.impose.place import opened, written
from zine.impose.sheet import Binding
from zine.impose.spreads import reader_spreads
from zine.units import Size

PAGE = Size(100, 150)
BLEED = 9
LEFT, RIGHT, TOP = Binding


def spreads(pages, binding=LEFT, bleed=0):
    return reader_spreads(
        tuple(range(1, pages + 1)), PAGE, binding=binding, bleed=bleed
    )


def pages_of(found):
    """Return the pages of each spread, the leftmost or uppermost first."""
    return [tuple(it.page for it in spread.placements) for spread in found]


def test_the_covers_are_alone_and_the_others_face_each_other():
    assert pages_of(spreads(8)) == [(1,), (2, 3), (4, 5), (6, 7), (8,)]


def test_read_from_the_right_the_later_page_is_on_the_left():
    assert pages_of(spreads(8, RIGHT)) == [(1,), (3, 2), (5, 4), (7, 6), (8,)]


def test_bound_at_the_top_the_later_page_is_below():
    _, spread, *_ = spreads(8, TOP)
    above, below = spread.placements

    assert (above.page, below.page) == (2, 3)
    assert above.trim.y0 == below.trim.y1 == PAGE.height
    assert above.trim.x0 == below.trim.x0


@pytest.mark.parametrize(
    ("pages", "expected"),
    [(0, []), (1, [(1,)]), (2, [(1,), (2,)]), (3, [(1,), (2, 3)])],
)
def test_a_few_pages_are_enough(pages, expected):
    assert pages_of(spreads(pages)) == expected


def test_a_blank_keeps_its_place():
    found = reader_spreads((1, 2, None, 3), PAGE, binding=LEFT)

    assert pages_of(found) == [(1,), (2, None), (3,)]


@given(st.integers(0, 40), st.sampled_from(Binding))
def test_every_page_is_read_once_and_stands_upright(pages, binding):
    placements = [
        it for spread in spreads(pages, binding) for it in sorted_by_page(spread)
    ]

    assert [it.page for it in placements] == list(range(1, pages + 1))
    assert not any(it.turned for it in placements)
    assert all(it.trim.size == PAGE for it in placements)


def sorted_by_page(spread):
    return sorted(spread.placements, key=lambda it: it.page)


@pytest.mark.parametrize("binding", Binding)
def test_bleed_and_pages_fill_a_spread_and_nothing_overlaps(binding):
    for spread in spreads(8, binding, BLEED):
        clips = [it.clip for it in spread.placements]

        assert sum(it.width * it.height for it in clips) == pytest.approx(
            spread.size.width * spread.size.height
        )
        assert min(it.x0 for it in clips) == min(it.y0 for it in clips) == 0
        assert all(
            one.x1 <= other.x0 or one.y0 >= other.y1 for one, other in pairwise(clips)
        )


@pytest.mark.parametrize(
    ("binding", "margins"),
    [(LEFT, (0, BLEED)), (RIGHT, (BLEED, 0))],
)
def test_the_spine_of_the_front_cover_has_no_bleed(binding, margins):
    (cover,) = spreads(8, binding, BLEED)[0].placements
    clip, trim = cover.clip, cover.trim

    assert (trim.x0 - clip.x0, clip.x1 - trim.x1) == margins
    assert (trim.y0 - clip.y0, clip.y1 - trim.y1) == (BLEED, BLEED)


def test_bound_at_the_top_the_front_cover_has_no_bleed_above():
    (cover,) = spreads(8, TOP, BLEED)[0].placements

    assert cover.clip.y1 == cover.trim.y1
    assert cover.clip.y0 == cover.trim.y0 - BLEED


def test_pages_meet_on_paper_without_a_hair_between_them():
    middle = BLEED + PAGE.width
    dark = printed_middle(spreads(4, LEFT, BLEED)[1])
    parted = printed_middle(spreads(4, LEFT, BLEED)[1], pulled_apart=True)

    assert (dark[:, middle - 3 : middle + 3] < 200).all()
    assert (parted == 255).any()


def printed_middle(spread, *, pulled_apart=False):
    """Return a band of a spread of grey pages, rows from the top."""
    shown = [it for it in spread.placements if not pulled_apart or it.page == 2]
    with opened(numbered_pdf(4, PAGE, bleed=BLEED)) as source:
        drawn = tuple(draw(it, it.page, PAGE, 1) for it in shown)
        canvas = Canvas(spread.size, whole(spread.size), drawn)
        pdf = written(Booklet((canvas,), "Spreads"), source)
    return render(pdf)[80:90]
