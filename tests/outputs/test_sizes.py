from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.impose.samples import A4, A5, HALF_LETTER, LETTER, UNIVERSAL
from zine.outputs.sizes import fitted, is_iso, largest, named, usual
from zine.units import Size

SIDES = st.floats(20, 5000)
SIZES = st.builds(Size, SIDES, SIDES)


def test_the_largest_size_holds_all():
    assert largest([Size(300, 100), Size(200, 240)]) == Size(300, 240)
    assert largest([]) == Size(0, 0)


def test_the_usual_size_is_that_of_most_pages_or_else_the_first():
    assert usual([A5, UNIVERSAL, A5]) == A5
    assert usual([UNIVERSAL, A5]) == UNIVERSAL


def test_iso_pages_are_told_from_those_of_america():
    assert is_iso(A4.size)
    assert is_iso(A5.turned())
    assert not any(map(is_iso, (LETTER.size, HALF_LETTER, UNIVERSAL)))


def test_a_page_that_fits_stays_as_it_is():
    assert fitted(A5, A4.size) == (A5, 1)


def test_a_page_a_program_has_rounded_up_is_not_shrunk():
    assert fitted(Size(595.5, 842), A4.size).scale == 1


def test_a_wide_page_lies_down_if_that_leaves_it_larger():
    size, scale = fitted(A4.size.turned(), A5)

    assert scale == pytest.approx(0.707, abs=0.01)
    assert size.height > size.width


@given(SIZES, SIZES)
def test_a_fitted_page_fits_and_keeps_its_shape(page, room):
    size, scale = fitted(page, room)

    assert size.fits_in(room)
    assert 0 < scale <= 1
    long = max(page) * scale
    assert max(size) == pytest.approx(long, abs=1.1)


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([3], "page 3"),
        ([7, 3], "pages 3 and 7"),
        (range(1, 6), "pages 1, 2, 3, 4 and 5"),
        (range(1, 9), "pages 1, 2, 3, 4 and 4 others"),
    ],
)
def test_pages_are_named_one_by_one_if_they_are_few(numbers, words):
    assert named(numbers) == words
