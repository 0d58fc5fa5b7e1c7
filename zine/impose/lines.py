"""Where a sheet is folded, cut and slit: lines on its front, in the order of the hands.

Coordinates are points from the lower left of the front, as it is printed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from zine.units import TOLERANCE, Point

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zine.impose.grid import Grid


class LineKind(StrEnum):
    """What is done along a line."""

    FOLD = "fold"
    CUT = "cut"
    SLIT = "slit"


Cell = tuple[int, int]
"""Row and column of a panel, counted from 0 at the top left of the front."""


@dataclass(frozen=True, slots=True)
class Joint:
    """The edge that two neighbouring panels share.

    Attributes:
        cells: The two panels, the upper or left one first.
        kind: What is done there.
        step: The number of the step that does it, from 1.
        away: Whether a fold bends the paper away from you, its front outside.
        spine: Whether this fold becomes a spine.
    """

    cells: tuple[Cell, Cell]
    kind: LineKind
    step: int
    away: bool = False
    spine: bool = False

    def moved(self, rows: int, columns: int) -> Joint:
        """Return the same joint so many rows and columns further on."""
        (row, column), (other_row, other_column) = self.cells
        cells = (
            (row + rows, column + columns),
            (other_row + rows, other_column + columns),
        )
        return replace(self, cells=cells)


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line on the front of a sheet.

    Attributes:
        kind: What is done along it.
        start: Its left or lower end.
        end: The other one.
        step: The number of the step that does it, from 1.
        away: Whether a fold bends the paper away from you, its front outside.
        spine: Whether this fold becomes a spine.
    """

    kind: LineKind
    start: Point
    end: Point
    step: int
    away: bool = False
    spine: bool = False


def draw_lines(joints: Iterable[Joint], grid: Grid) -> tuple[Line, ...]:
    """Return the lines that ``joints`` are on a sheet, neighbours drawn as one."""
    lines: list[Line] = []
    for joint in sorted(joints, key=_along):
        line = _line(joint, grid)
        if lines and _goes_on(lines[-1], line):
            lines[-1] = replace(lines[-1], end=line.end)
        else:
            lines.append(line)
    return tuple(sorted(lines, key=lambda it: (it.step, it.start.x, it.start.y)))


def _along(joint: Joint) -> tuple[object, ...]:
    """Sort joints of one line next to one another, from the left and from below."""
    (row, column), (other, _) = joint.cells
    is_upright = row == other
    place = (column, -row) if is_upright else (row, column)
    return (joint.step, joint.kind, joint.away, joint.spine, is_upright, *place)


def _line(joint: Joint, grid: Grid) -> Line:
    first, second = (grid.rect(*cell) for cell in joint.cells)
    if joint.cells[0][0] == joint.cells[1][0]:
        start, end = Point(first.x1, first.y0), Point(first.x1, first.y1)
    else:
        start, end = Point(second.x0, second.y1), Point(second.x1, second.y1)
    return Line(joint.kind, start, end, joint.step, joint.away, joint.spine)


def _goes_on(line: Line, other: Line) -> bool:
    """Return whether ``other`` begins where ``line`` ends and is like it."""
    touches = _is_near(line.end, other.start)
    straight = (line.start.x == line.end.x) == (other.start.x == other.end.x)
    return touches and straight and _nature(line) == _nature(other)


def _is_near(point: Point, other: Point) -> bool:
    return abs(point.x - other.x) + abs(point.y - other.y) < TOLERANCE


def _nature(line: Line) -> tuple[object, ...]:
    return line.kind, line.step, line.away, line.spine
