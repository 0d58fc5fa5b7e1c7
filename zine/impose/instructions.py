"""What the hands do once the sheets are printed, in English for the terminal.

The movements and their words are those of the print card.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.movements import movements
from zine.layout.said import in_english

if TYPE_CHECKING:
    from zine.impose.plan import Plan


def hand_movements(plan: Plan) -> tuple[str, ...]:
    """Return what the hands do to make a booklet of the printed sheets of ``plan``."""
    return tuple(" ".join(map(in_english, it.sentences)) for it in movements(plan))


def how_to_print(plan: Plan) -> str:
    """Return what the print dialog has to be told."""
    if not plan.backs:
        return "one-sided, actual size"
    return f"two-sided, flip on the {plan.flip.upper()} edge, actual size"
