"""An estimate as plain data, for ``zine.json``.

Amounts of money are text: a number would lose the cents that add up.  They are told
here, too, in English: what says them again must come at once, and knows no languages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zine.outputs.money import money
from zine.units import in_mm

if TYPE_CHECKING:
    from decimal import Decimal

    from zine.impose.amounts import Amounts
    from zine.impose.estimate import Estimate

PLACES = 4
"""Behind the point: what a copy costs may be less than a cent."""


def estimate_facts(it: Estimate) -> dict[str, Any]:
    """Return what one copy is like, and what all of them take."""
    return {
        "text_stock": it.text.words,
        "cover_stock": it.cover and it.cover.words,
        "grams": None if it.grams is None else round(it.grams, 4),
        "letter_grams": it.post and it.post.grams,
        "letter_ounces": it.post and it.post.ounces,
        "thickness_mm": None if it.thickness is None else round(in_mm(it.thickness), 2),
        "stapled_sheets": it.staple and it.staple.sheets,
        "staple_leg_mm": it.staple and it.staple.leg,
        "scored": [stock.words for stock in it.scored],
        "currency": it.currency,
        "run": it.run and _run_facts(it.run, it.currency),
    }


def _run_facts(it: Amounts, currency: str) -> dict[str, Any]:
    return {
        "copies": it.copies,
        "sheets": it.sheets,
        "cover_sheets": it.covers,
        "sides": it.sides,
        "spare_sheets": it.spare_sheets,
        "spare_cover_sheets": it.spare_covers,
        "cost": _exact(it.cost),
        "cost_each": _exact(it.cost_each and round(it.cost_each, PLACES)),
        "cost_told": _told(it.cost, currency),
        "cost_each_told": _told(it.cost_each, currency),
    }


def _exact(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:f}"


def _told(amount: Decimal | None, currency: str) -> str | None:
    return None if amount is None else money(amount, currency)
