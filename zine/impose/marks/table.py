"""All marks by their names, and how they come onto the sheets.

A new mark is one file and one row here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zine.errors import Notice
from zine.impose.ink import Words
from zine.impose.marks.back import rect_on_back
from zine.impose.marks.collation import collation_marks
from zine.impose.marks.crop import crop_marks
from zine.impose.marks.cut import cut_marks
from zine.impose.marks.fold import fold_marks
from zine.impose.marks.panels import face_lines, read_panels
from zine.impose.marks.registration import registration_marks
from zine.impose.marks.slit import slit_marks
from zine.impose.marks.slug import slug
from zine.impose.marks.spine import find_spines
from zine.impose.marks.stations import station_marks
from zine.impose.marks.surface import (
    MARGIN,
    Drawing,
    Surface,
    bounds,
    grown,
    meet,
)
from zine.impose.slot import Face

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from zine.impose.ink import Ink
    from zine.impose.marks.panels import Key, Panel
    from zine.impose.plan import Plan
    from zine.units import Rect


@dataclass(frozen=True, slots=True)
class Mark:
    """One kind of mark.

    Attributes:
        title: What it is called in a message.
        draw: Draws it on one side.
        needless: Why a job may have no use for it.
    """

    title: str
    draw: Callable[[Surface], Drawing]
    needless: str


MARKS = {
    "slit": Mark("slit marks", slit_marks, "nothing is slit"),
    "fold": Mark("fold marks", fold_marks, "nothing is folded"),
    "crop": Mark("crop marks", crop_marks, "pages fill the sheet"),
    "cut": Mark("cut marks", cut_marks, "nothing is cut apart"),
    "stations": Mark(
        "marks for staples or sewing",
        station_marks,
        "nothing goes through a spine fold",
    ),
    "collation": Mark(
        "collation marks", collation_marks, "there is only one signature"
    ),
    "registration": Mark(
        "registration marks", registration_marks, "no page is printed"
    ),
    "slug": Mark("slug", slug, "no page is printed"),
}
"""In the order in which they take their room."""


def draw_marks(
    plan: Plan, wanted: Collection[str], *, job: str
) -> tuple[dict[Key, tuple[Ink, ...]], tuple[Notice, ...]]:
    """Return what is drawn on each side, and what had no room.

    Args:
        plan: The job; sides without pages of the booklet get no marks.
        wanted: Names of marks; see :data:`MARKS`.
        job: What the job is called.
    """
    inks: dict[Key, list[Ink]] = {}
    sums = {name: _Sum() for name in MARKS if name in wanted}
    for key, plain in surfaces(plan, job):
        surface = plain
        for name, total in sums.items():
            drawing = MARKS[name].draw(surface)
            boxes = tuple(bounds(it) for it in drawing.ink)
            total.add(drawing, printable=_is_printable(surface, drawing))
            surface = replace(surface, taken=surface.taken + boxes)
            inks.setdefault(key, []).extend(drawing.ink)
    return {key: tuple(ink) for key, ink in inks.items()}, tuple(_told(sums))


@dataclass(slots=True)
class _Sum:
    """How a mark fared on all sides of a job."""

    wanted: int = 0
    lacking: int = 0
    printable: bool = False

    def add(self, drawing: Drawing, *, printable: bool) -> None:
        self.wanted += drawing.wanted
        self.lacking += drawing.lacking
        self.printable |= printable

    @property
    def is_left_out(self) -> bool:
        return bool(self.wanted) and self.lacking == self.wanted

    @property
    def is_short(self) -> bool:
        return 0 < self.lacking < self.wanted

    @property
    def is_at_the_edge(self) -> bool:
        return self.lacking < self.wanted and not self.printable


LARGER = "Choose a larger sheet or a smaller page, or do without."


def _told(sums: Mapping[str, _Sum]) -> Iterator[Notice]:
    """Yield what the reader should be told, marks that share a fate in one sentence."""
    for name, total in sums.items():
        if not total.wanted:
            yield Notice(f"no {MARKS[name].title}: {MARKS[name].needless}")
    left_out = _titles(name for name, it in sums.items() if it.is_left_out)
    if left_out:
        yield Notice(
            f"no room for {left_out}: pages leave too little of the sheet", hint=LARGER
        )
    short = _titles(name for name, it in sums.items() if it.is_short)
    if short:
        yield Notice(f"no room for some of the {short}", hint=LARGER)
    at_the_edge = _titles(name for name, it in sums.items() if it.is_at_the_edge)
    if at_the_edge:
        yield Notice(
            f"{at_the_edge}: only within 4 mm of the edge of the paper, where most"
            " copiers print nothing",
            hint=LARGER,
        )


def _titles(names: Iterable[str]) -> str:
    *most, last = [MARKS[name].title for name in names] or [""]
    return f"{', '.join(most)} and {last}" if most else last


def _is_printable(surface: Surface, drawing: Drawing) -> bool:
    """Return whether printers reach some mark; of words, all of them."""
    reached = grown(surface.sheet_rect, -MARGIN)
    return any(
        surface.has(bounds(it), margin=MARGIN)
        if isinstance(it, Words)
        else meet(reached, bounds(it))
        for it in drawing.ink
    )


def surfaces(plan: Plan, job: str) -> Iterator[tuple[Key, Surface]]:
    """Yield the sides with pages of the booklet, still without marks."""
    panels = read_panels(plan)
    spines = find_spines(plan, panels)
    lines = {face: face_lines(plan, face) for face in Face}
    for key, here in panels.items():
        number, face = key
        other = Face.BACK if face is Face.FRONT else Face.FRONT
        behind = _clips(panels, (number, other))
        yield (
            key,
            Surface(
                plan=plan,
                sheet=number,
                face=face,
                panels=here,
                lines=lines[face],
                spines=spines.get(key, ()),
                behind=tuple(
                    rect_on_back(it, plan.sheet_size, plan.flip) for it in behind
                ),
                job=job,
            ),
        )


def _clips(panels: Mapping[Key, tuple[Panel, ...]], key: Key) -> list[Rect]:
    return [it.placement.clip for it in panels.get(key, ())]
