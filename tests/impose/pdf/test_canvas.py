from __future__ import annotations

import pytest

from zine.errors import PaperError
from zine.impose.pdf.canvas import draw, reaches_beyond, whole
from zine.impose.sheet import Placement
from zine.units import Rect, Size

TRIM = Rect(100, 200, 300, 500)
CLIP = Rect(95, 195, 305, 505)


def drawn(size, *, scale=1.0, turned=False):
    it = draw(Placement(3, TRIM, turned, CLIP), 3, size, scale)
    assert it.page == 3
    assert it.clip == CLIP
    return it.matrix


def place(size, **settings):
    return drawn(size, **settings).rect(whole(size))


def close(rect, x0, y0, x1, y1):
    corners = (rect.x0, rect.y0, rect.x1, rect.y1)
    return corners == pytest.approx((x0, y0, x1, y1))


@pytest.mark.parametrize("turned", [False, True])
def test_a_page_as_large_as_its_place_fills_it(turned):
    assert close(place(TRIM.size, turned=turned), 100, 200, 300, 500)


@pytest.mark.parametrize("turned", [False, True])
def test_a_smaller_page_lies_in_the_middle(turned):
    assert close(place(Size(100, 100), turned=turned), 150, 300, 250, 400)


def test_a_turned_page_stands_on_its_head():
    matrix = drawn(TRIM.size, turned=True)

    assert (matrix.a, matrix.d) == (-1, -1)


def test_a_page_that_fits_only_lying_is_turned_anticlockwise():
    matrix = drawn(Size(300, 200))

    # What is at its right comes to the top.
    assert (matrix.a, matrix.b, matrix.c, matrix.d) == (0, 1, -1, 0)
    assert close(matrix.rect(Rect(0, 0, 300, 200)), 100, 200, 300, 500)


def test_a_page_is_drawn_as_large_as_it_is_told_to_be():
    assert close(place(Size(400, 600), scale=0.5), 100, 200, 300, 500)
    assert close(place(Size(100, 100), scale=0.5), 175, 325, 225, 375)


def test_a_poster_is_made_to_fit_but_never_larger():
    assert close(place(Size(1200, 800), scale=None), 100, 200, 300, 500)
    assert close(place(Size(20, 10), scale=None), 190, 345, 210, 355)


@pytest.mark.parametrize("size", [Size(202, 302), Size(310, 100), Size(250, 250)])
def test_a_page_that_fits_neither_way_is_refused(size):
    with pytest.raises(
        PaperError, match=r"page 3 measures .* the plan is for 70.56"
    ) as e:
        drawn(size)

    assert e.value.hint == "Plan for a larger page, or let pages shrink to fit."


def test_the_refusal_of_a_page_to_be_made_smaller_tells_its_size_before_that():
    with pytest.raises(PaperError, match=r"the plan is for 141.1 × 211.7 mm"):
        drawn(Size(420, 600), scale=0.5)


def test_what_writers_of_pdf_round_away_is_no_difference():
    assert drawn(Size(200.005, 300.005))


@pytest.mark.parametrize("side", range(4))
def test_ink_that_goes_too_far_on_one_side_is_noticed(side):
    corners = [100, 200, 300, 500]
    corners[side] += -1 if side < 2 else 1

    assert reaches_beyond(Rect(*corners), TRIM)
    assert not reaches_beyond(TRIM, TRIM)
