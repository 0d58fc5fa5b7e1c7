"""What pixels tell: that a picture was blown up, is pale, or is black and white alone.

In a picture that was blown up each pixel became a block, and nothing was gained.  Only
blocks that are alike to the last bit are known for sure.  What a program has smoothed
on the way looks like a photo that is out of focus.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LEVELS = 32
"""Different values in a picture; with fewer it is a code or a drawing of squares, whose
blocks are meant to be seen."""

FEWEST = 24
"""Rows of blocks that prove something."""

SAMPLED = 16
"""Rows in which values are counted."""

WHITE = 255

PALE = 0.2
"""Ink of a picture, at most, that may be a tint for a press."""

BARE = 0.02
"""Ink of what is taken for bare paper."""

MOSTLY = 0.5
"""Of a picture that may be bare; else it is a drawing."""

SPECKS = 0.005
"""Of the pixels of a picture may be darker than the rest, and say nothing."""

MEASURED = 64
"""Rows whose greys are counted."""

BILEVEL = bytes((0, WHITE))


def enlarged(rows: Sequence[bytes], pixel: int) -> int:
    """Return how many rows stand for each that was there once; 1 if none was added.

    Args:
        rows: Of a picture, from the top.
        pixel: Bytes of each pixel.
    """
    runs = [
        (sum(1 for _ in same), row)
        for row, same in groupby(rows)
        if row != row[:pixel] * (len(row) // pixel)
    ]
    # The first and the last may be cut.
    inner = [length for length, _ in runs[1:-1]]
    if len(inner) < FEWEST:
        return 1
    times = min(inner)
    values = set().union(*(row for _, row in runs[:: max(len(runs) // SAMPLED, 1)]))
    is_even = max(inner) <= times + 1
    return times if is_even and len(values) >= LEVELS else 1


def pale(rows: Sequence[bytes]) -> float:
    """Return the most ink of what is pale all over; 0 if it is white, or darker.

    Args:
        rows: Of greys, or of colours, of which the darkest part counts.
    """
    values = b"".join(rows[:: max(len(rows) // MEASURED, 1)])
    few, darkest = SPECKS * len(values), min(values, default=WHITE)
    while darkest < WHITE and (few := few - values.count(darkest)) >= 0:
        darkest += 1
    if darkest <= WHITE * (1 - PALE):
        return 0.0
    bare = sum(map(values.count, range(round(WHITE * (1 - BARE)), WHITE + 1)))
    return round(1 - darkest / WHITE, 4) if bare < MOSTLY * len(values) else 0.0


def is_bilevel(rows: Sequence[bytes], pixel: int) -> bool:
    """Return whether a picture is black and white alone, and as fine as its pixels.

    A program that packs a scan in greys or colours adds none.  In a code each row comes
    several times: its squares are meant to be seen.
    """
    sampled = b"".join(rows[:: max(len(rows) // MEASURED, 1)])
    if sampled.translate(None, BILEVEL) or not all(it in sampled for it in BILEVEL):
        return False
    if any(sampled[::pixel] != sampled[n::pixel] for n in range(1, pixel)):
        return False
    runs = [sum(1 for _ in same) for _, same in groupby(rows)]
    return min(runs[1:-1], default=2) == 1 and not any(
        row.translate(None, BILEVEL) for row in rows
    )
