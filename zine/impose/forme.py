"""Which place on which side of which sheet each page of the booklet is printed at."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, product, zip_longest
from typing import TYPE_CHECKING

from zine.impose.fold import Folded, fold_sheets
from zine.impose.leaf import FoldError, Leaf
from zine.impose.lines import Joint, LineKind
from zine.impose.ring import read_ring
from zine.impose.slot import Face, Slot
from zine.impose.step import Axis, Edge, Lay, Pleat, Ring, Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.impose.lines import Cell
    from zine.impose.scheme import Scheme


@dataclass(frozen=True, slots=True)
class Forme:
    """Where the pages of a booklet are printed.

    Attributes:
        slots: Of one booklet, in reading order.
        copies: Where else on the sheet each page is printed: rows and columns to go
            from its slot, seen from the front; the first is ``(0, 0)``.
        joints: Where each sheet is folded, cut and slit.
        spine: Where the booklet is bound, or ``None``.
    """

    slots: tuple[Slot, ...]
    copies: tuple[Cell, ...]
    joints: tuple[Joint, ...]
    spine: Edge | None


def read_forme(scheme: Scheme, signatures: Sequence[int]) -> Forme:
    """Return where the pages go.

    Args:
        scheme: As it is bound; see :meth:`Scheme.bound_at`.
        signatures: How many sheets each signature has.

    Raises:
        FoldError: The steps do not make a booklet.
    """
    match scheme.steps:
        case (Ring() as ring,):
            slots, joints = read_ring(
                ring, rows=scheme.rows, columns=scheme.columns, spine=_side(scheme)
            )
            return Forme(slots, ((0, 0),), joints, _side(scheme))
        case (Lay() | Pleat(), *_):
            return _laid_out(scheme, sum(signatures))
        case _:
            return _folded(scheme, signatures)


def _side(scheme: Scheme) -> Edge:
    return scheme.spine or Edge.LEFT


def _folded(scheme: Scheme, signatures: Sequence[int]) -> Forme:
    folded = fold_sheets(
        rows=scheme.rows,
        columns=scheme.columns,
        signatures=signatures,
        steps=scheme.steps,
    )
    slots = _both_sides(folded, scheme.columns)
    if not scheme.prints_backs:
        _check_closed(folded)
        slots = [slot for slot in slots if slot.face is Face.FRONT]
    return Forme(tuple(slots), folded.copies, folded.joints, folded.spine)


def _both_sides(folded: Folded, columns: int) -> list[Slot]:
    return [
        _slot(leaf, folded, depth, columns=columns, is_recto=is_recto)
        for leaf, depth in zip(folded.pile, folded.depths, strict=True)
        for is_recto in (True, False)
    ]


def _slot(
    leaf: Leaf, folded: Folded, depth: int, *, columns: int, is_recto: bool
) -> Slot:
    """Return where the upper (recto) or the lower face of a leaf is on its sheet."""
    on_back = leaf.back == is_recto
    # A leaf bound at the top is turned over head first, so its verso, to be upright
    # then, stands on its head for one who turns it like a page.
    turned = leaf.turned != (folded.spine is Edge.TOP and not is_recto)
    return Slot(
        sheet=leaf.sheet,
        face=Face.BACK if on_back else Face.FRONT,
        row=leaf.row,
        column=columns - 1 - leaf.column if on_back else leaf.column,
        turned=turned,
        spine=_bound_edge(folded.spine, is_recto=is_recto, turned=turned),
        depth=depth,
    )


def _bound_edge(spine: Edge | None, *, is_recto: bool, turned: bool) -> Edge | None:
    """Return the edge of a panel where its page is bound.

    A page is bound at the spine's edge when it is read from above, at the other edge
    once its leaf is turned over; a page on its head has its edges swapped again.
    """
    if spine is None:
        return None
    return spine if is_recto != turned else spine.opposite


def _check_closed(folded: Folded) -> None:
    """Check that all backs are hidden, each between two leaves that hang together.

    Raises:
        FoldError: A back would be seen.
    """
    closed = {it.cells for it in folded.joints if _is_fold(it) and not it.spine}
    for leaf, other in zip_longest(folded.pile[::2], folded.pile[1::2]):
        is_hidden = (
            other is not None
            and (leaf.back, other.back) == (False, True)
            and leaf.sheet == other.sheet
            and (min(leaf.cell, other.cell), max(leaf.cell, other.cell)) in closed
        )
        if not is_hidden:
            raise FoldError("a side that is not printed would be seen")


def _is_fold(joint: Joint) -> bool:
    return joint.kind is LineKind.FOLD


def _laid_out(scheme: Scheme, sheets: int) -> Forme:
    """Return the panels row by row, fronts then backs, as they lie."""
    step, *others = scheme.steps
    if others:
        raise FoldError(f"“{step}” must be the only step")
    if isinstance(step, Pleat):
        _check_strip(scheme, step)
    faces = (Face.FRONT, Face.BACK) if scheme.prints_backs else (Face.FRONT,)
    order = range(scheme.columns)
    columns = list(reversed(order) if _from_right(step) else order)
    slots = (
        Slot(sheet, face, row, column, turned=False, spine=None)
        for sheet in range(1, sheets + 1)
        for face in faces
        for row in range(scheme.rows)
        for column in columns
    )
    return Forme(tuple(slots), ((0, 0),), tuple(_pleats(scheme)), None)


def _from_right(step: Step) -> bool:
    return isinstance(step, Lay | Pleat) and step.first is Edge.RIGHT


def _check_strip(scheme: Scheme, pleat: Pleat) -> None:
    across = scheme.rows if pleat.axis is Axis.COLUMNS else scheme.columns
    if across != 1:
        strips = "rows" if pleat.axis is Axis.COLUMNS else "columns"
        raise FoldError(f"“{pleat}” needs a single strip, here are {across} {strips}")


def _pleats(scheme: Scheme) -> Iterator[Joint]:
    """Yield the folds of a fan: away from you and towards you in turn."""
    if not scheme.steps_of(Pleat):
        return
    cells = list(product(range(scheme.rows), range(scheme.columns)))
    pairs = list(pairwise(cells))
    if _from_right(scheme.steps[0]):
        pairs.reverse()
    for index, pair in enumerate(pairs):
        yield Joint(pair, LineKind.FOLD, step=1, away=index % 2 == 0)
