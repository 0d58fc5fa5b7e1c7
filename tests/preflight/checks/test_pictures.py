from __future__ import annotations

import pytest

from tests.preflight.samples import MIDDLE, SHOP, found, page
from zine.preflight.checks.pictures import check_pictures
from zine.preflight.facts import Picture


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
