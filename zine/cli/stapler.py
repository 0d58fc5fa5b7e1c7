"""Whether a stapler goes through it, and which."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

THROUGH_THE_FOLD = (
    (10, "Any stapler that reaches the fold will do."),
    (12, "A desktop stapler just manages that."),
    (15, "Use a heavy-duty stapler, or a copier with a booklet finisher."),
)
MOST_BY_MACHINE = 35
"""Folded sheets of copy paper under one staple: 40 pages are comfortable, 48 the most
for a desktop stapler; office finishers stop near 15 sheets, production ones near 35."""

THROUGH_THE_SIDE = (
    (20, "Any stapler will do."),
    (100, "Use a heavy-duty stapler."),
)
"""Leaves of copy paper under one staple, lying flat."""

USUAL_LEG = 6
"""Millimetres of the legs of staples that are in most staplers: 26/6."""

PAGES_OF_A_LEAF = 2
PAGES_OF_A_FOLD = 4


def stapler(steps: Sequence[str], pages: int, leg: int | None = None) -> str:
    """Return which stapler goes through a booklet, or ``""`` if none has to.

    Args:
        steps: What the hands do, in the words of the scheme.
        pages: Of one booklet, blanks included.
        leg: Millimetres of the legs of a staple that goes through, if it is known.
    """
    if any(step.startswith("stab") for step in steps):
        leaves = -(-pages // PAGES_OF_A_LEAF)
        return _advice(leaves, THROUGH_THE_SIDE, leg) or "Have a shop drill or glue it."
    stapled = any(step.startswith("staple") for step in steps)
    folded = -(-pages // PAGES_OF_A_FOLD)
    if not stapled or folded == 1:
        return ""
    return _advice(folded, THROUGH_THE_FOLD, leg) or _beyond(folded)


def _advice(thickness: int, table: tuple[tuple[int, str], ...], leg: int | None) -> str:
    """Return which stapler to take and which staples, or ``""`` if none is enough."""
    words = next((words for most, words in table if thickness <= most), "")
    if not words or leg is None or leg <= USUAL_LEG:
        return words
    return f"{words} Its staples need legs of {leg} mm: 23/{leg}."


def _beyond(folded: int) -> str:
    """Return what to do where no stapler of one's own goes through."""
    if folded <= MOST_BY_MACHINE:
        return "Only a print shop's booklet machine staples that; or make two volumes."
    return (
        f"{folded} folded sheets are too many for one booklet: choose scheme ="
        ' "signatures", or split the text into volumes.'
    )
