"""Which page of the booklet is in which panel of which side, as it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zine.impose.forme import read_forme
from zine.impose.marks.back import line_on_back, rect_on_back
from zine.impose.marks.trimmed import trimmed_edges
from zine.impose.sheet import Flip, page_turn
from zine.impose.slot import Face, Slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.lines import Line
    from zine.impose.plan import Plan
    from zine.impose.sheet import Placement
    from zine.impose.step import Edge
    from zine.units import Rect

Key = tuple[int, Face]
"""The number of a sheet, and one of its sides."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One panel of one side, in points from the lower left of that side.

    Attributes:
        place: Of its page in the booklet, from 1 at the front cover; blanks count.
        copy: Of the booklet, counted from 0.
        placement: What is printed there.
        rect: The whole panel.
        spine: The edge of the panel where its page is bound, or ``None``.
        depth: How many leaves lie around this one in the same fold.
        trimmed: The edges of its page that are cut off.
    """

    place: int
    copy: int
    placement: Placement
    rect: Rect
    spine: Edge | None
    depth: int
    trimmed: frozenset[Edge]


def read_panels(plan: Plan) -> dict[Key, tuple[Panel, ...]]:
    """Return the panels of all sides on which pages of the booklet are printed.

    Fronts come before their backs.  A poster on the back is no page of the booklet, so
    its side has no panels.
    """
    forme = read_forme(plan.scheme, plan.signatures)
    slots: dict[Key, list[_Placed]] = {}
    for place, slot in enumerate(forme.slots, start=1):
        for copy, (rows, columns) in enumerate(forme.copies):
            moved = slot.moved(rows, columns)
            slots.setdefault((moved.sheet, moved.face), []).append((place, copy, moved))
    keys = sorted(slots, key=lambda key: (key[0], key[1] is Face.BACK))
    return {key: tuple(_panels(plan, key, slots[key])) for key in keys}


def face_lines(plan: Plan, face: Face) -> tuple[Line, ...]:
    """Return the lines of a plan as they lie on one side."""
    if face is Face.FRONT:
        return plan.lines
    return tuple(line_on_back(it, plan.sheet_size, plan.flip) for it in plan.lines)


_Placed = tuple[int, int, Slot]
"""A page of the booklet, one of its copies, and where that is."""


def _panels(plan: Plan, key: Key, slots: list[_Placed]) -> Iterator[Panel]:
    number, face = key
    sheet = plan.sheets[number - 1]
    slots = sorted(slots, key=lambda it: (it[2].row, it[2].column))
    placements = sheet.front.placements if face is Face.FRONT else sheet.back.placements
    is_turned = face is Face.BACK and plan.flip is not page_turn(plan.sheet_size)
    if is_turned:
        placements = placements[::-1]
    lines = face_lines(plan, face)
    for (place, copy, slot), placement in zip(slots, placements, strict=True):
        rect = plan.grid.rect(slot.row, slot.column)
        spine = slot.spine
        if is_turned:
            rect = _half_turned(rect, plan)
            spine = spine and spine.opposite
        trimmed = trimmed_edges(plan, lines, rect, placement.trim, spine=spine)
        yield Panel(place, copy, placement, rect, spine, slot.depth, trimmed)


def _half_turned(rect: Rect, plan: Plan) -> Rect:
    """Return a rectangle turned by 180° on its sheet: both mirrors in turn."""
    for flip in Flip:
        rect = rect_on_back(rect, plan.sheet_size, flip)
    return rect
