"""The slanted line: where a crease crosses it, a number says how far the print is off.

The crease is the middle of the paper, the slanted line goes through the middle of the
print.  A millimetre to the side moves the crossing four millimetres along: so a plain
eye reads a quarter of a millimetre, and needs no ruler.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.trial.draw import FINE, PLAIN, line, word
from zine.units import Pt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.ink import Ink

MIDDLE = 5
"""What a printer reads that is not off at all: no number has a sign to forget."""

REACH = 4
"""Millimetres that can be read, either way; forums know of printers 3 to 4 mm off."""

PITCH = 4.0
"""Millimetres from one number to the next."""

LENGTH = 2 * REACH * PITCH
"""From the first number to the last."""

TICK, HALF_TICK = 2.4, 1.2
"""How far they stand out."""

NUMBERS = Pt(9)
"""The size of the type."""


def upright(x: float, foot: float) -> Iterator[Ink]:
    """Yield a scale for the upright crease: how far the print is to the right.

    Args:
        x: The middle of the sheet.
        foot: Where the lowest number is.
    """
    yield line((x + REACH, foot), (x - REACH, foot + LENGTH), PLAIN)
    for number, along in _steps():
        yield line((x - REACH, foot + along), (x + REACH + TICK, foot + along))
        at = foot + along - 1.1
        yield word(str(number), x + REACH + TICK + 2, at, NUMBERS)
    for along in _halves():
        at = foot + along
        yield line((x + REACH, at), (x + REACH + HALF_TICK, at), FINE)


def level(left: float, y: float) -> Iterator[Ink]:
    """Yield a scale for the level crease: how far the print is up.

    Args:
        left: Where the lowest number is.
        y: The middle of the sheet.
    """
    yield line((left, y + REACH), (left + LENGTH, y - REACH), PLAIN)
    for number, along in _steps():
        yield line((left + along, y + REACH), (left + along, y - REACH - TICK))
        at = y - REACH - TICK - 3.2
        yield word(str(number), left + along, at, NUMBERS)
    for along in _halves():
        at = left + along
        yield line((at, y - REACH), (at, y - REACH - HALF_TICK), FINE)


def offset(number: float, stretch: float) -> float:
    """Return how many millimetres the print is off when ``number`` is read."""
    return (number - MIDDLE) * stretch


def _steps() -> Iterator[tuple[int, float]]:
    for step in range(2 * REACH + 1):
        yield MIDDLE - REACH + step, step * PITCH


def _halves() -> Iterator[float]:
    for step in range(2 * REACH):
        yield (step + 0.5) * PITCH
