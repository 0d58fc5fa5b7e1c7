from __future__ import annotations

import pytest

from zine.impose.pdf.matrix import Matrix
from zine.preflight.outlines import curve, line_width, shapes

STRIP = [(0, 0), (100, 50), (100, 51), (0, 1)]


def square(side, *, is_turned=False):
    corners = [(-side, -side), (side, -side), (side, side), (-side, side)]
    return corners[::-1] if is_turned else corners


def thickness(*outlines, is_even_odd=False):
    return [it.thickness for it in shapes(outlines, is_even_odd=is_even_odd)]


def test_a_strip_is_as_thick_as_it_is_across_whichever_way_it_lies():
    assert thickness(STRIP) == [pytest.approx(0.89, abs=0.02)]


@pytest.mark.parametrize(
    ("is_turned", "is_even_odd", "thick"),
    [(True, False, 1), (False, True, 1), (False, False, 50)],
)
def test_an_outline_in_another_is_a_hole_if_the_filling_says_so(
    is_turned, is_even_odd, thick
):
    rings = square(50), square(49, is_turned=is_turned)

    assert thickness(*rings, is_even_odd=is_even_odd) == [pytest.approx(thick)]


def test_what_lies_side_by_side_is_measured_each_on_its_own():
    other = [(x, y + 20) for x, y in STRIP]

    assert len(thickness(STRIP, other)) == 2


def test_a_curve_ends_where_it_ends():
    *_, end = curve((0, 0), (10, 10), (20, 10), (30, 0))

    assert end == (30, 0)


@pytest.mark.parametrize(
    ("matrix", "corners", "width"),
    [
        pytest.param((0.5, 0, 0, 0.5, 0, 0), [], 0.5, id="shrunk"),
        pytest.param((0, 2, -2, 0, 0, 0), [], 2, id="turned and larger"),
        pytest.param((1, 0, 0, 0.2, 0, 0), [(0, 0), (9, 0)], 0.2, id="level"),
        pytest.param((1, 0, 0, 0.2, 0, 0), [(0, 0), (0, 9)], 1, id="upright"),
        pytest.param((1, 0, 0, 0.2, 0, 0), [], 0.2, id="a curve, where it is level"),
        pytest.param((0, 0, 0, 0, 0, 0), [], 0, id="nothing"),
    ],
)
def test_a_line_is_as_wide_as_its_matrix_makes_it(matrix, corners, width):
    assert line_width(1, Matrix(*matrix), corners) == pytest.approx(width)
