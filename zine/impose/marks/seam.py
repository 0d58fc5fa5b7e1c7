"""Lines from one end of a sheet to the other, and the waste they pass through.

A fold or a cut is noted panel by panel; what lies on one straight line is one seam.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from zine.impose.marks.tick import tick
from zine.impose.marks.trimmed import edge_of
from zine.impose.step import Edge
from zine.units import TOLERANCE, Point, Pt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zine.impose.ink import Stroke
    from zine.impose.lines import Line
    from zine.impose.marks.panels import Panel
    from zine.impose.marks.surface import Surface
    from zine.units import Rect


@dataclass(frozen=True, slots=True)
class Seam:
    """A straight line over a sheet.

    Attributes:
        is_upright: Whether it runs from foot to head.
        at: How far it is from the left, or from below.
        start: Where it begins along itself.
        end: Where it ends.
        step: The number of the step that makes it.
    """

    is_upright: bool
    at: Pt
    start: Pt
    end: Pt
    step: int

    def point(self, along: float) -> Point:
        """Return a point on it."""
        if self.is_upright:
            return Point(self.at, Pt(along))
        return Point(Pt(along), self.at)

    def along(self, rect: Rect) -> tuple[Pt, Pt]:
        """Return where a rectangle begins and ends along this seam."""
        return (rect.y0, rect.y1) if self.is_upright else (rect.x0, rect.x1)

    def across(self, rect: Rect) -> tuple[Pt, Pt]:
        """Return where a rectangle begins and ends across this seam."""
        return (rect.x0, rect.x1) if self.is_upright else (rect.y0, rect.y1)

    def touches(self, panel: Panel) -> bool:
        """Return whether it runs along an edge of a panel."""
        sides = self.across(panel.rect)
        low, high = self.along(panel.rect)
        return (
            any(abs(it - self.at) < TOLERANCE for it in sides)
            and low < self.end - TOLERANCE
            and high > self.start + TOLERANCE
        )


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a seam where no page is.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        after: The page before it, if there is one.
        before: The page behind it.
    """

    start: Pt
    end: Pt
    after: Panel | None
    before: Panel | None


def seams(lines: Iterable[Line]) -> list[Seam]:
    """Return lines of one kind, those that lie on one straight line as one."""
    ordered = sorted(lines, key=_place)
    return [_joined(list(group)) for _, group in groupby(ordered, key=_place)]


def ticks(surface: Surface, seam: Seam) -> Iterator[Stroke]:
    """Yield ticks that point at both ends of each page along a seam, in the waste."""
    low, high = (Edge.BOTTOM, Edge.TOP) if seam.is_upright else (Edge.LEFT, Edge.RIGHT)
    for part in waste(seam, [it for it in surface.panels if seam.touches(it)]):
        for panel, way in ((part.after, high), (part.before, low)):
            if panel is None or way not in panel.trimmed:
                continue
            trim = edge_of(panel.placement.trim, way)
            bleed = abs(edge_of(panel.placement.clip, way) - trim)
            half = (part.end - part.start) / 2 + bleed
            most = half if part.after and part.before else surface.size.width
            found = tick(surface, seam.point(trim), way, bleed=bleed, most=most)
            if found is not None:
                yield found


def waste(seam: Seam, panels: Iterable[Panel]) -> Iterator[Stretch]:
    """Yield the parts of a seam that pass none of ``panels``."""
    start, reached = seam.start, None
    for panel in sorted(panels, key=lambda it: seam.along(it.placement.clip)):
        low, high = seam.along(panel.placement.clip)
        if low > start + TOLERANCE:
            yield Stretch(start, low, reached, panel)
        if high > start:
            start, reached = high, panel
    if seam.end > start + TOLERANCE:
        yield Stretch(start, seam.end, reached, None)


def _place(line: Line) -> tuple[bool, float]:
    is_upright = abs(line.start.x - line.end.x) < TOLERANCE
    return is_upright, round(line.start.x if is_upright else line.start.y, 2)


def _joined(lines: list[Line]) -> Seam:
    is_upright, _ = _place(lines[0])
    starts = [it.start.y if is_upright else it.start.x for it in lines]
    ends = [it.end.y if is_upright else it.end.x for it in lines]
    at = lines[0].start.x if is_upright else lines[0].start.y
    step = min(it.step for it in lines)
    return Seam(is_upright, at, min(starts), max(ends), step)
