"""Amounts of money as people write them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

BEFORE = ("$", "£")
"""Endings of currencies that stand before the amount, as in English: $, US$, £."""

WHOLE = ("¥", "円", "JPY", "₩", "KRW", "Ft", "HUF")
"""Currencies whose coins have no parts."""

CENT = Decimal("0.01")


def money(amount: Decimal, currency: str = "", *, point: str = ".") -> str:
    """Return an amount with its currency, to the cent if there are cents in it.

    Args:
        amount: Of money.
        currency: As somebody has typed it, or nothing.
        point: What stands before the cents.
    """
    has_cents = currency not in WHOLE or amount != amount.to_integral_value()
    exact = amount.quantize(CENT if has_cents else Decimal(1), ROUND_HALF_UP)
    number = f"{exact:f}".replace(".", point)
    if currency.endswith(BEFORE):
        return f"{currency}{number}"
    return f"{number}\u00a0{currency}".strip()
