"""A side of a sheet drawn in letters, as it lies: its pages, folds, cuts and slits.

    ┌┄┄┄┄┬┄┄┄┄┐
    │ 8  ┊  1 │
    └────┴────┘

A page that stands on its head has an arrow behind its number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zine.impose.slot import Face
from zine.units import TOLERANCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.lines import Line
    from zine.impose.plan import Plan
    from zine.impose.sheet import Sheet

TURNED = "↓"
"""Behind the number of a page that stands on its head: where that is."""

BLANK = "–"

WIDTH = 4
"""Letters inside a panel."""

NOTHING = "nothing"
"""Neighbours that stay together, flat."""

ALONG = {NOTHING: " ", "fold": "┄", "cut": "─", "slit": "═"}
DOWN = {NOTHING: " ", "fold": "┊", "cut": "│", "slit": "║"}
"""How the edge between two panels is drawn, from side to side and from head to foot."""

RIMS = {
    "top": {NOTHING: "─", "fold": "─", "cut": "┬", "slit": "╥"},
    "bottom": {NOTHING: "─", "fold": "─", "cut": "┴", "slit": "╨"},
    "left": {NOTHING: "│", "fold": "│", "cut": "├", "slit": "╞"},
    "right": {NOTHING: "│", "fold": "│", "cut": "┤", "slit": "╡"},
}
"""How the edge of the sheet is drawn where a line comes to it."""

IN_ASCII = str.maketrans("┌┐└┘├┤┬┴┼─│┄┊═║╞╡╥╨╪↓–", "+++++++++-|.:=#++###v-")
"""For a terminal without such letters."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """One side of a sheet.

    Attributes:
        face: Which.
        lines: Letters, all lines of one length.
    """

    face: Face
    lines: tuple[str, ...]

    @property
    def width(self) -> int:
        """Letters in each line."""
        return len(self.lines[0])


def sketch_sheet(plan: Plan, sheet: Sheet) -> tuple[Sketch, ...]:
    """Return the sides of a sheet that carry pages; a poster is told, not drawn."""
    front = Sketch(Face.FRONT, tuple(_drawn(plan, sheet, Face.FRONT)))
    if not plan.scheme.prints_backs:
        return (front,)
    return (front, Sketch(Face.BACK, tuple(_drawn(plan, sheet, Face.BACK))))


def _drawn(plan: Plan, sheet: Sheet, face: Face) -> Iterator[str]:
    rows, columns = plan.scheme.rows, plan.scheme.columns
    texts = _texts(plan, sheet, face)
    edges = _Edges(plan, face)
    yield _rim(edges, 0, columns, "┌", "┐", RIMS["top"])
    for row in range(rows):
        yield _panels(texts[row], edges, row)
        if row < rows - 1:
            yield _between(edges, row, columns)
    yield _rim(edges, rows - 1, columns, "└", "┘", RIMS["bottom"])


def _texts(plan: Plan, sheet: Sheet, face: Face) -> list[list[str]]:
    side = sheet.front if face is Face.FRONT else sheet.back
    texts = [[""] * plan.scheme.columns for _ in range(plan.scheme.rows)]
    for it in side.placements:
        row, column = plan.grid.cell(it.trim)
        number = BLANK if it.page is None else str(it.page)
        arrow = TURNED if it.turned and it.page is not None else ""
        texts[row][column] = f"{number}{arrow}"
    return texts


def _panels(texts: list[str], edges: _Edges, row: int) -> str:
    said = f"│{texts[0]:^{WIDTH}}"
    for column, text in enumerate(texts[1:]):
        said += f"{DOWN[edges.beside(row, column)]}{text:^{WIDTH}}"
    return f"{said}│"


def _rim(  # noqa: PLR0913 - two corners and what is between them
    edges: _Edges, row: int, columns: int, start: str, end: str, rim: dict[str, str]
) -> str:
    met = "".join(
        "─" * WIDTH + rim[edges.beside(row, column)] for column in range(columns - 1)
    )
    return f"{start}{met}{'─' * WIDTH}{end}"


def _between(edges: _Edges, row: int, columns: int) -> str:
    said = RIMS["left"][edges.below(row, 0)]
    for column in range(columns):
        kind = edges.below(row, column)
        said += ALONG[kind] * WIDTH
        if column < columns - 1:
            said += _crossing(
                left=kind,
                right=edges.below(row, column + 1),
                up=edges.beside(row, column),
                down=edges.beside(row + 1, column),
            )
    return said + RIMS["right"][edges.below(row, columns - 1)]


def _crossing(*, left: str, right: str, up: str, down: str) -> str:
    """Return what stands where four panels meet; what is cut wins over a fold."""
    if "slit" in (left, right):
        return "╪" if left == right and NOTHING not in (up, down) else "═"
    if "slit" in (up, down):
        return "║"
    if left == right == "cut":
        return "┼" if up == down == "cut" else "─"
    if up == down == "cut":
        return "│"
    return "┼" if NOTHING not in (left, right, up, down) else " "


class _Edges:
    """Knows what is done between any two panels of one face."""

    def __init__(self, plan: Plan, face: Face) -> None:
        self._lines = plan.lines
        self._grid = plan.grid
        self._is_back = face is Face.BACK

    def beside(self, row: int, column: int) -> str:
        """Return what is done between a panel and the one to its right."""
        panel = self._grid.rect(row, column)
        x = self._grid.sheet.width - panel.x1 if self._is_back else panel.x1
        return self._at(x, (panel.y0 + panel.y1) / 2)

    def below(self, row: int, column: int) -> str:
        """Return what is done between a panel and the one below it."""
        panel = self._grid.rect(row, column)
        x = (panel.x0 + panel.x1) / 2
        return self._at(self._grid.sheet.width - x if self._is_back else x, panel.y0)

    def _at(self, x: float, y: float) -> str:
        return next((it.kind for it in self._lines if _passes(it, x, y)), NOTHING)


def _passes(line: Line, x: float, y: float) -> bool:
    return (
        line.start.x - TOLERANCE <= x <= line.end.x + TOLERANCE
        and line.start.y - TOLERANCE <= y <= line.end.y + TOLERANCE
    )
