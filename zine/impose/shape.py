"""Paper as it lies on the table: what is to be seen of it, and how large to draw it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zine.impose.pen import FINE, PLAIN
from zine.impose.sheet_pictures import BLANK, Panel, draw_panel
from zine.impose.slot import Face
from zine.units import Pt, Size

if TYPE_CHECKING:
    from zine.impose.leaf import Bundle, Leaf
    from zine.impose.pen import Pen
    from zine.impose.plan import Plan
    from zine.impose.printout import Printout

ROOM = Size(Pt(33), Pt(20))
"""For the paper in a picture, in millimetres."""

OFFSET = 0.9
"""How far the lower sheets of a pile peep out."""

MOST_LAYERS = 2
"""Sheets that peep out."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Paper that lies flat.

    Attributes:
        rows: The pages that are seen.
        panel: Width and height of one of them, in millimetres.
        layers: Sheets below the top one, no more than are drawn.
    """

    rows: tuple[tuple[Panel, ...], ...]
    panel: tuple[float, float]
    layers: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height."""
        return len(self.rows[0]) * self.panel[0], len(self.rows) * self.panel[1]

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw all of it, lower sheets peeping out, its upper left at a place."""
        width, height = self.size
        for layer in range(self.layers, -1, -1):
            away = layer * OFFSET
            pen.box(x + away, y + away, width, height, filled=True)
        self.draw_part(pen, x, y, range(len(self.rows)), range(len(self.rows[0])))

    def draw_part(
        self, pen: Pen, x: float, y: float, rows: range, columns: range
    ) -> None:
        """Draw some panels, the first of them at a place, with lines between them."""
        width, height = self.panel
        for down, row in enumerate(rows):
            for along, column in enumerate(columns):
                at = x + along * width, y + down * height
                pen.box(*at, width, height, line=FINE)
                draw_panel(pen, self.rows[row][column], *at, width, height)
        pen.box(x, y, len(columns) * width, len(rows) * height, line=PLAIN)


def shape_of(
    bundle: Bundle, plan: Plan, printout: Printout, room: Size = ROOM
) -> Shape:
    """Return what is to be seen of paper on the table, as large as the room allows."""
    rows = tuple(
        tuple(_seen(pile[0], printout) for pile in row) for row in bundle.panels
    )
    panel = plan.grid.panel
    scale = min(
        room.width / panel.width / len(rows[0]), room.height / panel.height / len(rows)
    )
    layers = min(len(bundle.panels[0][0]) - 1, MOST_LAYERS)
    return Shape(rows, (panel.width * scale, panel.height * scale), layers)


def _seen(leaf: Leaf, printout: Printout) -> Panel:
    """Return the page on the face that is towards you; blank paper has none."""
    face = Face.BACK if leaf.back else Face.FRONT
    found = printout.get((leaf.sheet, leaf.cell, face))
    if found is None:
        return Panel("")
    text = BLANK if found.page is None else str(found.page)
    return Panel(text, found.turned != leaf.turned)
