from __future__ import annotations

import pytest

from tests.preflight.samples import COPIER, SHOP, pdf_of
from zine.outputs.colours_lost import colours_lost, look_at_colours

RED, GREEN = b"0.8 0.2 0.2 rg\n", b"0.2 0.5 0.2 rg\n"
CHART = RED + b"50 50 60 60 re f\n" + GREEN + b"110 50 60 60 re f\n"
WORDS = RED + b"50 50 99 60 re f\n" + GREEN + b"BT /F1 20 Tf 60 70 Td (Bread) Tj ET"
FAR = RED + b"50 50 60 60 re f\n" + GREEN + b"200 50 60 60 re f\n"


@pytest.mark.parametrize("press", [COPIER, SHOP])
def test_colours_that_become_one_grey_are_told_for_any_press(press):
    (chart,) = colours_lost(pdf_of(CHART), press)
    (words,) = colours_lost(pdf_of(WORDS), press)

    assert chart.what.endswith(
        "62 % black in grey, 0 % apart; below 6 % a copy shows one"
    )
    assert "“Bread” is 62 % black on 62 %" in words.what
    assert (chart.page, chart.about, words.words) == (1, "area", "Bread")


def test_words_on_a_colour_lead_to_their_line():
    (it,) = colours_lost(pdf_of(WORDS), COPIER, [("a.md", "Rent\n\nBread\n")])

    assert str(it.source) == "a.md:3"


def test_colours_that_are_apart_and_greys_are_let_be():
    assert not colours_lost(pdf_of(FAR), COPIER)
    assert look_at_colours(pdf_of(b"0.5 0.5 0.5 rg\n50 50 60 60 re f\n")) == ()
