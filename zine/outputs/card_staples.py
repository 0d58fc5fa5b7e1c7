"""Staples and holes on the print card, and what drives the staples through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.step import Fasten, Fastening
from zine.layout.said import Said, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.estimate import Estimate

ANY = ""
HEAVY = "%(number)s, with a heavy-duty stapler"
MACHINE = "%(number)s, by a print shop’s booklet machine only"
NONE = "none goes through: too thick"

STAPLERS = {
    Fastening.STAPLE: ((12, ANY), (15, HEAVY), (35, MACHINE)),
    Fastening.STAB: ((20, ANY), (100, HEAVY)),
}
"""What goes through so many sheets of copy paper: 48 folded pages are the most for a
desktop stapler, office finishers stop near 15 sheets, production ones near 35; flat,
desktop staplers go through 20 leaves and heavy-duty ones through 100."""


def staples(fasten: Fasten, its: Estimate) -> Iterator[tuple[Said, Said | str]]:
    """Yield how many staples or holes there are; nothing for a leaf without any."""
    count = str(fasten.count)
    if fasten.what is Fastening.SEW:
        yield said("Holes:"), count
    elif its.staple is not None:
        table = STAPLERS[fasten.what]
        words = next((it for most, it in table if its.staple.sheets <= most), NONE)
        yield said("Staples:"), _said(words, count)


def _said(words: str, count: str) -> Said | str:
    if words == ANY:
        return count
    return said(words) if words == NONE else said(words, number=count)
