"""A small simulation of paper: fold the sheets as the hands do, then read the pile.

Each panel of a sheet is followed as a leaf with four possible states: which face is
towards you, and whether that face stands on its head.  A face is upright when a sheet
turned over like a book page, about its upright axis, shows it the right way up; so
folding left or right only swaps the faces, and folding at the top or bottom also turns
them.  Composing states is XOR.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from zine.impose.step import Edge, Fold, Gather, Nest, Staple, Step, Way

if TYPE_CHECKING:
    from collections.abc import Iterable


class FoldError(ValueError):
    """The steps cannot be done with this paper; the message is the reason."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One panel of one sheet, on its way to becoming a leaf of the booklet.

    Attributes:
        sheet: Counted from 1.
        row: Counted from 0 at the top of the unfolded sheet, its front towards you.
        column: Counted from 0 at the left, likewise.
        back: Whether the back of the sheet is now towards you.
        turned: Whether an upright page here would now stand on its head.
    """

    sheet: int
    row: int
    column: int
    back: bool = False
    turned: bool = False

    def flipped(self, crease: Edge) -> Leaf:
        """Return this leaf after the paper went round a crease at ``crease``."""
        turned = self.turned != (not crease.is_upright)
        return replace(self, back=not self.back, turned=turned)


Pile = tuple[Leaf, ...]
"""Leaves that lie on one another, the top one first."""

Panels = tuple[tuple[Pile, ...], ...]
"""Paper lying flat: rows from the top, piles from the left."""


@dataclass(frozen=True, slots=True)
class Folded:
    """The booklet at the end of all steps.

    Attributes:
        pile: The leaves in reading order.
        spine: Where the last crease is.
    """

    pile: Pile
    spine: Edge


def fold_sheets(
    *, rows: int, columns: int, sheets: int, steps: Iterable[Step]
) -> Folded:
    """Fold ``sheets`` sheets of ``rows`` x ``columns`` panels and return the booklet.

    Raises:
        FoldError: A step cannot be done, or what is left is not one bound pile.
    """
    bundles = [_flat_sheet(number, rows, columns) for number in range(1, sheets + 1)]
    spine: Edge | None = None
    for step in steps:
        match step:
            case Nest() | Gather():
                _check_turn(step, is_folded=spine is not None)
                bundles = [_stacked(bundles)]
            case Fold():
                bundles = [_folded(bundle, step) for bundle in bundles]
                spine = step.half
            case Staple():
                _only_pile(bundles, before=f"`{step}`")
    pile = _only_pile(bundles, before="the end")
    if spine is None:
        raise FoldError("nothing is folded, so there is no spine")
    return Folded(pile, spine)


def _flat_sheet(number: int, rows: int, columns: int) -> Panels:
    return tuple(
        tuple((Leaf(number, row, column),) for column in range(columns))
        for row in range(rows)
    )


def _check_turn(step: Nest | Gather, *, is_folded: bool) -> None:
    if isinstance(step, Nest) and is_folded:
        raise FoldError("`nest` is for flat sheets; after a fold it is `gather`")
    if isinstance(step, Gather) and not is_folded:
        raise FoldError("`gather` is for folded sheets; before a fold it is `nest`")


def _stacked(bundles: list[Panels]) -> Panels:
    return tuple(
        tuple(tuple(chain(*piles)) for piles in zip(*rows, strict=True))
        for rows in zip(*bundles, strict=True)
    )


def _folded(panels: Panels, fold: Fold) -> Panels:
    if fold.half.is_upright:
        return tuple(_folded_strip(row, fold) for row in panels)
    columns = zip(*panels, strict=True)
    return tuple(zip(*(_folded_strip(column, fold) for column in columns), strict=True))


def _folded_strip(strip: tuple[Pile, ...], fold: Fold) -> tuple[Pile, ...]:
    """Fold a row of piles, from the left, or a column of piles, from the top."""
    if len(strip) % 2:
        raise FoldError(f"`{fold}` meets an odd number of panels: {len(strip)}")
    first, second = strip[: len(strip) // 2], strip[len(strip) // 2 :]
    moves_first = fold.half in (Edge.LEFT, Edge.TOP)
    moving, staying = (first, second) if moves_first else (second, first)
    # The panel next to the crease stays next to it, so the moving half lands mirrored.
    landing = (
        tuple(leaf.flipped(fold.half) for leaf in reversed(pile))
        for pile in reversed(moving)
    )
    return tuple(
        mover + stayer if fold.way is Way.OVER else stayer + mover
        for stayer, mover in zip(staying, landing, strict=True)
    )


def _only_pile(bundles: list[Panels], *, before: str) -> Pile:
    if len(bundles) != 1:
        raise FoldError(f"{len(bundles)} sheets are still apart at {before}")
    piles = list(chain(*bundles[0]))
    if len(piles) != 1:
        raise FoldError(f"{len(piles)} panels still lie side by side at {before}")
    return piles[0]
