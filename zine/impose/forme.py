"""Which place on which side of which sheet each page of the booklet is printed at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from zine.impose.fold import Leaf, fold_sheets

if TYPE_CHECKING:
    from zine.impose.scheme import Scheme
    from zine.impose.step import Edge


class Face(StrEnum):
    """One of the two sides of a sheet."""

    FRONT = "front"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Slot:
    """A panel on one side of a sheet, that side towards you and turned like a page.

    Attributes:
        sheet: Counted from 1.
        face: The side of the sheet.
        row: Counted from 0 at the top.
        column: Counted from 0 at the left.
        turned: Whether the page is printed standing on its head.
        spine: The edge of the panel where the page is bound.
    """

    sheet: int
    face: Face
    row: int
    column: int
    turned: bool
    spine: Edge


def reading_slots(scheme: Scheme, *, sheets: int, spine: Edge) -> tuple[Slot, ...]:
    """Return the slot of every page of the booklet, in reading order."""
    folded = fold_sheets(
        rows=scheme.rows,
        columns=scheme.columns,
        sheets=sheets,
        steps=scheme.steps_for(spine),
    )
    return tuple(
        _slot(leaf, scheme.columns, spine=folded.spine, is_recto=is_recto)
        for leaf in folded.pile
        for is_recto in (True, False)
    )


def _slot(leaf: Leaf, columns: int, *, spine: Edge, is_recto: bool) -> Slot:
    """Return where the upper (recto) or the lower face of a leaf is on its sheet."""
    on_back = leaf.back == is_recto
    # A page is bound at the spine's edge when it is read from above, at the other edge
    # once its leaf is turned over; a page on its head has its edges swapped again.
    keeps_edge = is_recto != leaf.turned
    return Slot(
        sheet=leaf.sheet,
        face=Face.BACK if on_back else Face.FRONT,
        row=leaf.row,
        column=columns - 1 - leaf.column if on_back else leaf.column,
        turned=leaf.turned,
        spine=spine if keeps_edge else spine.mirrored(),
    )
