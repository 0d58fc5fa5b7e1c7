"""The stairs at an edge: T after T, each a millimetre nearer to it, until none is left.

The number stands at the foot of its T, where every printer prints; its roof is as many
millimetres from the edge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.trial.draw import FINE, PLAIN, line, word
from zine.units import Pt, in_mm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zine.impose.ink import Ink, Words
    from zine.units import Size

    Way = Callable[[float, float], tuple[float, float]]
    """From how far in and how far along an edge to a place on the sheet."""

FARTHEST = 15
"""Millimetres from the edge; inkjet printers of old stopped at 13 or 14."""

STEP, ROOF = 4.0, 3.0
"""From one T to the next, and how wide it is, in millimetres."""

START = 4.0
"""From the middle of the edge to the first T."""

CUT, APART, EXAMPLE = 3, 3.0, 12.0
"""In the example: a T without its roof, how far both stand from the middle, and how
high they are, in millimetres."""

NUMBERS, LETTER = Pt(7), Pt(11)
"""Sizes of the type."""

CAP_HEIGHT = 0.65
"""Of figures and capitals, in em."""


def stairs(sheet: Size, letter: str) -> Iterator[Ink]:
    """Yield the stairs of all four edges, each beside the middle of its edge.

    Args:
        sheet: As it lies.
        letter: What they are called.
    """
    for way, angle in _ways(in_mm(sheet.width), in_mm(sheet.height)):
        yield _beside(way, angle, START - 1.5, letter, LETTER)
        for number in range(1, FARTHEST + 1):
            along = START + (number - 0.5) * STEP
            yield from _t(way, along, number)
            yield _beside(way, angle, along, str(number), NUMBERS)


def example(x: float, y: float) -> Iterator[Ink]:
    """Yield two Ts as at the lower edge: one cut off, crossed out, and one to choose.

    Args:
        x: Between the two, in millimetres.
        y: Their foot; they are ``EXAMPLE`` high.
    """
    for number, at in ((CUT, x - APART), (CUT + 1, x + APART)):
        yield word(str(number), at, y + EXAMPLE - 2, NUMBERS)
        yield line((at, y + EXAMPLE - 2.6), (at, y + 4.5), FINE)
    left, right = x - APART, x + APART
    for slant in (-1, 1):
        yield line((left - slant, y), (left + slant, y + 2), PLAIN)
    yield line((right - ROOF / 2, y + 4.5), (right + ROOF / 2, y + 4.5), PLAIN)
    yield line((right - 1.2, y + 0.9), (right - 0.3, y), PLAIN)
    yield line((right - 0.3, y), (right + 1.4, y + 2.2), PLAIN)


def _beside(way: Way, angle: int, along: float, text: str, size: Pt) -> Words:
    """Return a word at the foot of a T, read from below or from the right."""
    x, y = way(FARTHEST + 2.8, along)
    half = in_mm(size) * CAP_HEIGHT / 2
    return (
        word(text, x + half, y, size, angle=90)
        if angle
        else word(text, x, y - half, size)
    )


def _t(way: Way, along: float, number: int) -> Iterator[Ink]:
    # The line is drawn inwards from its number, so that all of it is that far in.
    roof = number + in_mm(PLAIN) / 2
    yield line(way(roof, along - ROOF / 2), way(roof, along + ROOF / 2), PLAIN)
    yield line(way(FARTHEST + 1.4, along), way(number, along), FINE)


def _ways(width: float, height: float) -> Iterator[tuple[Way, int]]:
    """Yield how to go in from each edge, and how numbers stand there.

    The four go round the sheet, so that no two of them meet in a corner.
    """
    x, y = width / 2, height / 2
    yield lambda deep, along: (deep, y - along), 90
    yield lambda deep, along: (x + along, deep), 0
    yield lambda deep, along: (width - deep, y + along), 90
    yield lambda deep, along: (x - along, height - deep), 0
