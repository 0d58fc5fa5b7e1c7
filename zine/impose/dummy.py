"""The folding dummy: sheets with numbers and arrows, to be folded before real printing.

Every number is a piece of text by itself and stands as its page does, so that whoever
reads the PDF can fold it too.  No page of the source is needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, product
from typing import TYPE_CHECKING

from zine.impose.ink import Align, Stroke, Words
from zine.impose.lines import LineKind
from zine.impose.marks.cut import numbered_cuts
from zine.impose.marks.panels import face_lines, read_panels
from zine.impose.marks.surface import bounds, meet, width_of
from zine.impose.slot import Face
from zine.units import Point, Pt, Rect, mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.ink import Ink
    from zine.impose.marks.panels import Key, Panel
    from zine.impose.plan import Plan
    from zine.impose.sheet import Placement

OUTLINE = Pt(0.5), (Pt(0.5), Pt(2.5))
"""Width and dashes of the edges of a page: dots."""

FOLD = Pt(0.75), (Pt(8), Pt(5))
"""Of a fold."""

CUT = Pt(1), ()
"""Of a cut."""

SLIT = Pt(2.5), ()
"""Of a slit."""

LABEL = Pt(9)
"""The size of names of sheets, cuts and slits."""

FROM_EDGE = mm(5)
"""From the edge of the paper, where most printers begin to print, to a name."""

KEPT = Pt(28)
"""At head and foot of a page, for names; a tenth of it if that is more."""

TRIES = 8
"""How many places for a name are tried along a line, and aside from it."""

NUMBER_HEIGHT, NUMBER_WIDTH = 0.3, 0.6
"""The most of a page that the figures of its number take."""

CAP_HEIGHT = 0.65
"""Of figures, in em."""


def dummy_ink(plan: Plan) -> dict[Key, tuple[Ink, ...]]:
    """Return what is drawn on each side that is printed, fronts before backs."""
    panels = read_panels(plan)
    faces = (Face.FRONT, Face.BACK) if plan.backs else (Face.FRONT,)
    keys = [(sheet.number, face) for sheet in plan.sheets for face in faces]
    return {
        (number, face): _side(plan, number, face, panels.get((number, face)))
        for number, face in keys
    }


def _side(
    plan: Plan, number: int, face: Face, panels: tuple[Panel, ...] | None
) -> tuple[Ink, ...]:
    ink = [*_lines(plan, face), *_pages(plan, number, face, panels)]
    ink.append(_sheet_name(plan, number, face))
    for text, line in _names(plan, face):
        ink.append(_label(text, line, [bounds(it) for it in ink]))
    return tuple(ink)


def _pages(
    plan: Plan, number: int, face: Face, panels: tuple[Panel, ...] | None
) -> Iterator[Ink]:
    if panels is None:
        side = plan.sheets[number - 1].back if face is Face.BACK else None
        for placement in side.placements if side else ():
            yield from _page(placement, "poster")
        return
    for panel in panels:
        yield from _outline(panel)
        yield from _page(panel.placement, _words(plan, panel))


def _words(plan: Plan, panel: Panel) -> str:
    """Return what is special about a page, or nothing."""
    if plan.scheme.is_loose:
        return ""
    return {1: "front cover", len(plan.order): "back cover"}.get(panel.place, "")


@dataclass(frozen=True, slots=True)
class _Upright:
    """A page as its reader holds it: measured from its own foot and left."""

    placement: Placement

    @property
    def width(self) -> Pt:
        return self.placement.trim.width

    @property
    def height(self) -> Pt:
        return self.placement.trim.height

    @property
    def kept(self) -> float:
        """What stays free at head and foot."""
        return min(max(KEPT, self.height / 10), self.height / 5)

    def point(self, x: float, y: float) -> Point:
        trim = self.placement.trim
        if self.placement.turned:
            return Point(Pt(trim.x1 - x), Pt(trim.y1 - y))
        return Point(Pt(trim.x0 + x), Pt(trim.y0 + y))

    def words(self, text: str, y: float, size: float) -> Words:
        """Return a line in the middle of the page, its baseline at ``y``."""
        angle = 180 if self.placement.turned else 0
        return Words(text, self.point(self.width / 2, y), Pt(size), angle, Align.MIDDLE)

    def stroke(self, *ends: tuple[float, float], width: float) -> Stroke:
        start, end = (self.point(*it) for it in ends)
        return Stroke(start, end, Pt(width))


def _page(placement: Placement, said: str) -> Iterator[Ink]:
    """Yield a number, an arrow to the head and a line at the foot."""
    page = _Upright(placement)
    text = "blank" if placement.page is None else f"{placement.page}"
    size = _number_size(page, text)
    if placement.page is None:
        size /= 2.5
    high = CAP_HEIGHT * size
    middle = page.height / 2
    yield page.words(text, middle - high / 2, size)
    yield from _arrow(page, middle + high / 2)
    yield from _foot(page, said, middle - high / 2)


def _number_size(page: _Upright, text: str) -> float:
    wide = NUMBER_WIDTH * page.width / width_of(text, Pt(1))
    return min(wide, NUMBER_HEIGHT * page.height / CAP_HEIGHT)


def _arrow(page: _Upright, above: float) -> Iterator[Ink]:
    """Yield an arrow to the head, above the number."""
    tip = page.height - page.kept
    room = tip - above
    length = min(0.7 * room, page.height / 6)
    barb, width = length / 3, max(page.height / 150, 1.0)
    x = page.width / 2
    yield page.stroke((x, tip - length), (x, tip), width=width)
    for side in (-1, 1):
        yield page.stroke((x + side * barb, tip - barb), (x, tip), width=width)


def _foot(page: _Upright, said: str, below: float) -> Iterator[Ink]:
    """Yield the ground that the page stands on, and above it what it is."""
    half, foot = page.width / 8, page.kept
    ends = (page.width / 2 - half, foot), (page.width / 2 + half, foot)
    yield page.stroke(*ends, width=max(page.height / 300, 0.75))
    if said:
        wide = 0.8 * page.width / width_of(said, Pt(1))
        size = min(page.height / 22, wide, (below - foot) * 0.6)
        yield page.words(said, foot + 0.45 * size, size)


def _outline(panel: Panel) -> Iterator[Ink]:
    """Yield the edges of a page that lie within its panel."""
    trim, whole = panel.placement.trim, panel.rect
    corners = [
        Point(trim.x0, trim.y0),
        Point(trim.x1, trim.y0),
        Point(trim.x1, trim.y1),
        Point(trim.x0, trim.y1),
    ]
    is_inside = (
        trim.y0 - whole.y0 > 1,
        whole.x1 - trim.x1 > 1,
        whole.y1 - trim.y1 > 1,
        trim.x0 - whole.x0 > 1,
    )
    for ends, shown in zip(pairwise([*corners, corners[0]]), is_inside, strict=True):
        if shown:
            yield Stroke(*ends, *OUTLINE)


def _lines(plan: Plan, face: Face) -> Iterator[Ink]:
    """Yield where the sheet is folded, slit and cut."""
    for line in face_lines(plan, face):
        if line.kind is LineKind.FOLD:
            yield Stroke(line.start, line.end, *FOLD)
    yield from (knife for _, knife in _names(plan, face))


def _names(plan: Plan, face: Face) -> Iterator[tuple[str, Stroke]]:
    """Yield the lines for the knife, and what is written at them."""
    for line in face_lines(plan, face):
        if line.kind is LineKind.SLIT:
            yield "slit", Stroke(line.start, line.end, *SLIT)
    for number, cut in numbered_cuts(plan, face):
        ends = cut.point(cut.start), cut.point(cut.end)
        yield f"cut {number}", Stroke(*ends, *CUT)


def _label(text: str, line: Stroke, taken: list[Rect]) -> Words:
    """Return a name that runs along a line, near where it begins, over no other ink."""
    places = list(_beside(text, line))
    free = (it for it in places if not any(meet(bounds(it), box) for box in taken))
    return next(free, places[0])


def _beside(text: str, line: Stroke) -> Iterator[Words]:
    start = line.start
    for aside, along in product(range(TRIES), repeat=2):
        near, far = LABEL * (1 + aside) / 2, FROM_EDGE + LABEL * along
        if start.x == line.end.x:
            at = Point(Pt(start.x - near), Pt(start.y + far))
            yield Words(text, at, LABEL, angle=90)
        else:
            at = Point(Pt(start.x + far), Pt(start.y + near))
            yield Words(text, at, LABEL)


def _sheet_name(plan: Plan, number: int, face: Face) -> Words:
    """Return which sheet and side this is, in the upper left corner of its pages."""
    sheet = plan.sheets[number - 1]
    side = sheet.front if face is Face.FRONT else sheet.back
    left = min(it.trim.x0 for it in side.placements)
    head = max(it.trim.y1 for it in side.placements)
    x = max(FROM_EDGE, left + LABEL / 2)
    y = min(plan.sheet_size.height - FROM_EDGE, head - LABEL / 2) - LABEL * 0.75
    text = f"sheet {number} of {len(plan.sheets)} · {face} · this edge up"
    room = left + plan.page_size.width - LABEL / 2 - x
    size = min(LABEL, room / width_of(text, Pt(1)))
    return Words(text, Point(Pt(x), Pt(y)), Pt(size))
