"""What the hands do with a sheet that stays in one piece: rings, strips, fans, n-up.

Its panels are told by their row and column, since not every page has a number.
"""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from zine.impose.leaf import flat_sheet
from zine.impose.lines import LineKind
from zine.impose.movement import Movement
from zine.impose.movement_words import (
    ACTS,
    BACKS,
    FAN,
    FOLDS,
    LAID,
    PARTS,
    PLACES,
    SLITS,
    UNFOLDED,
    Act,
)
from zine.impose.step import Axis, Edge, Fold, Lay, Pleat, Ring, Way
from zine.layout.said import Said, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.leaf import Bundle
    from zine.impose.lines import Line
    from zine.impose.plan import Plan

RING_ROWS = 2
"""Of a ring that closes by itself when its ends are pushed together."""

HALVE = Fold(Edge.TOP, Way.BEHIND)
"""How it is folded before."""


def of_one_piece(step: Ring | Pleat | Lay, plan: Plan) -> Iterator[Movement]:
    """Yield what is done in the only step of a scheme for a sheet in one piece."""
    match step:
        case Ring():
            flat = (flat_sheet(1, 1, plan.scheme.rows, plan.scheme.columns),)
            yield from _ring(step, plan, flat)
        case Pleat():
            yield Movement((*_pleat(step, plan), *_backs(plan)), step)
        case Lay():
            words = said(LAID, where=said(PLACES[step.first]))
            yield Movement((words, *_backs(plan)), step)


def _ring(ring: Ring, plan: Plan, flat: tuple[Bundle, ...]) -> Iterator[Movement]:
    scheme = plan.scheme
    crease = said(ACTS[Act.CREASE], rows=scheme.rows, columns=scheme.columns)
    yield Movement((crease,), Act.CREASE, flat)
    slits = said(ACTS[Act.SLIT], list=tuple(_slits(plan)))
    yield Movement((slits,), Act.SLIT, flat)
    if not ring.closed or scheme.rows != RING_ROWS:
        yield Movement((said(ACTS[Act.WIND]),), Act.WIND, flat)
        return
    part = said(PARTS[HALVE.half, HALVE.parts])
    yield Movement((said(FOLDS[HALVE.way], part=part),), HALVE, flat)
    for act in (Act.PUSH, Act.PRESS):
        yield Movement((said(ACTS[act]),), act, flat)


def _slits(plan: Plan) -> Iterator[Said]:
    """Yield what is slit open: behind which row or column, and along which others."""
    slits = (it for it in plan.lines if it.kind is LineKind.SLIT)
    places = sorted(_place(it, plan) for it in slits)
    for (axis, at), runs in groupby(places, key=itemgetter(0, 1)):
        along = (it for _, _, first, last in runs for it in range(first, last + 1))
        numbers = ", ".join(map(str, along))
        yield said(SLITS[axis], first=at, second=at + 1, along=numbers)


def _place(line: Line, plan: Plan) -> tuple[Axis, int, int, int]:
    panel, height = plan.grid.panel, plan.sheet_size.height
    left, right = (round(it.x / panel.width) for it in (line.start, line.end))
    low, high = (round((height - it.y) / panel.height) for it in (line.start, line.end))
    if left == right:
        return Axis.COLUMNS, left, high + 1, low
    return Axis.ROWS, low, left + 1, right


def _pleat(step: Pleat, plan: Plan) -> Iterator[Said]:
    folds = len(plan.lines)
    if folds:
        yield said(FAN, where=said(PLACES[step.first]), number=folds)
    else:
        yield said(UNFOLDED)


def _backs(plan: Plan) -> Iterator[Said]:
    if plan.backs:
        yield said(BACKS)
