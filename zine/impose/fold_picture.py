"""Paper of which a part is about to be folded: that part is seen at a slant.

What bends away from you gets smaller towards its far edge, what comes near gets larger;
the arrow of what goes behind is dotted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zine.impose.pen import FOLD, HIDDEN, PLAIN, Pen, size_for
from zine.impose.step import Edge, Way

if TYPE_CHECKING:
    from zine.impose.pen import Spot
    from zine.impose.shape import Shape
    from zine.impose.step import Fold
    from zine.layout.card_facts import Picture

SLANT = 0.6
"""Of the depth of a flap is seen."""

TAPER = 0.13
"""Of its length the far edge is shorter at either end, or longer."""

BOW = 9.0
"""How far the arrow bends out."""

LAYER = 0.5
"""How far the sheets below peep out."""


def draw_fold(shape: Shape, fold: Fold) -> Picture:
    """Return the paper before a fold."""
    pen = Pen()
    flap = _Flap(shape, fold)
    stays = flap.staying
    rows, columns = range(len(shape.rows)), range(len(shape.rows[0]))
    if fold.half.is_upright:
        shape.draw_part(pen, 0, 0, rows, stays)
    else:
        shape.draw_part(pen, 0, 0, stays, columns)
    _thicken(pen, shape, flap.room)
    flap.draw(pen)
    return pen.picture()


def _thicken(pen: Pen, shape: Shape, room: Spot) -> None:
    """Draw the edges of the sheets below."""
    width, height = room
    for layer in range(1, shape.layers + 1):
        away = LAYER * layer
        corner = (width + away, height + away)
        ends = (away, corner[1]), (corner[0], away)
        pen.line(ends[0], corner, ends[1], width=PLAIN / 2)


@dataclass(frozen=True, slots=True)
class _Flap:
    """The part that moves.

    Places are told by how far they are across the crease and along it.
    """

    shape: Shape
    fold: Fold

    @property
    def upright(self) -> bool:
        return self.fold.half.is_upright

    @property
    def is_first(self) -> bool:
        """Whether it is at the left, or at the top."""
        return self.fold.half in (Edge.LEFT, Edge.TOP)

    @property
    def count(self) -> int:
        """Panels across the crease."""
        return len(self.shape.rows[0]) if self.upright else len(self.shape.rows)

    @property
    def moving(self) -> range:
        """Those that move."""
        many = self.count // self.fold.parts
        return range(many) if self.is_first else range(self.count - many, self.count)

    @property
    def staying(self) -> range:
        many = self.count // self.fold.parts
        return range(many, self.count) if self.is_first else range(self.count - many)

    @property
    def room(self) -> Spot:
        """Width and height of what stays."""
        width, height = self.shape.size
        share = len(self.staying) / self.count
        return (width * share, height) if self.upright else (width, height * share)

    def draw(self, pen: Pen) -> None:
        """Draw the flap, its pages, the crease and an arrow."""
        length = self.room[1] if self.upright else self.room[0]
        corners = [self._spot(1, 0), self._spot(1, length)]
        crease = [self._spot(0, 0), self._spot(0, length)]
        pen.line(crease[0], *corners, crease[1])
        pen.line(*crease, width=2 * PLAIN, dash=FOLD)
        self._pages(pen, length)
        self._arrow(pen)

    def _spot(self, share: float, along: float) -> Spot:
        """Return a place so much of the way from the crease to the far edge."""
        length = self.room[1] if self.upright else self.room[0]
        stays = self.room[0] if self.upright else self.room[1]
        panel = self.shape.panel[0 if self.upright else 1]
        depth = SLANT * panel * len(self.moving)
        across = -share * depth if self.is_first else stays + share * depth
        closer = -TAPER if self.fold.way is Way.OVER else TAPER
        bent = length / 2 + (along - length / 2) * (1 - 2 * closer * share)
        return (across, bent) if self.upright else (bent, across)

    def _pages(self, pen: Pen, length: float) -> None:
        narrowed = (SLANT, 1) if self.upright else (1, SLANT)
        rows = self.shape.rows
        beside = len(rows) if self.upright else len(rows[0])
        inwards = self.moving[::-1] if self.is_first else self.moving
        for step, index in enumerate(inwards):
            for at in range(beside):
                page = rows[at][index] if self.upright else rows[index][at]
                share = (step + 0.5) / len(inwards)
                x, y = self._spot(share, length * (at + 0.5) / beside)
                size = size_for(page.text, *self.shape.panel)
                pen.number(page.text, x, y, size, turned=page.turned, narrowed=narrowed)

    def _arrow(self, pen: Pen) -> None:
        """Draw where it goes: over the crease, to the middle of what it lands on."""
        stays = self.room[0] if self.upright else self.room[1]
        lands = self.shape.panel[0 if self.upright else 1] * len(self.moving) / 2
        across = lands if self.is_first else stays - lands
        start = self._spot(0.5, 0)
        end = (across, -1.0) if self.upright else (-1.0, across)
        if self.upright:
            start = (start[0], start[1] - 1)
            over = ((start[0] + end[0]) / 2, min(start[1], end[1]) - BOW)
        else:
            start = (start[0] - 1, start[1])
            over = (min(start[0], end[0]) - BOW, (start[1] + end[1]) / 2)
        pen.bow(start, over, end, dash="" if self.fold.way is Way.OVER else HIDDEN)
