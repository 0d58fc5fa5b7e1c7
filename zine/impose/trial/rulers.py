"""Two lines of a known length: what a ruler makes of them is how a print stretches."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zine.impose.trial.draw import FINE, PLAIN, line
from zine.units import in_mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.ink import Ink
    from zine.units import Size

AROUND = 30.0
"""Kept clear at each edge of the sheet, in millimetres."""

WHOLE = 10
"""Lines are so many millimetres long, or a multiple of it."""

LONGEST = 250
"""Millimetres: rulers have 300, and a little beside them."""

END, TICK = 4.0, 1.5
"""How long the lines at both ends are, and those at each centimetre."""


class Lengths(NamedTuple):
    """How long the lines are on a sheet, in millimetres."""

    across: int
    along: int


def lengths(sheet: Size) -> Lengths:
    """Return how long the lines are on a lying sheet."""
    return Lengths(_length(in_mm(sheet.width)), _length(in_mm(sheet.height)))


def rulers(sheet: Size, *, x: float, y: float) -> Iterator[Ink]:
    """Yield both lines, in the middle of the sheet the other way.

    Args:
        sheet: As it lies.
        x: Where the upright one is.
        y: Where the level one is.
    """
    across, along = lengths(sheet)
    left, foot = (in_mm(sheet.width) - across) / 2, (in_mm(sheet.height) - along) / 2
    yield line((left, y), (left + across, y), PLAIN)
    for at in range(0, across + 1, WHOLE):
        high = END if at in (0, across) else TICK
        yield line((left + at, y), (left + at, y + high), FINE)
    yield line((x, foot), (x, foot + along), PLAIN)
    for at in range(0, along + 1, WHOLE):
        high = END if at in (0, along) else TICK
        yield line((x, foot + at), (x + high, foot + at), FINE)


def _length(edge: float) -> int:
    return min(int((edge - 2 * AROUND) / WHOLE) * WHOLE, LONGEST)
