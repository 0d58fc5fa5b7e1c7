"""Which colours touch in a picture that has few: a map or a chart, kept as pixels."""

from __future__ import annotations

from collections import Counter
from itertools import chain, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Colour = tuple[float, float, float]
"""Red, green and blue, each from 0 to 1."""

ACROSS = 128
"""Pixels that are looked at in a row, and rows of them: fields are larger."""

FEW = 12
"""Colours, at most, that nearly all of a drawing is made of; a photo has many more."""

NEARLY_ALL = 0.9

ROUGHLY = 8
"""Of 255: shades that are one colour to whoever has drawn it."""

FIELD = 0.03
"""Of the picture, at least: a smaller spot is a detail."""

TOUCHES = 4
"""Pixels of one field beside those of another, seen from afar."""

STEPS = bytes(it // ROUGHLY for it in range(256))

GLANCE = 16
"""Of the rows, one in so many is looked at first."""


def touching(rows: Sequence[bytes], pixel: int) -> frozenset[tuple[Colour, Colour]]:
    """Return the pairs of colours that touch; none of a photo, or of a grey picture.

    Args:
        rows: Of a picture, from the top: blue, green, red.
        pixel: Bytes of each pixel.
    """
    if pixel == 1 or not rows:
        return frozenset()
    across = max(len(rows[0]) // pixel // ACROSS, 1)
    seen = rows[:: max(len(rows) // ACROSS, 1)]
    # Of a photo a few rows are enough.
    for some in (seen[::GLANCE], seen):
        grid = [_roughly(row, pixel, across) for row in some]
        counted = Counter(chain.from_iterable(grid))
        total, most = counted.total(), counted.most_common(FEW)
        if sum(count for _, count in most) < NEARLY_ALL * total:
            return frozenset()
    fields = {it for it, count in most if count >= FIELD * total}
    beside = Counter(
        (min(pair), max(pair))
        for pair in chain(
            *map(pairwise, grid),
            *(zip(above, below, strict=False) for above, below in pairwise(grid)),
        )
        if pair[0] != pair[1] and fields.issuperset(pair)
    )
    return frozenset(
        (_colour(one), _colour(other))
        for (one, other), count in beside.items()
        if count >= TOUCHES
    )


def _roughly(row: bytes, pixel: int, across: int) -> list[tuple[int, int, int]]:
    """Return the red, green and blue of some pixels of a row, in steps."""
    blue, green, red = (
        row[part :: pixel * across].translate(STEPS) for part in range(3)
    )
    return list(zip(red, green, blue, strict=False))


def _colour(rough: tuple[int, ...]) -> Colour:
    red, green, blue = ((it + 0.5) * ROUGHLY / 256 for it in rough)
    return red, green, blue
