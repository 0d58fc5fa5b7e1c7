from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.impose.pdf.matrix import (
    AS_IT_IS,
    QUARTERS,
    Matrix,
    number,
    scaled,
    shifted,
)
from zine.units import Rect

FACTORS = st.floats(-10, 10)
MATRICES = st.builds(Matrix, *[FACTORS] * 6)


def taken(matrix, x, y):
    return (
        matrix.a * x + matrix.c * y + matrix.e,
        matrix.b * x + matrix.d * y + matrix.f,
    )


@given(MATRICES, MATRICES, FACTORS, FACTORS)
def test_one_after_the_other_is_what_both_do(first, second, x, y):
    both = taken(first.then(second), x, y)

    assert both == pytest.approx(taken(second, *taken(first, x, y)), abs=1e-6)


@given(MATRICES)
def test_what_changes_nothing_changes_nothing(matrix):
    assert matrix.then(AS_IT_IS) == matrix


@pytest.mark.parametrize(
    ("quarters", "to"), [(0, (3, 1)), (1, (-1, 3)), (2, (-3, -1)), (3, (1, -3))]
)
def test_turns_are_anticlockwise(quarters, to):
    assert taken(QUARTERS[quarters], 3, 1) == to


@given(MATRICES, FACTORS, FACTORS, FACTORS, FACTORS)
def test_the_rectangle_around_what_is_moved_holds_all_corners(m, x0, y0, width, height):
    rect = Rect(x0, y0, x0 + abs(width), y0 + abs(height))

    around = m.rect(rect)

    corners = [taken(m, x, y) for x in (rect.x0, rect.x1) for y in (rect.y0, rect.y1)]
    xs, ys = zip(*corners, strict=True)
    assert (around.x0, around.x1) == pytest.approx((min(xs), max(xs)), abs=1e-6)
    assert (around.y0, around.y1) == pytest.approx((min(ys), max(ys)), abs=1e-6)


def test_a_matrix_is_written_as_a_pdf_has_it():
    assert scaled(0.5).then(shifted(10, -2.5)).operands == b"0.5 0 0 0.5 10 -2.5"


def test_a_factor_keeps_the_digits_that_matter_on_a_large_sheet():
    assert scaled(1 / 3).operands.startswith(b"0.33333333 0 ")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, b"0"),
        (-0.0, b"0"),
        (-0.00001, b"0"),
        (612.0, b"612"),
        (-8.5, b"-8.5"),
        (419.527559, b"419.5276"),
        (1e15, b"1000000000000000"),
    ],
)
def test_numbers_have_no_needless_zeros_and_no_exponent(value, written):
    assert number(value) == written


def test_what_is_undone_is_as_it_was():
    matrix = Matrix(2, 0.5, -1, 3, 40, 50)

    assert matrix.then(matrix.undone()) == pytest.approx((1, 0, 0, 1, 0, 0))
    assert Matrix(2, 4, 1, 2, 0, 0).undone() is None
