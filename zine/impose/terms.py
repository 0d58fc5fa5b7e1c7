"""What is asked of a run: how many copies, on what paper, at what prices."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zine.impose.caliper import Weight
from zine.impose.stock import PaperStock

if TYPE_CHECKING:
    from decimal import Decimal

_USUAL = Weight(80)

COPY_PAPER = PaperStock("80 gsm", _USUAL.caliper, _USUAL.gsm)
"""What is in the tray unless something else is asked for."""


class Prices(NamedTuple):
    """What is billed; ``None`` for what is not.

    Attributes:
        side: For each printed side.
        sheet: For each sheet.
        cover_sheet: For each sheet of another stock; ``None`` for the same.
        copy: For each finished copy.
        currency: As it is written beside an amount.
    """

    side: Decimal | None = None
    sheet: Decimal | None = None
    cover_sheet: Decimal | None = None
    copy: Decimal | None = None
    currency: str = ""

    @property
    def is_known(self) -> bool:
        """Whether anything is said."""
        return any(it is not None for it in self[:4])


class Terms(NamedTuple):
    """What is asked of a run.

    Attributes:
        text: The paper inside.
        cover: That of the cover, if it is another.
        copies: How many, or ``None`` if nobody says.
        trim: Whether the fore-edge is cut even.
        prices: What is billed.
        asked: Whether anybody has said anything of it.
    """

    text: PaperStock = COPY_PAPER
    cover: PaperStock | None = None
    copies: int | None = None
    trim: bool = False
    prices: Prices = Prices()
    asked: bool = False
