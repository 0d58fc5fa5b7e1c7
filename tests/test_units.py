from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.errors import PaperError
from zine.units import (
    TOLERANCE,
    Pt,
    Rect,
    Size,
    in_mm,
    inch,
    mm,
    number,
    parse_length,
    shown,
    unit,
)

LENGTHS = st.floats(0, 10_000)


def test_an_inch_is_72_points_and_25_4_millimetres():
    assert inch(1) == 72
    assert mm(25.4) == pytest.approx(72)


@given(LENGTHS)
def test_millimetres_come_out_as_they_went_in(length):
    assert in_mm(mm(length)) == pytest.approx(length)


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("3mm", mm(3)),
        (" 0.25 IN ", inch(0.25)),
        ('.5"', inch(0.5)),
        ("2,5 cm", mm(25)),
        ("1m", mm(1000)),
        ("12pt", 12),
        ("0mm", 0),
    ],
)
def test_people_type_lengths_with_a_unit(words, length):
    assert parse_length(words) == pytest.approx(length)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("3", "“3” has no unit"),
        ("3 ells", "“3 ells” has the unit “ells”, which is not known"),
        ("", "“” is not a length"),
        ("mm", "“mm” is not a length"),
        ("-3mm", "“-3mm” is not a length"),
        ("1.2.3mm", "not a length"),
        ("9" * 400 + "mm", "not a length"),
        ("3mm 4mm", "not a length"),
        ("٣mm", "not a length"),
    ],
)
def test_what_is_no_length_is_refused_in_a_sentence(words, message):
    with pytest.raises(PaperError, match=message) as refused:
        parse_length(words)

    assert refused.value.hint


@given(LENGTHS)
def test_a_length_is_understood_as_it_was_meant(length):
    assert parse_length(f"{length:.4f} mm") == pytest.approx(mm(length), abs=0.001)


def test_a_number_has_a_point_or_a_comma():
    assert number("1.5") == number("1,5") == 1.5


def test_a_unit_is_blamed_with_all_that_was_typed():
    assert unit("cm", of="3 cm") == pytest.approx(mm(10))
    with pytest.raises(PaperError, match="“3 x 4 ell” has the unit “ell”"):
        unit("ell", of="3 x 4 ell")


def test_what_was_typed_is_shown_short_and_without_control_characters():
    assert shown("a\x1b[1mb") == "“a?[1mb”"
    assert len(shown("x" * 9999)) < 50


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
