"""A side of a sheet divided into panels, one for each page."""

from __future__ import annotations

from typing import NamedTuple

from zine.units import Pt, Rect, Size


class Grid(NamedTuple):
    """The panels of a sheet, all of one size.

    Attributes:
        sheet: The whole sheet, as it lies.
        rows: Panels from head to foot.
        columns: Panels from left to right.
    """

    sheet: Size
    rows: int
    columns: int

    @property
    def panel(self) -> Size:
        """The size of one panel."""
        return Size(
            Pt(self.sheet.width / self.columns), Pt(self.sheet.height / self.rows)
        )

    def rect(self, row: int, column: int) -> Rect:
        """Return where a panel is; row 0 is at the top, column 0 at the left."""
        panel = self.panel
        x0, y0 = column * panel.width, (self.rows - 1 - row) * panel.height
        return Rect(Pt(x0), Pt(y0), Pt(x0 + panel.width), Pt(y0 + panel.height))

    def cell(self, rect: Rect) -> tuple[int, int]:
        """Return row and column of the panel in which the middle of ``rect`` lies."""
        x, y = (rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2
        row = self.rows - 1 - int(y // self.panel.height)
        return row, int(x // self.panel.width)
