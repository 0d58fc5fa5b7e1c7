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
        ("8000", "¥", "8,000\u00a0¥"),
        ("8.5", "¥", "8.5\u00a0¥"),
        ("48.00", "JPY", "48\u00a0JPY"),
        ("7200", "JPY", "7,200\u00a0JPY"),
        ("1.5", "KWD", "1.500\u00a0KWD"),
        ("8000", "HUF", "8,000\u00a0HUF"),
        ("6000000", "€", "6,000,000.00\u00a0€"),
        ("0.006", "€", "0.006\u00a0€"),
        ("0.0456", "€", "0.046\u00a0€"),
        ("0", "€", "0.00\u00a0€"),
        ("0.1", "", "0.10"),
    ],
)
def test_an_amount_is_written_as_people_write_it(amount, currency, told):
    assert money(Decimal(amount), currency) == told


def test_cents_stand_behind_the_sign_of_the_language():
    assert money(Decimal("1.5"), "€", "de") == "1,50\u00a0€"
    assert money(Decimal(7200), "€", "pl") == "7\u00a0200,00\u00a0€"
