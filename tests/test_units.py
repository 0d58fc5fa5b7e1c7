from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.units import TOLERANCE, Pt, Rect, Size, in_mm, inch, mm

LENGTHS = st.floats(0, 10_000)


def test_an_inch_is_72_points_and_25_4_millimetres():
    assert inch(1) == 72
    assert mm(25.4) == pytest.approx(72)


@given(LENGTHS)
def test_millimetres_come_out_as_they_went_in(length):
    assert in_mm(mm(length)) == pytest.approx(length)


def test_a_size_fits_in_itself_and_in_a_larger_one():
    size = Size(mm(100), mm(150))

    assert size.fits_in(size)
    assert size.fits_in(Size(mm(100), mm(151)))


@pytest.mark.parametrize("other", [Size(mm(99), mm(151)), Size(mm(101), mm(149))])
def test_a_size_does_not_fit_if_one_edge_is_too_long(other):
    assert not Size(mm(100), mm(150)).fits_in(other)


def test_a_size_is_not_turned_to_make_it_fit():
    assert not Size(mm(150), mm(100)).fits_in(Size(mm(100), mm(150)))


def test_what_a_pdf_writer_rounds_off_does_not_count():
    size = Size(Pt(100), Pt(100))

    assert Size(Pt(100 + TOLERANCE / 2), Pt(100)).fits_in(size)
    assert not Size(Pt(100 + 2 * TOLERANCE), Pt(100)).fits_in(size)


@given(LENGTHS, LENGTHS)
def test_a_size_turned_twice_is_as_it_was(width, height):
    size = Size(Pt(width), Pt(height))

    assert size.turned() == Size(Pt(height), Pt(width))
    assert size.turned().turned() == size


def test_people_read_millimetres():
    assert str(Size(inch(5.5), mm(210))) == "139.7 × 210 mm"


def test_a_rectangle_knows_its_edges():
    rect = Rect(Pt(1), Pt(2), Pt(4), Pt(8))

    assert (rect.width, rect.height) == (3, 6)
    assert rect.size == Size(Pt(3), Pt(6))
