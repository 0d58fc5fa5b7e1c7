"""Pictures that were blown up: each pixel became a block, and nothing was gained.

Only blocks that are alike to the last bit are known for sure.  What a program has
smoothed on the way looks like a photo that is out of focus.
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
