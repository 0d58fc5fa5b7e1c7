"""Panels of paper as they move under the hands, and piles of them.

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

from zine.impose.step import Axis, Edge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.lines import Cell
    from zine.impose.step import Cut


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

    @property
    def cell(self) -> Cell:
        """Row and column."""
        return self.row, self.column

    def flipped(self, crease: Edge) -> Leaf:
        """Return this leaf after the paper went round a crease at ``crease``."""
        turned = self.turned != (not crease.is_upright)
        return replace(self, back=not self.back, turned=turned)


Pile = tuple[Leaf, ...]
"""Leaves that lie on one another, the top one first."""

Strip = tuple[Pile, ...]
"""Piles side by side: a row from the left, or a column from the top."""

Panels = tuple[Strip, ...]
"""Paper lying flat: rows from the top, piles from the left."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Paper that moves as one.

    Attributes:
        signature: The one it belongs to, counted from 1.
        panels: What lies where.
    """

    signature: int
    panels: Panels

    def stood_up(self) -> Bundle:
        """Return this bundle with its columns for rows, to treat both alike."""
        return replace(self, panels=transposed(self.panels))

    @property
    def only_pile(self) -> Pile:
        """The pile, when there is no other beside it.

        Raises:
            FoldError: Panels lie side by side.
        """
        piles = self.piles
        if len(piles) != 1:
            raise FoldError(f"{len(piles)} panels still lie side by side")
        return piles[0]

    @property
    def piles(self) -> list[Pile]:
        """All piles, row by row."""
        return list(chain(*self.panels))


def flat_sheet(number: int, signature: int, rows: int, columns: int) -> Bundle:
    """Return a sheet as it comes out of the printer, its front towards you."""
    return Bundle(
        signature,
        tuple(
            tuple((Leaf(number, row, column),) for column in range(columns))
            for row in range(rows)
        ),
    )


def transposed(panels: Panels) -> Panels:
    """Return columns for rows."""
    return tuple(zip(*panels, strict=True))


def heaped(bundles: list[Bundle]) -> Bundle:
    """Return bundles laid on one another, the first on top.

    Raises:
        FoldError: They are not of one shape.
    """
    shapes = {(len(it.panels), len(it.panels[0])) for it in bundles}
    if len(shapes) > 1:
        raise FoldError("sheets of several shapes cannot lie on one another")
    rows = zip(*(it.panels for it in bundles), strict=True)
    panels = tuple(
        tuple(tuple(chain(*piles)) for piles in zip(*strips, strict=True))
        for strips in rows
    )
    return Bundle(bundles[0].signature, panels)


def inset(bundles: list[Bundle]) -> Bundle:
    """Return folded sheets put into one another, the first outside.

    Raises:
        FoldError: Panels lie side by side.
    """
    inside: Pile = ()
    for bundle in reversed(bundles):
        pile = bundle.only_pile
        middle = len(pile) // 2
        inside = pile[:middle] + inside + pile[middle:]
    return Bundle(bundles[0].signature, ((inside,),))


def cut_strips(bundle: Bundle, cut: Cut) -> list[Bundle]:
    """Return what a cut makes of a bundle, the first strip first."""
    if cut.axis is Axis.COLUMNS:
        across = replace(cut, axis=Axis.ROWS)
        return [it.stood_up() for it in cut_strips(bundle.stood_up(), across)]
    rows = [Bundle(bundle.signature, (row,)) for row in bundle.panels]
    return rows[::-1] if cut.first in (Edge.RIGHT, Edge.BOTTOM) else rows


def neighbours(pile: Pile, other: Pile) -> Iterator[tuple[Leaf, Leaf]]:
    """Yield the leaves of the first sheet that were neighbours when it lay flat."""
    cells = {it.cell: it for it in other if it.sheet == 1}
    for leaf in pile:
        if leaf.sheet == 1:
            for row, column in ((0, 1), (0, -1), (1, 0), (-1, 0)):
                if found := cells.get((leaf.row + row, leaf.column + column)):
                    yield leaf, found
