"""Paper under the hands: piled up, folded, cut, put into one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.pen import FOLD, HIDDEN, PLAIN, Pen, size_for
from zine.impose.step import Axis, Cut, Edge, Fold, Strips, Way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zine.layout.card_facts import Picture
    from zine.impose.shape import Shape

FLAP = 0.6
"""Of a flap's depth, as it is seen at a slant."""

TAPER = 0.13
"""Of its far edge: shorter if it bends away, longer if it comes near."""

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


def draw_fold(shape: Shape, fold: Fold) -> Picture:
    """Return paper of which a part is about to be folded."""
    pen = Pen()
    rows, columns = len(shape.rows), len(shape.rows[0])
    count = columns if fold.half.is_upright else rows
    moving = count // fold.parts
    first = fold.half in (Edge.LEFT, Edge.TOP)
    stays = range(moving, count) if first else range(count - moving)
    goes = range(moving) if first else range(count - moving, count)
    if fold.half.is_upright:
        width = len(stays) * shape.panel[0]
        size = (width, shape.size[1])
        shape.draw_part(pen, 0, 0, range(rows), stays)
    else:
        size = (shape.size[0], len(stays) * shape.panel[1])
        shape.draw_part(pen, 0, 0, stays, range(columns))
    _thicken(pen, shape, size)
    _flap(pen, shape, fold, goes, size)
    return pen.picture()


def _thicken(pen: Pen, shape: Shape, size: tuple[float, float]) -> None:
    """Draw the edges of the sheets below."""
    width, height = size
    for layer in range(1, shape.layers + 1):
        away = 0.5 * layer
        pen.line(
            (away, height + away),
            (width + away, height + away),
            (width + away, away),
            width=PLAIN / 2,
        )


def _flap(
    pen: Pen, shape: Shape, fold: Fold, goes: range, size: tuple[float, float]
) -> None:
    """Draw the part that moves, at a slant, and an arrow for its way."""
    width, height = size
    is_over = fold.way is Way.OVER
    upright = fold.half.is_upright
    panel = shape.panel[0] if upright else shape.panel[1]
    depth = FLAP * panel * len(goes)
    length = height if upright else width
    off = TAPER * length * (-1 if is_over else 1)
    before = fold.half in (Edge.LEFT, Edge.TOP)
    crease = 0.0 if before else (width if upright else height)
    far = crease + (-depth if before else depth)

    def spot(across: float, along: float) -> tuple[float, float]:
        return (across, along) if upright else (along, across)

    pen.line(
        spot(crease, 0),
        spot(far, off),
        spot(far, length - off),
        spot(crease, length),
        width=PLAIN,
    )
    pen.line(spot(crease, 0), spot(crease, length), width=2 * PLAIN, dash=FOLD)
    narrowed = (FLAP, 1) if upright else (1, FLAP)
    other = len(shape.rows) if upright else len(shape.rows[0])
    for index, moved in enumerate(goes):
        share = (index + 0.5) / len(goes)
        near = far if before else crease
        across = near + depth * share
        squeeze = 1 - 2 * TAPER * (-1 if is_over else 1) * abs(across - crease) / depth
        for at in range(other):
            panel_page = shape.rows[at][moved] if upright else shape.rows[moved][at]
            along = length / 2 + (length * (at + 0.5) / other - length / 2) * squeeze
            x, y = spot(across, along)
            pen.number(
                panel_page.text,
                x,
                y,
                size_for(panel_page.text, *shape.panel),
                turned=panel_page.turned,
                narrowed=narrowed,
            )
    into = (width if upright else height) / (2 if fold.parts == 2 else 4)
    landing = crease + into if before else crease - into
    edge = min(0.0, off) - 1
    start = spot((crease + far) / 2, edge + max(off, 0) / 2)
    end = spot(landing, -1.0)
    over = spot((start[0 if upright else 1] + landing) / 2, edge - 2 * BOW)
    pen.bow(start, over, end, dash="" if is_over else HIDDEN)


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
