"""A stock: the paper that somebody asks for, with what follows from its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from zine.content.print_run import USUAL_STOCK
from zine.errors import PaperError
from zine.impose.caliper import OFF, SYNONYMS, Stock, parse_caliper, parse_weight

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


BESIDES = re.compile(r",\s+")
"""Between the weight of a paper and what else a shop should know of it."""

KINDS = {*Stock, *SYNONYMS, *OFF, "cardstock", "cardboard", "board"}
"""What tells of the weight of a paper, but not enough."""


def read_stock(words: str) -> PaperStock:
    """Return the paper somebody asks for.

    ``80 gsm`` · ``65 lb cover`` · ``0.2 mm``, as for :func:`parse_caliper`, and behind
    or before a comma what else the shop should know: ``160 gsm, red, recycled``.  A
    colour alone, ``pink``, is that of usual paper: most coloured covers are such.

    Raises:
        PaperError: It is none, or no paper is like that.
    """
    if _is_colour(words):
        words = f"{USUAL_STOCK}, {words}"
    measure = next((it for it in BESIDES.split(words) if _has_number(it)), words)
    try:
        caliper = parse_caliper(measure)
        weight = parse_weight(measure)
    except PaperError as error:
        hint = f"{error.hint} Its colour goes behind a comma: 160 gsm, red."
        raise PaperError(error.message, hint=hint) from error
    return PaperStock(words, caliper, weight.gsm if weight else None)


def _is_colour(words: str) -> bool:
    """Return whether words say nothing of how heavy or how thick a paper is."""
    names = set(re.findall(r"\w+", words.lower()))
    return not _has_number(words) and not names & KINDS


def _has_number(words: str) -> bool:
    return any(map(str.isdigit, words))
