"""A place for a page on one side of a sheet."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from zine.impose.step import Edge


class Face(StrEnum):
    """One of the two sides of a sheet."""

    FRONT = "front"
    BACK = "back"


class Slot(NamedTuple):
    """A panel on one side of a sheet, that side towards you and turned like a page.

    Attributes:
        sheet: Counted from 1.
        face: The side of the sheet.
        row: Counted from 0 at the top.
        column: Counted from 0 at the left.
        turned: Whether the page is printed standing on its head.
        spine: The edge of the panel where the page is bound, or ``None``.
        depth: How many leaves lie around this one in the same fold.
    """

    sheet: int
    face: Face
    row: int
    column: int
    turned: bool
    spine: Edge | None
    depth: int = 0

    def moved(self, rows: int, columns: int) -> Slot:
        """Return the slot so many rows and columns further on, seen from the front."""
        across = columns if self.face is Face.FRONT else -columns
        return self._replace(row=self.row + rows, column=self.column + across)
