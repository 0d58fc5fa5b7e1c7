from __future__ import annotations

import pytest

from tests.impose.samples import LETTER, saddle_plan, stamp_plan
from zine.impose.estimate import estimate
from zine.impose.placing import NOTHING, Placing
from zine.impose.stock import read_stock
from zine.impose.terms import Prices, Terms
from zine.units import in_mm

CARD = read_stock("65 lb cover")


def test_the_pamphlet_weighs_a_third_of_an_ounce():
    it = estimate(saddle_plan(8, paper=LETTER), Terms(copies=40))

    assert it.grams == pytest.approx(9.65, abs=0.01)
    assert it.post == (20, 1)
    assert in_mm(it.thickness) == pytest.approx(0.4)
    assert it.staple == (2, 6)
    assert it.run.copies == 40


def test_a_cover_is_told_only_if_it_is_printed_apart():
    apart, terms = Placing(cover=NOTHING), Terms(cover=CARD)

    assert estimate(saddle_plan(8, placing=apart), terms).cover == CARD
    assert estimate(stamp_plan("quarto", 8, placing=apart), terms).cover is None


def test_what_nobody_knows_is_left_out():
    terms = Terms(read_stock("off"), prices=Prices(currency="€"))

    it = estimate(saddle_plan(8), terms)

    assert (it.grams, it.post, it.thickness, it.run) == (None, None, None, None)
    assert it.scored == ()
    assert it.currency == "€"
