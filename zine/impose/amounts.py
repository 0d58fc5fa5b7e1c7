"""What a number of copies takes: sheets of each stock, sides, spare paper, money."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zine.impose.plan import Plan
    from zine.impose.terms import Prices, Terms

SPOILT = 5
"""Sets in a hundred that may be lost.  Estimating programs of digital printers add
one to five, more with more handiwork (printplanet.com, “How do you factor digital print
waste”); who folds by hand is at the upper end, and a run that stops for want of paper
costs another trip."""

TRIED = 1
"""Sets that are printed first, folded and looked at, as the print card asks."""


@dataclass(frozen=True, slots=True)
class Amounts:
    """What a run takes.

    Attributes:
        copies: At least so many.
        sheets: Inside sheets of them, without those to spare.
        covers: Sheets for the cover, if that is of another stock.
        sides: That are printed, and counted by the machine.
        spare_sheets: To have ready besides, in whole sets: for the trial copy, and what
            is spoilt.
        spare_covers: Likewise.
        cost: Of ``sheets``, ``covers`` and ``sides``; ``None`` without any price.
    """

    copies: int
    sheets: int
    covers: int
    sides: int
    spare_sheets: int
    spare_covers: int
    cost: Decimal | None

    @property
    def cost_each(self) -> Decimal | None:
        """What one copy costs, on average."""
        return None if self.cost is None else self.cost / self.copies


def amounts_for(copies: int, plan: Plan, terms: Terms) -> Amounts:
    """Return what so many copies take; sheets that make several are never divided."""
    sets = -(-copies // plan.scheme.copies)
    covers = 0 if plan.cover is None else 1
    inside = len(plan.sheets) - covers
    sheets, sides = sets * inside, sets * printed_sides(plan)
    spare = _spare(sets)
    return Amounts(
        copies=copies,
        sheets=sheets,
        covers=sets * covers,
        sides=sides,
        spare_sheets=spare * inside,
        spare_covers=spare * covers,
        cost=_cost(copies, sheets, sets * covers, sides, terms.prices),
    )


def printed_sides(plan: Plan) -> int:
    """Return how many sides of a set have a page on them: blank ones are not billed."""
    return sum(
        any(it.page is not None for it in side.placements)
        for sheet in plan.sheets
        for side in (sheet.front, sheet.back)
    )


def _spare(sets: int) -> int:
    """Return how many more sets to run; of few copies, no more than there are."""
    return min(TRIED - (-sets * SPOILT // 100), sets)


def _cost(
    copies: int, sheets: int, covers: int, sides: int, prices: Prices
) -> Decimal | None:
    if not covers:
        prices = prices._replace(cover_sheet=None)
    if not prices.is_known:
        return None
    of_cover = prices.sheet if prices.cover_sheet is None else prices.cover_sheet
    bill = (
        (sides, prices.side),
        (sheets, prices.sheet),
        (covers, of_cover),
        (copies, prices.copy),
    )
    return sum((count * price for count, price in bill if price), Decimal())
