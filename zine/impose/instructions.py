"""What the hands do once the sheets are printed, in English for the terminal.

The movements are those of the print card.  It has pictures of the lines to follow; here
words have to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.lines import LineKind
from zine.impose.movement_words import Act
from zine.impose.movements import RING_ROWS, movements
from zine.impose.step import Ring
from zine.layout.said import in_english

if TYPE_CHECKING:
    from zine.impose.movements import Movement
    from zine.impose.plan import Plan


def hand_movements(plan: Plan) -> tuple[str, ...]:
    """Return what the hands do to make a booklet of the printed sheets of ``plan``."""
    return tuple(_told(it, plan) for it in movements(plan))


def how_to_print(plan: Plan) -> str:
    """Return what the print dialog has to be told."""
    if not plan.backs:
        return "one-sided, actual size"
    return f"two-sided, flip on the {plan.flip.upper()} edge, actual size"


def _told(it: Movement, plan: Plan) -> str:
    scheme = plan.scheme
    if it.does is Act.CREASE:
        return (
            f"Fold the sheet into {scheme.rows} rows and {scheme.columns} columns, each"
            " fold to both sides, and lay it flat again."
        )
    if it.does is Act.SLIT:
        return _slit(plan)
    return " ".join(map(in_english, it.sentences))


def _slit(plan: Plan) -> str:
    closed = any(it.closed for it in plan.scheme.steps_of(Ring))
    if closed and plan.scheme.rows == RING_ROWS:
        return (
            "Slit the long fold in the middle, all but the panel at each of its ends."
        )
    slits = sum(it.kind is LineKind.SLIT for it in plan.lines)
    lines = "double line" if slits == 1 else f"{slits} double lines"
    return (
        f"Slit it along the {lines} that `zine schemes {plan.scheme.name}` draws, and"
        " no further."
    )
