"""Each movement of the hands as a small picture: what lies there and where it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.fold_picture import draw_fold
from zine.impose.handiwork import draw_bound, draw_fastened, draw_trimmed
from zine.impose.movement_words import Act
from zine.impose.paper_pictures import draw_cut, draw_inset, draw_piles
from zine.impose.printout import print_out
from zine.impose.ring_pictures import (
    draw_creases,
    draw_pleat,
    draw_pressed,
    draw_pushed,
    draw_run,
    draw_slits,
)
from zine.impose.shape import ROOM, Shape, shape_of
from zine.impose.sheet_pictures import draw_side
from zine.impose.slot import Face
from zine.impose.step import (
    Bind,
    Cut,
    Fasten,
    Fold,
    Lay,
    Pile,
    Piling,
    Pleat,
)
from zine.units import Pt, Size

if TYPE_CHECKING:
    from zine.impose.leaf import Bundle
    from zine.impose.movement import Movement
    from zine.impose.plan import Plan
    from zine.layout.card_facts import Picture

LARGE = Size(Pt(45), Pt(30))
"""Room for a sheet in one piece, of many small pages, where there are few pictures."""

FEW = 3
"""Pictures on a card; each can be large."""

PILE = Size(Pt(11), Pt(19))
"""Room for one of several piles, in millimetres."""


def draw_movements(
    plan: Plan, movements: tuple[Movement, ...]
) -> tuple[Picture | None, ...]:
    """Return a picture for each movement, or ``None`` where words are enough."""
    artist = _Artist(plan, LARGE if len(movements) <= FEW else ROOM)
    return tuple(artist.draw(it) for it in movements)


class _Artist:
    """Draws the movements for one plan."""

    def __init__(self, plan: Plan, room: Size) -> None:
        self._plan = plan
        self._room = room
        self._printout = print_out(plan)

    def draw(  # noqa: PLR0911 - one for each kind of movement
        self, it: Movement
    ) -> Picture | None:
        """Return a picture of a movement, or ``None`` where words are enough."""
        plan = self._plan
        match it.does:
            case Act():
                return self._act(it.does)
            case Pleat():
                return draw_pleat(plan, it.does, ROOM)
            case Lay():
                return draw_side(plan, plan.sheets[0], Face.FRONT, self._room)
            case Pile(Piling.INSET):
                return draw_inset()
            case Pile():
                room = ROOM if len(it.after) == 1 else PILE
                return draw_piles([self._shape(pile, room) for pile in it.after])
            case Fold():
                return draw_fold(self._shape(it.before[0]), it.does)
            case Cut():
                return draw_cut(self._shape(it.before[0]), it.does)
            case Bind():
                return draw_bound(plan, it.does.edge)
            case Fasten():
                return draw_fastened(plan, it.does)
            case _:
                return draw_trimmed(plan, it.edges) if it.edges else None

    def _shape(self, bundle: Bundle, room: Size = ROOM) -> Shape:
        return shape_of(bundle, self._plan, self._printout, room)

    def _act(self, act: Act) -> Picture:
        match act:
            case Act.CREASE:
                return draw_creases(self._plan, self._room)
            case Act.SLIT:
                return draw_slits(self._plan, self._room)
            case Act.PUSH:
                return draw_pushed(self._plan)
            case Act.PRESS:
                return draw_pressed(self._plan)
            case Act.WIND:
                return draw_run(self._plan, self._room)
