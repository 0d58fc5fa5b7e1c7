"""Zines of one sheet with a slit, and strips: how they get into shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.lines import LineKind
from zine.impose.marks.panels import read_panels
from zine.impose.pen import FOLD, PLAIN, Pen
from zine.impose.sheet_pictures import Panel, draw_panel, side_rows
from zine.impose.slot import Face
from zine.impose.step import Axis

if TYPE_CHECKING:
    from zine.impose.plan import Plan
    from zine.impose.step import Pleat
    from zine.layout.card_facts import Picture
    from zine.units import Size

SLIT = 1.2
"""Width of a slit."""

AROUND = (
    ((2, 5.3), (6.4, 2.6), (17.6, 2.6), (22, 5.3)),
    ((2, 10.7), (6.4, 13.4), (17.6, 13.4), (22, 10.7)),
)
"""Where the pages of two rows of four stand when the halved sheet is seen from above;
longer ones have too many for their numbers to be read."""

FIGURE = 3.4
"""Size of their numbers."""

PLEAT = 5.0
"""How high a fan stands."""


def draw_creases(plan: Plan, room: Size) -> Picture:
    """Return the sheet with nothing but its folds: all edges between panels."""
    return _Board(plan, room).creased()


def draw_slits(plan: Plan, room: Size) -> Picture:
    """Return the sheet with its slits."""
    return _Board(plan, room).slit()


def draw_run(plan: Plan, room: Size) -> Picture:
    """Return the way from page to page over the sheet."""
    return _Board(plan, room).run()


def draw_pushed(plan: Plan) -> Picture:
    """Return the folded strip seen from above, its ends pushed together.

    The slit stands open: its edges are as thick as they were on the sheet.
    """
    pen = Pen()
    pen.line((-1, 8), (5, 8), width=2 * PLAIN)
    pen.line((19, 8), (25, 8), width=2 * PLAIN)
    pen.line((5, 8), (12, 1), (19, 8), (12, 15), (5, 8), width=SLIT)
    rows = side_rows(plan, plan.sheets[0], Face.FRONT)
    if [len(it) for it in rows] == [len(it) for it in AROUND]:
        for panels, spots in zip(rows, AROUND, strict=True):
            for panel, spot in zip(panels, spots, strict=True):
                pen.number(panel.text, *spot, FIGURE)
    pen.arrow((-6, 8), (-1.7, 8))
    pen.arrow((30, 8), (25.7, 8))
    return pen.picture()


def draw_pressed(plan: Plan) -> Picture:
    """Return the booklet that comes of it, seen from above and from the front."""
    pen = Pen()
    size = plan.page_size
    scale = 16 / size.height
    width = size.width * scale
    for away in (1.2, 0.6, 0.0):
        pen.box(away, away, width, 16, filled=True)
    draw_panel(pen, Panel("1"), 0, 0, width, 16)
    pen.arrow((-7, 8), (-1.5, 8))
    pen.arrow((width + 8.5, 8), (width + 3, 8))
    return pen.picture()


def draw_pleat(plan: Plan, pleat: Pleat, room: Size) -> Picture:
    """Return the sheet as a fan seen from its edge, below its front."""
    board = _Board(plan, room)
    return board.fan(pleat.axis) if plan.lines else board.slit()


class _Board:
    """The front of the sheet, to draw on."""

    def __init__(self, plan: Plan, room: Size) -> None:
        self._plan = plan
        size = plan.sheet_size
        self._scale = min(room.width / size.width, room.height / size.height)
        self._size = size.width * self._scale, size.height * self._scale
        self._pen = Pen()
        self._rows = side_rows(plan, plan.sheets[0], Face.FRONT)
        self._panel = (
            self._size[0] / len(self._rows[0]),
            self._size[1] / len(self._rows),
        )

    def creased(self) -> Picture:
        pen, (width, height) = self._pen, self._size
        pen.box(0, 0, width, height)
        for column in range(1, len(self._rows[0])):
            x = column * self._panel[0]
            pen.line((x, 0), (x, height), dash=FOLD)
        for row in range(1, len(self._rows)):
            y = row * self._panel[1]
            pen.line((0, y), (width, y), dash=FOLD)
        self._numbers()
        return pen.picture()

    def slit(self) -> Picture:
        pen, (width, height) = self._pen, self._size
        pen.box(0, 0, width, height)
        self._draw_slits()
        self._numbers()
        return pen.picture()

    def run(self) -> Picture:
        pen, (width, height) = self._pen, self._size
        pen.box(0, 0, width, height)
        self._draw_slits()
        places = self._places()
        spots = [places[it] for it in sorted(places)]
        pen.line(*spots, width=PLAIN)
        pen.arrow(spots[-2], spots[-1])
        pen.dot(*spots[0], 0.9)
        return pen.picture()

    def fan(self, axis: Axis) -> Picture:
        pen, (width, height) = self._pen, self._size
        pen.box(0, 0, width, height)
        self._numbers()
        count = len(self._rows[0]) if axis is Axis.COLUMNS else len(self._rows)
        folds = sorted(
            (it for it in self._plan.lines if it.kind is LineKind.FOLD),
            key=lambda it: (it.start.x, -it.start.y),
        )
        for it in folds:
            ends = [
                (end.x * self._scale, height - end.y * self._scale)
                for end in (it.start, it.end)
            ]
            pen.line(*ends, dash=FOLD)
        # A fold away from you is a ridge of the fan as it is seen from its edge.
        high = [not folds[0].away, *(it.away for it in folds)]
        high.append(not folds[-1].away)
        length = width if axis is Axis.COLUMNS else height
        spots = []
        for index in range(count + 1):
            along = index * length / count * 0.8 + length * 0.1
            across = PLEAT * (0 if high[index] else 1)
            if axis is Axis.COLUMNS:
                spots.append((along, height + 3 + across))
            else:
                spots.append((width + 3 + PLEAT - across, along))
        pen.line(*spots, width=2 * PLAIN)
        return pen.picture()

    def _draw_slits(self) -> None:
        for line in self._plan.lines:
            ends = [
                (it.x * self._scale, self._size[1] - it.y * self._scale)
                for it in (line.start, line.end)
            ]
            if line.kind is LineKind.SLIT:
                self._pen.line(*ends, width=SLIT)
            else:
                self._pen.line(*ends, width=PLAIN / 2, dash=FOLD)

    def _numbers(self) -> None:
        width, height = self._panel
        for row, panels in enumerate(self._rows):
            for column, panel in enumerate(panels):
                at = column * width, row * height
                draw_panel(self._pen, panel, *at, width, height)

    def _places(self) -> dict[int, tuple[float, float]]:
        """Return the middle of each panel by the place of its page in the booklet."""
        scale, height = self._scale, self._size[1]
        return {
            it.place: (
                (it.rect.x0 + it.rect.x1) / 2 * scale,
                height - (it.rect.y0 + it.rect.y1) / 2 * scale,
            )
            for it in read_panels(self._plan)[1, Face.FRONT]
        }
