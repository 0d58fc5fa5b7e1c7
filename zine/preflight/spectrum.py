"""How strong each frequency is in a row of values."""

from __future__ import annotations

from cmath import exp, pi
from functools import lru_cache
from math import cos
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

AROUND = 20
"""Frequencies at each side that one is compared with."""

SLOW = 15
"""Values at each side whose mean is taken off: what changes slowly has no trace."""


def peaks(values: Sequence[float]) -> tuple[list[float], list[float]]:
    """Return the frequencies of a row, and how far each stands out from those near it.

    Args:
        values: As many as a power of two.
    """
    count = len(values)
    around = (values[max(0, at - SLOW) : at + SLOW + 1] for at in range(count))
    quick = [
        it - sum(near) / len(near) for it, near in zip(values, around, strict=True)
    ]
    # Faded out at both ends, as a row that is cut off has all frequencies (Hann).
    faded = [it * (1 - cos(2 * pi * at / count)) for at, it in enumerate(quick)]
    found = [abs(it) for it in _transformed(faded)[: count // 2 + 1]]
    least = 1e-6 * max(found) + 1e-3
    near = (found[max(0, at - AROUND) : at + AROUND + 1] for at in range(len(found)))
    return found, [
        it / (median(others) + least) for it, others in zip(found, near, strict=True)
    ]


def _transformed(values: Sequence[complex]) -> list[complex]:
    """Return the Fourier transform, by halves (Cooley and Tukey)."""
    if len(values) == 1:
        return list(values)
    even, odd = _transformed(values[::2]), _transformed(values[1::2])
    turned = [turn * it for turn, it in zip(_turns(len(values)), odd, strict=True)]
    pairs = list(zip(even, turned, strict=True))
    return [a + b for a, b in pairs] + [a - b for a, b in pairs]


@lru_cache(maxsize=16)
def _turns(count: int) -> tuple[complex, ...]:
    return tuple(exp(-2j * pi * at / count) for at in range(count // 2))
