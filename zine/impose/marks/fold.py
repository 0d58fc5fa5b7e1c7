"""Fold marks: dashed ticks in the waste at the ends of every fold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.lines import LineKind
from zine.impose.marks.seam import seams, ticks
from zine.impose.marks.surface import Drawing
from zine.impose.marks.tick import dashed

if TYPE_CHECKING:
    from zine.impose.ink import Ink
    from zine.impose.marks.surface import Surface


def fold_marks(surface: Surface) -> Drawing:
    """Return the ticks of all folds."""
    ink: list[Ink] = []
    lacking = 0
    folds = seams(surface.lines_of(LineKind.FOLD))
    for fold in folds:
        found = [dashed(it) for it in ticks(surface, fold)]
        ink += found
        lacking += not found
    return Drawing(tuple(ink), len(folds), lacking)
