"""Somebody with a ruler who reads a printed test sheet, and knows of no fault."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from tests.faulty_printer import PX
from zine.impose.sheet import Flip
from zine.impose.trial.readings import Readings, SideReadings
from zine.impose.trial.sheet import APART, RULER_IN, RULER_UP
from zine.impose.trial.slant import LENGTH, MIDDLE, PITCH, REACH
from zine.impose.trial.stairs import FARTHEST, START, STEP
from zine.units import mm

DARK = 128


def read(sheet, blank, paper):
    """Return what somebody reads off a printed test sheet.

    Args:
        sheet: Front and back, turned over like the page of a book.
        blank: The back of the file, to know what its words look like upright.
        paper: What it is printed on.
    """
    front, back = (side < DARK for side in sheet)
    upright = np.mean(back & (blank < DARK)) > np.mean(
        np.rot90(back, 2) & (blank < DARK)
    )
    back = back if upright else np.rot90(back, 2)
    return Readings(
        paper=paper,
        dialog=Flip.SHORT,
        flip=Flip.SHORT if upright else Flip.LONG,
        front=_side(front),
        back=_side(back),
        across=mm(_ruler(front, RULER_UP)),
        along=mm(_ruler(np.rot90(front, -1), RULER_IN, inwards=-1)),
    )


def _side(ink):
    return SideReadings(
        upright=_crease(ink, APART),
        level=_crease(np.rot90(ink), -APART - LENGTH),
        edges=tuple(
            _lowest(it)
            for it in (
                np.rot90(ink),
                np.rot90(ink, -1),
                np.rot90(ink, 2),
                ink,
            )
        ),
    )


def _runs(column):
    """Return the middle and the length of each dark run."""
    steps = np.flatnonzero(np.diff(np.concatenate(([0], column.astype(int), [0]))))
    return [((a + b) / 2, b - a) for a, b in steps.reshape(-1, 2)]


def _crease(ink, foot):
    """Return the number where the upright middle line crosses the slanted line."""
    height, width = ink.shape
    low = round(height / 2 - (foot - 5) * PX)
    high = round(height / 2 - (foot + LENGTH + 5) * PX)
    strip = ink[high:low]
    rungs = next(it for it in map(_rungs, _columns(strip, width)) if it)
    crossing = max(_runs(strip[:, width // 2]), key=lambda run: run[1])[0]
    # The lowest rung has the lowest number, and rows count from the head.
    first, last = rungs[-1], rungs[0]
    share = (first - crossing) / (first - last)
    number = MIDDLE - REACH + share * 2 * REACH
    return round(number * 4) / 4


def _columns(strip, width):
    for x in range(round(width / 2 + 11 * PX), round(width / 2 - 5 * PX), -1):
        yield strip[:, x]


def _rungs(column):
    rows = [middle for middle, _ in _runs(column)]
    gaps = [b - a for a, b in pairwise(rows)]
    even = len(rows) == 2 * REACH + 1 and np.ptp(gaps) < 0.3 * PX
    return rows if even and abs(np.mean(gaps) - PITCH * PX) < 0.2 * PX else None


def _ruler(ink, foot, *, inwards=1):
    """Return how long a level line is, to half a millimetre, by its ends."""
    height = len(ink)
    rows = range(round(height - (foot + 5) * PX), round(height - (foot - 5) * PX))
    row = max(rows, key=lambda it: max((n for _, n in _runs(ink[it])), default=0))
    middle, length = max(_runs(ink[row]), key=lambda run: run[1])
    ends = _runs(ink[row - inwards * round(2.6 * PX)])
    near = [at for at, _ in ends if abs(at - middle) < length / 2 + PX]
    return round((max(near) - min(near)) / PX * 2) / 2


def _lowest(ink):
    """Return the lowest number whose T has its roof, at the foot of a picture."""
    height, width = ink.shape
    half = ink[:, width // 2 : width // 2 + round((START + 17 * STEP) * PX)]
    rows = range(height - 19 * PX, height - 11 * PX)
    row, legs = next((row, it) for row in rows if (it := _legs(half[row])))
    below = half[row:]
    for number, leg in enumerate(legs, start=1):
        sides = (below[:, round(leg + aside * PX)] for aside in (-0.9, 0.9))
        if all(max((n for _, n in _runs(it)), default=0) >= 2 for it in sides):
            return number
    raise AssertionError("no T has its roof")


def _legs(row):
    """Return the middles of the legs of all Ts if the row crosses nothing else."""
    legs = [middle for middle, _ in _runs(row)]
    even = len(legs) == FARTHEST and np.ptp(np.diff(legs)) < 0.3 * PX
    return legs if even else None
