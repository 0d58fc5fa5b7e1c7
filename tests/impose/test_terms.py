from __future__ import annotations

from decimal import Decimal

from zine.impose.stock import read_stock
from zine.impose.terms import COPY_PAPER, Prices


def test_copy_paper_is_what_its_name_says():
    assert read_stock(COPY_PAPER.words) == COPY_PAPER


def test_a_currency_alone_is_no_price():
    assert not Prices(currency="€").is_known
    assert Prices(copy=Decimal(0)).is_known
