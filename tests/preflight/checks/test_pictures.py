from __future__ import annotations

import pytest

from tests.preflight.samples import COPIER, MIDDLE, SHOP, found, page
from zine.preflight.checks.pictures import (
    check_line_art,
    check_pictures,
    check_too_many_pixels,
)
from zine.preflight.facts import Picture
from zine.units import Pt, Rect


@pytest.mark.parametrize(
    ("pixels", "ppi", "count"),
    [
        pytest.param((600, 400), 96, 1, id="coarse"),
        pytest.param((600, 400), 150, 0, id="fine"),
        pytest.param((33, 33), 20, 0, id="a code"),
    ],
)
def test_pictures_with_too_few_pixels_are_found(pixels, ppi, count):
    it = page(pictures=(Picture(pixels, ppi, MIDDLE),))

    assert len(found(check_pictures, it)) == count


def test_a_print_shop_wants_more():
    it = page(pictures=(Picture((600, 400), 180, MIDDLE),))

    assert found(check_pictures, it, press=SHOP)[0].limit == 200


def test_pixels_that_were_put_in_to_make_it_larger_do_not_count():
    it = page(pictures=(Picture((600, 400), 300, MIDDLE, enlarged=3),))

    (finding,) = found(check_pictures, it)

    assert (finding.measured, finding.limit) == (100, 150)
    assert "each of its pixels 3 times over" in finding.what


def test_pixels_that_were_put_between_others_do_not_count():
    it = page(pictures=(Picture((600, 400), 300, MIDDLE, smoothed=4.0),))

    (finding,) = found(check_pictures, it)

    assert (finding.measured, finding.limit) == (75, 150)
    assert "enlarged 4 times by a program" in finding.what


@pytest.mark.parametrize(
    ("pixels", "ppi", "bits", "press", "count"),
    [
        pytest.param((900, 900), 200, 1, COPIER, 1, id="ragged"),
        pytest.param((900, 900), 300, 1, COPIER, 0, id="fine"),
        pytest.param((900, 900), 300, 1, SHOP, 1, id="too coarse for a shop"),
        pytest.param((900, 900), 200, 8, COPIER, 0, id="greys"),
        pytest.param((99, 99), 200, 1, COPIER, 0, id="a code"),
    ],
)
def test_drawings_in_black_and_white_want_more(pixels, ppi, bits, press, count):
    it = page(pictures=(Picture(pixels, ppi, MIDDLE, bits),))

    assert len(found(check_line_art, it, press=press)) == count


@pytest.mark.parametrize(
    ("pixels", "ppi", "count"),
    [
        pytest.param((6000, 4000), 2400, 1, id="a photo as large as a stamp"),
        pytest.param((6000, 4000), 900, 0, id="fine"),
        pytest.param((600, 400), 2400, 0, id="small"),
    ],
)
def test_far_too_many_pixels_are_found(pixels, ppi, count):
    it = page(pictures=(Picture(pixels, ppi, MIDDLE),))

    assert len(found(check_too_many_pixels, it)) == count


def test_a_picture_in_strips_is_judged_as_one():
    strips = [
        Picture((300, 15), 77, Rect(Pt(54), Pt(60 + 14 * n), Pt(334), Pt(74 + 14 * n)))
        for n in range(10)
    ]

    (it,) = found(check_pictures, page(pictures=tuple(strips)))

    assert "300 × 150 pixels" in it.what
    assert not found(check_pictures, page(pictures=tuple(strips[:2])))
