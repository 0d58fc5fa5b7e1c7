from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.errors import PaperError
from zine.impose.caliper import (
    Stock,
    Weight,
    grams_per_pound,
    parse_caliper,
    parse_weight,
)
from zine.units import in_mm


@pytest.mark.parametrize(
    ("words", "millimetres"),
    [
        ("off", 0),
        (" OFF ", 0),
        ("none", 0),
        ("0", 0),
        ("0mm", 0),
        ("0.1mm", 0.1),
        ("0,1 mm", 0.1),
        (".01cm", 0.1),
        ("100 µm", 0.1),
        ("100 μm", 0.1),
        ("100um", 0.1),
        ("4 mil", 0.1016),
        ("0.004in", 0.1016),
        ("80gsm", 0.1),
        ("80 g/m2", 0.1),
        ("80 gr", 0.1),
        ("80 grammes bond", 0.1),
        ("80 G/M²", 0.1),
        ("80g copy", 0.1),
        ("170 gsm coated", 0.173),
        ("20lb", 0.094),
        ("20 lb bond", 0.094),
        ("20#", 0.094),
        ("70 lbs text", 0.13),
        ("65 lb cover", 0.202),
        ("80 lb cover", 0.249),
        ("110 lb index", 0.229),
        ("176 gsm", 0.202),
        ("176 gsm bond", 0.22),
        ("150 gsm", 0.1875),
        ("measured 1.2mm over 8 sheets", 1.2 / 7),
        ("1.2mm/8", 1.2 / 7),
        ("1.2 mm over 8", 1.2 / 7),
        ("Measured 0,1 cm / 11 sheets", 0.1),
        ("0mm/8", 0),
    ],
)
def test_a_sheet_is_as_thick_as_somebody_says(words, millimetres):
    assert in_mm(parse_caliper(words)) == pytest.approx(millimetres, abs=0.0006)


@pytest.mark.parametrize(
    ("gsm", "stock", "least", "most"),
    [
        (75.2, Stock.BOND, 0.092, 0.098),
        (80, Stock.BOND, 0.1, 0.104),
        (90, Stock.BOND, 0.11, 0.12),
        (104, Stock.TEXT, 0.127, 0.14),
        (115, Stock.COATED, 0.115, 0.12),
        (130, Stock.COATED, 0.13, 0.135),
        (170, Stock.COATED, 0.17, 0.176),
        (176, Stock.COVER, 0.195, 0.21),
        (216, Stock.COVER, 0.241, 0.25),
        (199, Stock.INDEX, 0.225, 0.232),
    ],
)
def test_what_paper_merchants_measure_is_what_is_reckoned(gsm, stock, least, most):
    assert least - 1e-9 <= in_mm(Weight(gsm, stock).caliper) <= most


@pytest.mark.parametrize(
    ("pounds", "stock", "gsm"),
    [
        (20, Stock.BOND, 75.2),
        (24, Stock.BOND, 90.2),
        (60, Stock.TEXT, 88.8),
        (80, Stock.TEXT, 118.4),
        (65, Stock.COVER, 175.8),
        (80, Stock.COVER, 216.3),
        (110, Stock.INDEX, 198.9),
    ],
)
def test_pounds_are_the_grams_on_the_same_packet(pounds, stock, gsm):
    assert pounds * grams_per_pound(stock) == pytest.approx(gsm, abs=0.06)
    assert parse_weight(f"{pounds} lb {stock}").gsm == pytest.approx(gsm, abs=0.06)


@pytest.mark.parametrize(
    ("pounds", "grams"),
    [("65 lb cover", 176), ("80 lb cover", 216), ("110 lb index", 199)],
)
def test_board_is_as_thick_by_its_pounds_as_by_its_grams(pounds, grams):
    by_grams = parse_caliper(f"{grams} gsm")

    assert parse_caliper(pounds) == pytest.approx(by_grams, rel=0.01)


def test_pounds_of_one_kind_are_not_those_of_another():
    assert parse_caliper("20lb") == parse_caliper("20 lb bond")
    assert parse_caliper("65 lb cover") > parse_caliper("65 lb text")


@pytest.mark.parametrize("words", ["off", "0.1mm", "1.2mm/8", "80", "gsm"])
def test_what_is_not_a_weight_is_left_alone(words):
    assert parse_weight(words) is None


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("", "“” is not the thickness of a sheet"),
        ("thick", "“thick” is not the thickness of a sheet"),
        ("-0.1mm", "is not the thickness"),
        ("0.1 ells", "is not the thickness"),
        ("0.1", "“0.1” has no unit"),
        ("80", "“80” has no unit"),
        ("10pt", "can be two things: a point of board"),
        ("80 gsm papyrus", "“80 gsm papyrus”: there is no kind .* called “papyrus”"),
        ("160 gn", "“160 gn” is not the thickness of a sheet"),
        ("80 lb rag", "no kind of paper called “rag”"),
        ("1.2mm/1", "measures less than two sheets, where nothing stands out"),
        ("1.2mm/0", "measures less than two"),
        ("1.2/8", "is not the thickness"),
        ("measured", "is not the thickness"),
        ("0.01mm", "makes a sheet 0.01 mm thick, which is too thin for paper"),
        ("0.1in", "makes a sheet 2.54 mm thick, which is too thick for paper"),
        ("5000gsm", "makes a sheet 5.75 mm thick"),
        ("12mm/8", "makes a sheet 1.71 mm thick"),
        ("9" * 400 + "mm", "is not the thickness"),
    ],
)
def test_what_no_sheet_is_like_is_refused_in_a_sentence(words, message):
    with pytest.raises(PaperError, match=message) as refused:
        parse_caliper(words)

    assert refused.value.hint


@given(st.floats(0.05, 0.3), st.integers(2, 60))
def test_a_measured_dummy_gives_back_its_sheets(caliper, sheets):
    words = f"{caliper * (sheets - 1):.6f} mm over {sheets} sheets"

    assert in_mm(parse_caliper(words)) == pytest.approx(caliper, abs=1e-5)


@given(
    st.text(max_size=20) | st.from_regex(r"[0-9.]{1,4} ?[a-z/#]{0,4} ?[a-z0-9]{0,5}")
)
def test_nothing_anybody_types_is_worse_than_refused(words):
    with suppress(PaperError):
        assert 0 <= in_mm(parse_caliper(words)) <= 1
