"""Whether a stapler goes through it, and which."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

THROUGH_THE_FOLD = (
    (10, "Any stapler that reaches the fold will do."),
    (12, "A desktop stapler just manages that."),
    (15, "Use a heavy-duty stapler, or a copier with a booklet finisher."),
    (35, "Only a print shop's booklet machine staples that; or make two volumes."),
)
"""Folded sheets of copy paper under one staple: 40 pages are comfortable, 48 the most
for a desktop stapler; office finishers stop near 15 sheets, production ones near 35."""

THROUGH_THE_SIDE = (
    (20, "Any stapler will do."),
    (100, "Use a heavy-duty stapler."),
)
"""Leaves of copy paper under one staple, lying flat."""

PAGES_OF_A_LEAF = 2
PAGES_OF_A_FOLD = 4


def stapler(steps: Sequence[str], pages: int) -> str:
    """Return which stapler goes through a booklet, or ``""`` if none has to.

    Args:
        steps: What the hands do, in the words of the scheme.
        pages: Of one booklet, blanks included.
    """
    if any(step.startswith("stab") for step in steps):
        leaves = -(-pages // PAGES_OF_A_LEAF)
        return _advice(leaves, THROUGH_THE_SIDE) or "Have a shop drill or glue it."
    stapled = any(step.startswith("staple") for step in steps)
    folded = -(-pages // PAGES_OF_A_FOLD)
    if not stapled or folded == 1:
        return ""
    return _advice(folded, THROUGH_THE_FOLD) or (
        f"{folded} folded sheets are too many for one booklet: choose scheme ="
        ' "signatures", or split the text into volumes.'
    )


def _advice(thickness: int, table: tuple[tuple[int, str], ...]) -> str:
    return next((words for most, words in table if thickness <= most), "")
