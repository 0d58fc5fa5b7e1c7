"""The spines of the booklets that a job becomes: which fold, on which side, how long.

Each signature has one on its outside, between its last page and its first, and one in
its middle.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zine.impose.marks.trimmed import edge_of
from zine.impose.step import Fold
from zine.units import TOLERANCE, Point, Pt

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zine.impose.marks.panels import Key, Panel
    from zine.impose.plan import Plan


@dataclass(frozen=True, slots=True)
class Spine:
    """A fold where pages are bound, on the side where it can be seen.

    Attributes:
        unit: The signature it belongs to, counted from 1 as they are gathered.
        units: How many signatures there are.
        head: Its end at the head of the pages; at the left of what is bound at the top.
        foot: The other one.
        is_outer: Whether it is the outside of the signature, or its middle.
    """

    unit: int
    units: int
    head: Point
    foot: Point
    is_outer: bool

    @property
    def length(self) -> Pt:
        """From head to foot."""
        return Pt(abs(self.head.x - self.foot.x) + abs(self.head.y - self.foot.y))

    def at(self, along: float) -> Point:
        """Return the point at this distance from the head."""
        share = along / self.length
        return Point(
            Pt(self.head.x + (self.foot.x - self.head.x) * share),
            Pt(self.head.y + (self.foot.y - self.head.y) * share),
        )


def find_spines(
    plan: Plan, panels: Mapping[Key, Sequence[Panel]]
) -> dict[Key, tuple[Spine, ...]]:
    """Return the spines of all signatures of all copies, by side."""
    if not any(line.spine for line in plan.lines) or not plan.scheme.steps_of(Fold):
        return {}
    placed = {
        (panel.place, panel.copy): (key, panel)
        for key, several in panels.items()
        for panel in several
    }
    copies = sorted({copy for _, copy in placed})
    spines: dict[Key, list[Spine]] = {}
    depths = [placed[place, 0][1].depth for place in range(1, len(plan.order) + 1, 2)]
    units = list(_units(depths))
    for copy in copies:
        for number, (first, last) in enumerate(units, start=1):
            middle = (first + last) // 2
            pairs = ((first, last, True), (middle + 1, middle, False))
            for recto, verso, is_outer in pairs:
                key, page = placed[recto, copy]
                other_key, other = placed[verso, copy]
                ends = _shared(page, other) if key == other_key else None
                if ends is not None:
                    spine = Spine(number, len(units), *ends, is_outer=is_outer)
                    spines.setdefault(key, []).append(spine)
    return {key: tuple(found) for key, found in spines.items()}


def _units(depths: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last page of each signature.

    Depths rise by one from its first leaf to its middle and fall again behind it.
    """
    start = 0
    while start < len(depths):
        rising = 1
        while start + rising < len(depths) and depths[start + rising] == rising:
            rising += 1
        end = min(start + 2 * rising, len(depths))
        yield 2 * start + 1, 2 * end
        start = end


def _shared(page: Panel, other: Panel) -> tuple[Point, Point] | None:
    """Return head and foot of the fold between two pages, if they share one."""
    if page.spine is None or other.spine is not page.spine.opposite:
        return None
    at, across = edge_of(page.rect, page.spine), edge_of(other.rect, other.spine)
    if abs(at - across) > TOLERANCE:
        return None
    one, two = page.placement.trim, other.placement.trim
    if page.spine.is_upright:
        low, high = max(one.y0, two.y0), min(one.y1, two.y1)
        foot, head = Point(Pt(at), low), Point(Pt(at), high)
    else:
        low, high = max(one.x0, two.x0), min(one.x1, two.x1)
        head, foot = Point(low, Pt(at)), Point(high, Pt(at))
    if high - low < TOLERANCE:
        return None
    return (foot, head) if page.placement.turned else (head, foot)
