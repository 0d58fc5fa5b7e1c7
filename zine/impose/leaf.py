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

if TYPE_CHECKING:
    from zine.impose.lines import Cell
    from zine.impose.step import Edge


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
        piles = list(chain(*self.panels))
        if len(piles) != 1:
            raise FoldError(f"{len(piles)} panels still lie side by side")
        return piles[0]


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
