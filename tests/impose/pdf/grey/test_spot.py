from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from zine.impose.pdf.grey.spot import find_spot, seen
from zine.impose.pdf.matrix import QUARTERS, Matrix, scaled, shifted
from zine.units import Rect

PAGE = Rect(0, 0, 1000, 1000)
CORNERS = Image.fromarray(
    np.repeat(np.repeat([[0, 80], [160, 240]], 20, 0), 30, 1).astype(np.uint8)
)
"""Black above on the left, white below on the right; 60 × 40."""


def placed(width, height, x=0.0, y=0.0):
    return Matrix(width, 0, 0, height, x, y)


def test_a_picture_has_as_many_pixels_as_it_is_wide_and_high():
    spot = find_spot(placed(300, 200, 50, 60), PAGE)

    assert spot[1:] == (50, 60, 350, 260)


def test_edges_go_to_the_nearest_pixel():
    spot = find_spot(placed(300.4, 199.6, 50.7, 60.2), PAGE)

    assert spot[1:] == (51, 60, 351, 260)
    assert spot.size == (300, 200)


def test_what_is_a_hair_thin_has_one_pixel():
    assert find_spot(placed(300, 0.2, 50, 60), PAGE).size == (300, 1)


def test_nothing_is_made_of_what_is_not_seen():
    spot = find_spot(placed(5000, 200, -100, 60), Rect(10.5, 0, 500.2, 100))

    assert spot[1:] == (10, 60, 501, 100)
    assert find_spot(placed(300, 200, 2000, 0), PAGE) is None


@pytest.mark.parametrize("turn", QUARTERS)
@pytest.mark.parametrize("mirror", [1, -1])
def test_a_picture_lies_as_on_the_sheet(turn, mirror):
    lying = placed(60 * mirror, 40, 0, 0).then(turn).then(shifted(500, 500))
    spot = find_spot(lying, PAGE)

    found = np.asarray(seen(CORNERS, spot, spot.size))

    # The middle of each quarter of the picture, looked up on the sheet.
    for u, v, grey in [(0.25, 0.75, 0), (0.75, 0.75, 80), (0.75, 0.25, 240)]:
        x = lying.a * u + lying.c * v + lying.e - spot.x0
        y = lying.b * u + lying.d * v + lying.f - spot.y0
        assert found[len(found) - 1 - int(y), int(x)] == grey


def test_of_a_picture_that_is_cut_off_the_rest_is_seen():
    whole = find_spot(placed(600, 400), PAGE)
    part = find_spot(placed(600, 400), Rect(300, 200, 1000, 1000))

    upper_right = np.asarray(seen(CORNERS, part, part.size))

    assert part.size == (300, 200)
    assert np.asarray(seen(CORNERS, whole, whole.size))[:200, 300:] == pytest.approx(
        upper_right
    )
    assert {*upper_right[40:-40, 40:-40].ravel()} == {80}


def test_a_slanted_picture_stands_on_white():
    slanted = Matrix(300, 40, -27, 200, 100, 100)
    spot = find_spot(slanted, PAGE)

    found = np.asarray(seen(Image.new("L", (60, 40), 0), spot, spot.size))

    assert spot[1:] == (73, 100, 400, 340)
    assert found[0, 0] == found[-1, -1] == 255
    area = 300 * 200 + 40 * 27
    assert (found < 128).sum() == pytest.approx(area, rel=0.01)


def test_a_slanted_picture_shows_the_same_places():
    slanted = placed(300, 200).then(Matrix(0.9, 0.3, -0.3, 0.9, 200, 200))
    spot = find_spot(slanted, PAGE)

    found = np.asarray(seen(CORNERS, spot, spot.size))

    for u, v, grey in [(0.25, 0.75, 0), (0.75, 0.75, 80), (0.75, 0.25, 240)]:
        x = slanted.a * u + slanted.c * v + slanted.e - spot.x0
        y = slanted.b * u + slanted.d * v + slanted.f - spot.y0
        assert found[len(found) - 1 - int(y), int(x)] == grey


def test_the_same_picture_elsewhere_is_the_same():
    here = find_spot(placed(300.2, 200, 50.1, 60), PAGE)
    there = find_spot(placed(300.2, 200, 400.3, 70), PAGE)
    larger = find_spot(placed(300.2, 200).then(scaled(1.1)), PAGE)

    assert here != there
    assert here.at_zero() == there.at_zero() != larger.at_zero()
