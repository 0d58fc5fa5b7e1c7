"""A stock: the paper that somebody asks for, with what follows from its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zine.impose.caliper import parse_caliper, parse_weight

if TYPE_CHECKING:
    from zine.units import Pt


class PaperStock(NamedTuple):
    """What one kind of paper is like.

    Attributes:
        words: As it was asked for, to be said at the counter.
        caliper: Thickness of one sheet.
        gsm: Grams a square metre, or ``None`` where only the thickness is known.
    """

    words: str
    caliper: Pt
    gsm: float | None


def read_stock(words: str) -> PaperStock:
    """Return the paper somebody asks for; see :func:`parse_caliper`.

    Raises:
        PaperError: It is none, or no paper is like that.
    """
    caliper = parse_caliper(words)
    weight = parse_weight(words)
    return PaperStock(words, caliper, weight.gsm if weight else None)
