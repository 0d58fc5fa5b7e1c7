from __future__ import annotations

import pytest

from tests.impose.samples import SCHEMES, stamp_plan
from zine.impose.stiffness import strain_of
from zine.impose.stock import read_stock
from zine.impose.terms import COPY_PAPER, Terms


def strain(name, stock, pages=None):
    scheme = SCHEMES[name]
    plan = stamp_plan(scheme, pages or scheme.pages_per_sheet)
    return strain_of(plan, Terms(read_stock(stock)))


@pytest.mark.parametrize("name", SCHEMES)
def test_copy_paper_goes_through_every_fold(name):
    assert strain(name, COPY_PAPER.words) is None


@pytest.mark.parametrize(
    ("name", "stock", "layers", "heaviest"),
    [
        pytest.param("octavo", "300 gsm", 4, 210, id="folded three times"),
        pytest.param("octavo", "0.3 mm", 4, 210, id="said by its thickness"),
        pytest.param("sextodecimo", "120 gsm", 8, 90, id="folded four times"),
        pytest.param("ring24", "250 gsm", 12, 90, id="a ring that springs open"),
    ],
)
def test_paper_that_is_too_thick_is_told_with_what_would_do(
    name, stock, layers, heaviest
):
    it = strain(name, stock)

    assert (it.stock.words, it.layers, it.heaviest) == (stock, layers, heaviest)
    assert strain(name, f"{heaviest} gsm") is None


def test_two_sheets_in_one_another_are_twice_as_thick():
    assert strain("quarto-in-twos", "300 gsm", 16).layers == 4
    assert strain("quarto", "300 gsm", 16) is None


def test_sheets_that_are_folded_once_can_be_as_thick_as_a_card():
    assert strain("saddle-stitch", "350 gsm", 40) is None
    assert strain("accordion", "350 gsm") is None
