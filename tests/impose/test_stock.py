from __future__ import annotations

import pytest

from zine.errors import PaperError
from zine.impose.stock import read_stock
from zine.units import in_mm


@pytest.mark.parametrize(
    ("words", "gsm", "caliper"),
    [
        # Weights as packets have them in both systems; see users.md on covers.
        ("80 gsm", 80, 0.1),
        ("65 lb cover", 176, 0.202),
        ("20 lb bond", 75, 0.094),
        # A shop needs to know the colour, too.
        ("176 gsm, red", 176, 0.202),
        ("recycled, 65 lb cover, sky blue", 176, 0.202),
    ],
)
def test_a_weight_says_how_thick_a_sheet_is(words, gsm, caliper):
    stock = read_stock(words)

    assert stock.words == words
    assert stock.gsm == pytest.approx(gsm, rel=0.01)
    assert in_mm(stock.caliper) == pytest.approx(caliper, rel=0.01)


@pytest.mark.parametrize("colour", ["pink", "sky blue", "gelb", "薄紅"])
def test_a_colour_alone_is_of_usual_paper(colour):
    stock = read_stock(colour)

    assert (stock.words, stock.gsm) == (f"80 gsm, {colour}", 80)


def test_a_thickness_does_not_say_how_heavy_it_is():
    stock = read_stock("0.2 mm")

    assert (stock.gsm, round(in_mm(stock.caliper), 3)) == (None, 0.2)


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("pink card", "is not the thickness of a sheet"),
        ("cardstock", "is not the thickness of a sheet"),
        ("160 gsm pink", "no kind of paper called “pink”"),
        ("2 mm, pink", "too thick"),
    ],
)
def test_what_is_no_paper_is_refused_and_where_a_colour_goes_is_said(words, what):
    with pytest.raises(PaperError, match=what) as error:
        read_stock(words)

    assert "160 gsm, red" in error.value.hint
