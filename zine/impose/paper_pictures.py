"""Paper under the hands: piled up, cut, put into one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.pen import HIDDEN, Pen
from zine.impose.step import Axis, Cut, Edge, Strips

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zine.impose.shape import Shape
    from zine.layout.card_facts import Picture

BOW = 5.0
"""How far an arrow bends out."""

GAP = 2.4
"""Between parts that are cut."""

BETWEEN = 3.0
"""From one pile to the next."""

MOST_PILES = 3
"""More are not drawn."""


def draw_piles(shapes: Sequence[Shape]) -> Picture:
    """Return piles side by side."""
    pen = Pen()
    x = 0.0
    for shape in shapes[:MOST_PILES]:
        shape.draw(pen, x, 0)
        x += shape.size[0] + BETWEEN
    if len(shapes) > MOST_PILES:
        for index in range(3):
            pen.dot(x + index * 1.5, shapes[0].size[1] / 2, 0.4)
        pen.line((x, 0), (x + BETWEEN, 0), width=0)
    return pen.picture()


def draw_cut(shape: Shape, cut: Cut) -> Picture:
    """Return paper cut into parts, with an arrow for those that go under the first."""
    pen = Pen()
    rows, columns = len(shape.rows), len(shape.rows[0])
    across = cut.axis is Axis.ROWS
    width, height = shape.panel
    count = rows if across else columns
    for index in range(count):
        if across:
            at = (0.0, index * (height + GAP))
            shape.draw_part(pen, *at, range(index, index + 1), range(columns))
        else:
            at = (index * (width + GAP), 0.0)
            shape.draw_part(pen, *at, range(rows), range(index, index + 1))
        if index and across:
            y = at[1] - GAP / 2
            pen.line((-2, y), (columns * width + 2, y), dash=HIDDEN)
            pen.scissors(-2.5, y)
        elif index:
            x = at[0] - GAP / 2
            pen.line((x, -2), (x, rows * height + 2), dash=HIDDEN)
            pen.scissors(x, rows * height + 2.5, upwards=True)
    if cut.strips is Strips.UNDER and count > 1:
        _under(pen, shape, cut)
    return pen.picture()


def _under(pen: Pen, shape: Shape, cut: Cut) -> None:
    """Draw an arrow from the second part to below the first."""
    width, height = shape.panel
    if cut.axis is Axis.ROWS:
        x = len(shape.rows[0]) * width + 0.8
        start, end = (x, 1.5 * height + GAP), (x, 0.5 * height)
        if cut.first is Edge.BOTTOM:
            start, end = end, start
        pen.bow(start, (x + 2 * BOW, height), end, dash=HIDDEN)
        return
    start, end = (1.5 * width + GAP, -0.8), (0.5 * width, -0.8)
    if cut.first is Edge.RIGHT:
        start, end = end, start
    pen.bow(start, (width, -2 * BOW), end, dash=HIDDEN)


def draw_inset() -> Picture:
    """Return folded sheets, seen from the head, one going into another."""
    pen = Pen()
    for top, width in ((0.0, 24.0), (3.0, 18.0)):
        pen.line((12 - width / 2, top), (12, 16 + top / 4 - 3), (12 + width / 2, top))
    pen.line((7, -9), (12, 0), (17, -9))
    pen.arrow((12, 1.5), (12, 9))
    return pen.picture()
