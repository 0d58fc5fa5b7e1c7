"""Collation marks: a bar on the spine of each signature, one step lower every time.

Gathered in order, the bars make a staircase; a signature that is missing, doubled or in
the wrong place breaks it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.ink import Bar
from zine.impose.marks.surface import Drawing
from zine.units import Pt, Rect, mm

if TYPE_CHECKING:
    from zine.impose.marks.spine import Spine
    from zine.impose.marks.surface import Surface

WIDTH = mm(1.5)
"""Across the fold: seen on the back of the pile, and hardly on the pages."""

HEIGHT = mm(5)
"""Of a bar, which is also the step, while there is room."""

LEAST = mm(2)
"""Of a bar that can be told from its neighbours."""

KEPT = 1 / 8
"""Of the spine at head and foot, which stays free."""


def collation_marks(surface: Surface) -> Drawing:
    """Return the bars of the signatures whose outside is this side."""
    spines = [it for it in surface.spines if it.is_outer and it.units > 1]
    return Drawing(tuple(_bar(it) for it in spines), wanted=len(spines))


def _bar(spine: Spine) -> Bar:
    room = spine.length * (1 - 2 * KEPT)
    height = min(max(room / spine.units, LEAST), HEIGHT, room)
    # More signatures than steps: a second staircase begins at the head.
    step = (spine.unit - 1) % max(int(room / height + 1e-6), 1)
    top = spine.length * KEPT + step * height
    start, end = spine.at(top), spine.at(top + height)
    aside = WIDTH / 2
    is_upright = start.x == end.x
    dx, dy = (aside, 0) if is_upright else (0, aside)
    return Bar(
        Rect(
            Pt(min(start.x, end.x) - dx),
            Pt(min(start.y, end.y) - dy),
            Pt(max(start.x, end.x) + dx),
            Pt(max(start.y, end.y) + dy),
        )
    )
