"""Amounts of money as people write them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from zine.layout.numbers import coin_places, grouped

BEFORE = ("$", "£")
"""Endings of currencies that stand before the amount, as in English: $, US$, £."""

WHOLE = ("¥", "円", "₩", "Ft", "HUF")
"""Signs of currencies whose coins have no parts, and the forint, whose parts are on
paper alone; codes of three letters are looked up."""

FIGURES = 2
"""That are told of what is less than a coin: what a copy costs may be half a cent."""


def money(amount: Decimal, currency: str = "", lang: str = "en") -> str:
    """Return an amount with its currency, to the smallest coin or to two figures.

    Args:
        amount: Of money.
        currency: As somebody has typed it, or nothing.
        lang: BCP 47 tag of the language it is written in.
    """
    places = 0 if currency in WHOLE else coin_places(currency)
    fine = max(places, FIGURES - 1 - amount.adjusted()) if amount else places
    exact = amount.quantize(Decimal(1).scaleb(-fine), ROUND_HALF_UP).normalize()
    number = grouped(exact, max(places, -_exponent(exact)), lang)
    if currency.endswith(BEFORE):
        return f"{currency}{number}"
    return f"{number}\u00a0{currency}".strip()


def _exponent(number: Decimal) -> int:
    return int(number.as_tuple().exponent)
