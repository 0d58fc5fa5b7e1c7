"""Which paper is too thick for the folds of a scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zine.impose.caliper import BOARD, BULK, Stock
from zine.impose.fold import watch_hands
from zine.impose.signatures import WEIGHT_IN_FOLD, Tool
from zine.impose.step import Edge, Fold, Ring
from zine.impose.terms import COPY_PAPER
from zine.units import TOLERANCE, Pt, in_mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.leaf import Bundle, Strip
    from zine.impose.plan import Plan
    from zine.impose.stock import PaperStock
    from zine.impose.terms import Terms

_A_SHEET = COPY_PAPER.gsm or 80

HELD = WEIGHT_IN_FOLD[Tool.STAPLER] / _A_SHEET
"""Sheets of copy paper through which hands fold what is folded already, and cannot be
taken apart: four layers of 200 g/m², eight of 100.  Machines give up earlier: one
that folds five sheets of 216 g/m² once folds in three no paper beyond 105
(AccurioPress C6100)."""

FAN = WEIGHT_IN_FOLD[Tool.BOOKLET_MAKER] / _A_SHEET
"""Half as thick as a ring may be, in sheets of copy paper, or it springs open.  Each of
its folds is made by itself, so it takes more than a booklet."""


class Strain(NamedTuple):
    """Paper that is too thick for what is done with it.

    Attributes:
        stock: The paper.
        layers: That are folded at once; of a ring, those of half its pile.
        heaviest: g/m² of the paper that would still do.
    """

    stock: PaperStock
    layers: int
    heaviest: int


def strain_of(plan: Plan, terms: Terms) -> Strain | None:
    """Return what is wrong with the paper inside, or ``None`` if it can be folded."""
    layers, most = _layers(plan)
    thickest = COPY_PAPER.caliper * most / max(layers, 1)
    if terms.text.caliper <= thickest + TOLERANCE:
        return None
    return Strain(terms.text, layers, _heaviest(Pt(thickest)))


def _layers(plan: Plan) -> tuple[int, float]:
    """Return through how many layers the worst fold goes, and the most sheets there."""
    scheme = plan.scheme
    if scheme.steps_of(Ring):
        return scheme.rows * scheme.columns // 2, FAN
    folds = [(at, it) for at, it in enumerate(scheme.steps) if isinstance(it, Fold)]
    if len(folds) <= 1:
        # Sheets that are folded once can be folded one by one.
        return 0, HELD
    seen = watch_hands(
        rows=scheme.rows,
        columns=scheme.columns,
        signatures=plan.signatures,
        steps=scheme.steps,
    )
    return max(n for at, it in folds[1:] for n in _creased(seen[at][0], it)), HELD


def _creased(bundle: Bundle, fold: Fold) -> Iterator[int]:
    """Yield how many layers lie at a crease, row by row."""
    upright = fold.half.is_upright
    rows: tuple[Strip, ...] = bundle.panels if upright else bundle.stood_up().panels
    for row in rows:
        moving = len(row) // fold.parts
        at = moving if fold.half in (Edge.LEFT, Edge.TOP) else len(row) - moving
        yield min(len(row[at - 1]), len(row[at]))


def _heaviest(thickest: Pt) -> int:
    """Return the weight of paper for letters or covers of that thickness, in tens."""
    bulky, smooth = (
        in_mm(thickest) * 1000 / BULK[it] for it in (Stock.BOND, Stock.COVER)
    )
    return int((bulky if smooth <= BOARD else smooth) // 10 * 10)
