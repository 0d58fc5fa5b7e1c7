"""One side of a sheet to draw marks on: what is kept clear, and what is done there.

A mark never enters a clip, which is a page's trim and its bleed, nor leaves the sheet.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING

from zine.impose.ink import Align, Bar, Spot, Stroke, Words
from zine.impose.marks.trimmed import edge_of
from zine.units import TOLERANCE, Point, Pt, Rect, mm

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zine.impose.ink import Ink
    from zine.impose.lines import Line, LineKind
    from zine.impose.marks.panels import Panel
    from zine.impose.marks.spine import Spine
    from zine.impose.plan import Plan
    from zine.impose.slot import Face
    from zine.impose.step import Edge
    from zine.units import Size

WIDTH = Pt(0.5)
"""Of all lines: a copier may lose what is thinner than 0.35 pt."""

GAP = mm(1)
"""Kept clear between a mark and a page that it does not belong to."""

MARGIN = mm(4.2)
"""At the edge of the paper, where 96 of 100 printers print nothing (12 pt in most of
the PPD files of foomatic)."""

ASCENT, DESCENT = 0.73, 0.22
"""How far letters reach above and below the baseline, in em."""


@dataclass(frozen=True, slots=True)
class Surface:
    """One side of a sheet.

    Attributes:
        plan: The whole job.
        sheet: Its number.
        face: Which of its sides.
        panels: What is printed on it.
        lines: Where it is folded, cut and slit, as they lie on this side.
        spines: The folds at which pages on this side are bound.
        behind: How far the ink of pages on the other side goes, as it lies on this one.
        job: What the job is called.
        taken: Where marks are already.
    """

    plan: Plan
    sheet: int
    face: Face
    panels: tuple[Panel, ...]
    lines: tuple[Line, ...]
    spines: tuple[Spine, ...]
    behind: tuple[Rect, ...]
    job: str
    taken: tuple[Rect, ...] = ()

    @property
    def size(self) -> Size:
        """Of the sheet, as it lies."""
        return self.plan.sheet_size

    @property
    def clips(self) -> tuple[Rect, ...]:
        """How far the ink of each page goes."""
        return tuple(it.placement.clip for it in self.panels)

    def waste(self, edge: Edge) -> float:
        """Return how much is cut off all along an edge of the sheet."""
        side = edge_of(self.sheet_rect, edge)
        room: list[float] = []
        for panel in self.panels:
            if abs(edge_of(panel.rect, edge) - side) > TOLERANCE:
                continue
            is_waste = edge in panel.trimmed
            clip = edge_of(panel.placement.clip, edge)
            room.append(abs(side - clip) if is_waste else 0)
        return min(room, default=0)

    @property
    def sheet_rect(self) -> Rect:
        """The sheet as a rectangle."""
        return Rect(Pt(0), Pt(0), self.size.width, self.size.height)

    def lines_of(self, kind: LineKind) -> tuple[Line, ...]:
        """Return the lines along which one thing is done."""
        return tuple(line for line in self.lines if line.kind is kind)

    def has(self, rect: Rect, *, margin: float = 0) -> bool:
        """Return whether a rectangle lies on the sheet, so far from its edges."""
        sheet = grown(self.sheet_rect, TOLERANCE - margin)
        return (
            min(rect.x0, rect.y0) >= sheet.x0
            and rect.x1 <= sheet.x1
            and rect.y1 <= sheet.y1
        )

    def holds(self, rect: Rect, *, gap: Pt = GAP) -> bool:
        """Return whether something may be drawn in ``rect``."""
        kept = (grown(it, gap) for it in self.clips)
        return self.has(rect) and not any(meet(rect, it) for it in (*kept, *self.taken))


@dataclass(frozen=True, slots=True)
class Drawing:
    """One kind of mark on one side.

    Attributes:
        ink: What is drawn.
        wanted: How many things ask for a mark here.
        lacking: For how many of them there is no room.
    """

    ink: tuple[Ink, ...] = ()
    wanted: int = 0
    lacking: int = 0


def grown(rect: Rect, by: float) -> Rect:
    """Return a rectangle that is larger on all four sides."""
    return Rect(Pt(rect.x0 - by), Pt(rect.y0 - by), Pt(rect.x1 + by), Pt(rect.y1 + by))


def meet(rect: Rect, other: Rect) -> bool:
    """Return whether two rectangles have more in common than an edge."""
    return (
        rect.x0 < other.x1
        and other.x0 < rect.x1
        and rect.y0 < other.y1
        and other.y0 < rect.y1
    )


def bounds(ink: Ink) -> Rect:
    """Return the rectangle around a piece of ink."""
    match ink:
        case Stroke():
            return _around(_sides(ink))
        case Spot():
            by = ink.radius + (ink.width or 0) / 2
            return grown(_around((ink.centre,)), by)
        case Bar():
            return ink.rect
        case Words():
            return _around(_corners(ink))


def width_of(text: str, size: Pt) -> Pt:
    """Return how wide a line of text is."""
    from zine.layout.fount import plain_fount

    return Pt(plain_fount().advance(text) * size)


def _sides(stroke: Stroke) -> Iterable[Point]:
    """Yield the corners of a line, which ends where it ends, without caps."""
    (x, y), (to_x, to_y) = stroke.start, stroke.end
    share = stroke.width / 2 / (hypot(to_x - x, to_y - y) or 1)
    across, up = (to_y - y) * share, (x - to_x) * share
    for end in (stroke.start, stroke.end):
        for side in (-1, 1):
            yield Point(Pt(end.x + side * across), Pt(end.y + side * up))


def _corners(words: Words) -> Iterable[Point]:
    width = width_of(words.text, words.size)
    start = {Align.START: 0.0, Align.MIDDLE: -width / 2, Align.END: -width}[words.align]
    turns = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}
    x, y = turns[words.angle]
    for along in (start, start + width):
        for up in (-DESCENT * words.size, ASCENT * words.size):
            yield Point(
                Pt(words.at.x + along * x - up * y), Pt(words.at.y + along * y + up * x)
            )


def _around(points: Iterable[Point]) -> Rect:
    points = list(points)
    xs, ys = [it.x for it in points], [it.y for it in points]
    return Rect(min(xs), min(ys), max(xs), max(ys))
