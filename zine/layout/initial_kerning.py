"""How far a word may move in under an initial: its first line, and that alone.

Letters as A and L are narrow where the first line stands, round ones recede: with the
same room beside each, “C ooking” would be two words.  All is measured in em of the
initial, y pointing down from its baseline.
"""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import mean
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.layout.shaping import Inked

    Point = tuple[float, float]

HEIGHTS = 9
"""At which a letter is measured between head and foot of the line."""

STEPS = 8
"""Straight pieces that a curve is measured as."""

_COMMAND = re.compile(r"([MLQCZ])([^MLQCZ]*)")


def room_beside(path: str, ink: Inked, band: Point, spare: float) -> float:
    """Return how far a word may move in beside a letter that it stands to the right of.

    Args:
        path: The outline of the letter, as SVG.
        ink: The box around it.
        band: Head and foot of what stands beside it.
        spare: What may be taken from the room between them where they are closest.
    """
    head, foot = band
    steps = (foot - head) / (HEIGHTS - 1)
    heights = [head + steps * number for number in range(HEIGHTS)]
    sides = [*_sides(path)]
    open_at = [ink.right - _reach(sides, it, ink.left) for it in heights]
    return max(0.0, min(mean(open_at), min(open_at) + spare))


def mirrored(path: str) -> str:
    """Return an outline seen from behind, for what stands to the left of a letter."""

    def turned(command: re.Match[str]) -> str:
        numbers = [float(it) for it in command[2].split()]
        numbers[::2] = [-it for it in numbers[::2]]
        return command[1] + " ".join(map(str, numbers))

    return _COMMAND.sub(turned, path)


def _reach(sides: list[tuple[Point, Point]], height: float, least: float) -> float:
    """Return how far to the right there is ink at a height."""
    return max(
        (
            x0 + (x1 - x0) * (height - y0) / (y1 - y0)
            for (x0, y0), (x1, y1) in sides
            if min(y0, y1) <= height <= max(y0, y1) and y0 != y1
        ),
        default=least,
    )


def _sides(path: str) -> Iterator[tuple[Point, Point]]:
    """Yield an outline as straight lines."""
    start = at = (0.0, 0.0)
    for letter, words in _COMMAND.findall(path):
        numbers = [float(it) for it in words.split()]
        points = [*zip(numbers[::2], numbers[1::2], strict=True)]
        if letter == "M":
            start = at = points[0]
            continue
        bend = [at, *(points or [start])]
        count = 1 if letter in "LZ" else STEPS
        yield from pairwise(_on(bend, step / count) for step in range(count + 1))
        at = bend[-1]


def _on(bend: list[Point], part: float) -> Point:
    """Return a point of a Bézier curve, as de Casteljau found it."""
    while len(bend) > 1:
        bend = [
            (x0 + (x1 - x0) * part, y0 + (y1 - y0) * part)
            for (x0, y0), (x1, y1) in pairwise(bend)
        ]
    return bend[0]
