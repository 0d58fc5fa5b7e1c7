from __future__ import annotations

from decimal import Decimal

import pytest

from zine.outputs.money import money


@pytest.mark.parametrize(
    ("amount", "currency", "told"),
    [
        ("8", "€", "8.00\u00a0€"),
        ("8", "$", "$8.00"),
        ("124.8", "US$", "US$124.80"),
        ("0.205", "£", "£0.21"),
        ("0.2", "CHF", "0.20\u00a0CHF"),
        ("8000", "¥", "8000\u00a0¥"),
        ("8.5", "¥", "8.50\u00a0¥"),
        ("0.1", "", "0.10"),
    ],
)
def test_an_amount_is_written_as_people_write_it(amount, currency, told):
    assert money(Decimal(amount), currency) == told


def test_cents_stand_behind_the_sign_of_the_language():
    assert money(Decimal("1.5"), "€", point=",") == "1,50\u00a0€"
