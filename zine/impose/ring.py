"""Pages in a ring or a strip over one side of a sheet: zines with a slit, meanders.

The pages follow one another over the grid, each sharing an edge with the next.  Two
that face each other lie side by side, the spine between them; the two sides of a leaf
are joined at the head, the foot or the fore-edge.  Rows are upright and on their heads
in turn, since paper that is folded over at the head or the foot turns the page.  Edges
that no turning of a page uses have to be slit.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from zine.impose.leaf import FoldError
from zine.impose.lines import Joint, LineKind
from zine.impose.slot import Face, Slot
from zine.impose.step import Edge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.lines import Cell
    from zine.impose.step import Ring

Path = tuple["Cell", ...]
"""The panels in the order they are read."""


def read_ring(
    ring: Ring, *, rows: int, columns: int, spine: Edge
) -> tuple[tuple[Slot, ...], tuple[Joint, ...]]:
    """Return the slots in reading order, and where the sheet is folded and slit.

    Args:
        ring: Where the first page is, and whether the last lies beside it.
        rows: Panels from head to foot.
        columns: Panels from left to right.
        spine: Of the booklet: left or right.

    Raises:
        FoldError: No such ring goes through all panels.
    """
    start = ring.row - 1, ring.column - 1
    if start[0] >= rows or start[1] >= columns:
        raise FoldError(f"“{ring}” is not on a {rows}x{columns} grid")
    find = _ring if ring.closed else _snake
    path = find(start, rows=rows, columns=columns, spine=spine)
    if path is None:
        raise FoldError(
            f"no {'ring' if ring.closed else 'strip'} of pages that can be turned goes"
            f" through all panels of a {rows}x{columns} grid from"
            f" row {ring.row}, column {ring.column}"
        )
    # A strip begins upright if it runs the way its pages are read; a ring always does.
    runs_on = ring.closed or (start[1] == 0) == (spine is Edge.LEFT)
    slots = []
    for index, (row, column) in enumerate(path):
        turned = (row % 2 == start[0] % 2) != runs_on
        keeps_edge = (index % 2 == 0) != turned
        edge = spine if keeps_edge else spine.opposite
        slots.append(Slot(1, Face.FRONT, row, column, turned, edge))
    return tuple(slots), _joints(path, rows, columns, closed=ring.closed)


def _ring(start: Cell, *, rows: int, columns: int, spine: Edge) -> Path | None:
    """Return the first way through all panels and back to ``start``."""
    return _Search(start, rows, columns, spine).extended((start,))


@dataclass(frozen=True, slots=True)
class _Search:
    """Look for a ring, depth first.

    From a recto at most three ways lead on, and from a verso, which faces the next
    page, only one; so grids of up to 64 panels are searched at once.
    """

    start: Cell
    rows: int
    columns: int
    spine: Edge

    def extended(self, path: Path) -> Path | None:
        """Return a whole ring that begins with ``path``, whose last page is a recto."""
        for verso in self._backs(path[-1]):
            recto = self._beside(verso)
            if not self._is_free(verso, path):
                continue
            if len(path) + 1 == self.rows * self.columns:
                if recto == self.start:
                    return (*path, verso)
            elif self._is_free(recto, path) and recto != verso:
                found = self.extended((*path, verso, recto))
                if found is not None:
                    return found
        return None

    def _backs(self, recto: Cell) -> tuple[Cell, Cell, Cell]:
        """Return where the other side of a leaf can be: at head, foot or fore-edge."""
        row, column = recto
        return (row - 1, column), (row + 1, column), self._beside(recto)

    def _beside(self, cell: Cell) -> Cell:
        """Return the next panel in the direction of reading."""
        row, column = cell
        is_upright = row % 2 == self.start[0] % 2
        to_right = is_upright == (self.spine is Edge.LEFT)
        return row, column + (1 if to_right else -1)

    def _is_free(self, cell: Cell, path: Path) -> bool:
        row, column = cell
        inside = 0 <= row < self.rows and 0 <= column < self.columns
        return inside and cell not in path


def _snake(start: Cell, *, rows: int, columns: int, spine: Edge) -> Path | None:
    """Return the panels row by row, to and fro, from a corner at the top."""
    del spine
    if start not in ((0, 0), (0, columns - 1)):
        return None
    to_right = list(range(columns))
    path: list[Cell] = []
    for row in range(rows):
        goes_right = (start[1] == 0) == (row % 2 == 0)
        order = to_right if goes_right else to_right[::-1]
        path += [(row, column) for column in order]
    return tuple(path)


def _joints(path: Path, rows: int, columns: int, *, closed: bool) -> tuple[Joint, ...]:
    turns = dict.fromkeys(_edge(*pair) for pair in pairwise(path))
    if closed:
        turns[_edge(path[-1], path[0])] = None
    places = {cell: index for index, cell in enumerate(path)}
    joints = []
    for cells in _inner_edges(rows, columns):
        if cells not in turns:
            joints.append(Joint(cells, LineKind.SLIT, step=1))
            continue
        # The two sides of a leaf have the fold outside, and so have the two covers;
        # other pages that face each other have it inside.
        low, high = sorted(places[cell] for cell in cells)
        is_leaf = low % 2 == 0 and high == low + 1
        is_cover = (low, high) == (0, len(path) - 1)
        is_level = cells[0][0] == cells[1][0]
        joints.append(
            Joint(
                cells,
                LineKind.FOLD,
                step=2,
                away=is_leaf or is_cover,
                spine=is_level and not is_leaf,
            )
        )
    return tuple(joints)


def _inner_edges(rows: int, columns: int) -> Iterator[tuple[Cell, Cell]]:
    for row in range(rows):
        for column in range(columns):
            if column + 1 < columns:
                yield (row, column), (row, column + 1)
            if row + 1 < rows:
                yield (row, column), (row + 1, column)


def _edge(cell: Cell, other: Cell) -> tuple[Cell, Cell]:
    return min(cell, other), max(cell, other)
