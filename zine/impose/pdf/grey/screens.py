"""Screens: in which order the pixels of a dot turn black as a grey gets darker.

A screen at 45° that fits the pixels of a machine has cells whose corners are ``half``
pixels to the right and as many up: ``half`` × √2 pixels apart.  At 600 dpi that makes
85, 53 and 33 lines an inch (5, 8, 13 pixels), which is why laser printers and copiers
have those; 53 lines leave 128 pixels, and so 129 greys, to a dot.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import count, takewhile
from math import cos, pi, sqrt
from typing import TYPE_CHECKING, NamedTuple

from zine.content.halftones import Halftone

if TYPE_CHECKING:
    from collections.abc import Callable

DPI = 600
"""Pixels an inch of the machines, or a whole part of theirs."""

TOGETHER = 4
"""Cells a side whose dots grow in turn, not all at once: that many more greys."""

BLACK = 255
"""As dark as can be; 0 is white."""

FAINTEST = 0.02
"""Of black: specks that a copier loses, or fills.  Paler is white, and darker than all
but this is black."""


class Screen(NamedTuple):
    """A screen, and what becomes of it on paper.

    Attributes:
        half: Pixels from one dot to the next, to the right and as many up.
        height: Of a dot at a place in its cell; its summit turns black first.
        gain: Of the paper, more is black than was asked for where half of it should be:
            toner spreads around each dot.
    """

    half: int
    height: Callable[[float, float], float]
    gain: float

    @property
    def lines(self) -> float:
        """Lines an inch."""
        return DPI / (self.half * sqrt(2))


def _dot(u: float, v: float) -> float:
    # Longer than wide: not all four neighbours meet at the same grey.
    return cos(2 * pi * u) + 0.8 * cos(2 * pi * v)


def _line(u: float, _v: float) -> float:
    return cos(2 * pi * u)


SCREENS = {
    Halftone.LASER: Screen(5, _dot, 0.15),
    Halftone.COPIER: Screen(8, _dot, 0.18),
    Halftone.COARSE: Screen(13, _dot, 0.11),
    Halftone.LINE: Screen(8, _line, 0.14),
}
"""85, 53 and 33 lines an inch, and lines 53 to the inch.

A copier adds 15 to 20 % to a mid-tone of 53 lines.  Toner spreads equally far around
dots of any size, so a coarser screen gains less in the ratio of its lines; a line has
less of an edge than dots; a laser printer spreads half as far as a copier, which
reads a print and prints it again.
"""


@lru_cache(maxsize=len(SCREENS))
def thresholds(kind: Halftone) -> tuple[int, bytes]:
    """Return a square of a screen that repeats: its side, and its pixels row by row.

    A pixel turns black where the picture is darker (0 to 255) than the number here.
    """
    screen = SCREENS[kind]
    side = 2 * screen.half * TOGETHER
    ranks = {(x, y): _rank(screen, x, y) for y in range(side) for x in range(side)}
    order = sorted(ranks, key=ranks.__getitem__)
    darkness = bytearray(side * side)
    for index, (x, y) in enumerate(order):
        darkness[y * side + x] = index * BLACK // len(order)
    return side, bytes(darkness)


def _rank(screen: Screen, x: int, y: int) -> tuple[float, float, float, int]:
    """Return what orders pixels: the height of the dot, then a place in it, then it."""
    u, v = (x + y + 1) / (2 * screen.half), (x - y) / (2 * screen.half)
    column, row = int((u + 0.5) // 1), int((v + 0.5) // 1)
    height = round(screen.height(u, v), 6)
    return -height, round(v - row, 6), round(u - column, 6), _turn(column, row)


def _turn(column: int, row: int) -> int:
    """Return when a dot grows: of neighbours one early, the other late."""
    turn = 0
    for bit in takewhile(lambda it: 1 << it < TOGETHER, count()):
        x, y = column >> bit & 1, row >> bit & 1
        turn = turn * 4 + (x ^ y) * 2 + y
    return turn


def screen_curve(kind: Halftone) -> list[int]:
    """Return for each grey how dark it is on the screen, so that it prints right.

    The paper gets ``a + 4g·a(1 - a)`` black where the screen has ``a``, with the gain
    ``g``: nothing on white and on black, most in the middle.
    """
    gain = SCREENS[kind].gain
    return [round(BLACK * _asked(1 - grey / BLACK, gain)) for grey in range(BLACK + 1)]


def printed(share: float, gain: float) -> float:
    """Return how much of the paper is black where so much of the screen is."""
    return share + 4 * gain * share * (1 - share)


def _asked(wanted: float, gain: float) -> float:
    """Return how much of the screen is black where so much of the paper shall be."""
    if wanted < FAINTEST:
        return 0.0
    if wanted > 1 - FAINTEST:
        return 1.0
    slope = 1 + 4 * gain
    return (slope - sqrt(slope * slope - 16 * gain * wanted)) / (8 * gain)
