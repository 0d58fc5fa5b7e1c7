"""What a zine asks of its run, as plain data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

USUAL_STOCK = "80 gsm"
"""What copiers are filled with."""


@dataclass(frozen=True, slots=True)
class PrintRun:
    """How many copies on what paper, and what is billed; ``None`` for what is not said.

    ``zine.content.print_table`` has the same names with what may be said for each.
    """

    copies: int | None = None
    text_stock: str = ""
    cover_stock: str = ""
    staples: int | None = None
    trim: bool = False
    price_per_side: Decimal | None = None
    price_per_sheet: Decimal | None = None
    price_per_cover_sheet: Decimal | None = None
    price_per_copy: Decimal | None = None
    currency: str = ""

    def with_older(self, *, trim: bool, stock: str) -> PrintRun:
        """Return this with what older settings say, and the usual paper if none does.

        Args:
            trim: What ``trim`` says outside of ``[print]``.
            stock: Likewise, the older word for ``text_stock``.
        """
        return replace(
            self,
            trim=self.trim or trim,
            text_stock=self.text_stock or stock or USUAL_STOCK,
        )
