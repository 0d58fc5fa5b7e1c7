from __future__ import annotations

import zlib

from tests.preflight.copies.samples import SOLID, fared, words
from zine.preflight.copies.plates import (
    FILLED,
    FRAME,
    LOST,
    PALETTE,
    cut_outs,
    swatch,
    whole_pages,
    window,
)


def colours(plate):
    return set(zlib.decompress(plate.data))


def test_what_is_lost_is_marked_in_the_copies_and_not_in_the_original():
    page = fared(words(3))
    lens = window(page, (25, 27), width=20, height=10)

    original, *copies = cut_outs(page, lens)

    assert LOST not in colours(original)
    assert all(LOST in colours(it) for it in copies)


def test_white_that_is_filled_up_has_another_colour():
    page = fared(SOLID + words(4))
    lens = window(page, (25, 27), width=20, height=10)

    *_, last = cut_outs(page, lens)

    assert FILLED in colours(last)
    assert PALETTE[3 * LOST :][:3] != PALETTE[3 * FILLED :][:3]


def test_the_place_that_is_enlarged_is_framed_in_each_picture():
    page = fared(words(14))
    pictures = whole_pages(page, window(page, (50, 25), width=20, height=10), wide=300)

    assert len(pictures) == 4
    assert {it[:2] for it in pictures} == {(300, 150)}
    assert all(FRAME in colours(it) for it in pictures)


def test_a_window_stays_on_the_page_if_it_can():
    page = fared(words(14))
    width, height = page.original.picture.size

    near = window(page, (0, 0), width=20, height=10)
    far = window(page, (500, 500), width=20, height=10)
    large = window(page, (0, 0), width=500, height=500)

    assert near[:2] == (0, 0)
    assert far[2:] == (width, height)
    assert large[:2] == (0, 0)


def test_beyond_the_page_it_is_white():
    page = fared(SOLID)
    large = window(page, (0, 0), width=200, height=60)

    for picture in cut_outs(page, large):
        assert len(zlib.decompress(picture.data)) == picture.width * picture.height
        assert PALETTE[3 * zlib.decompress(picture.data)[-1]] == 255


def test_a_swatch_has_one_colour():
    assert colours(swatch(LOST)) == {LOST}
