"""Which sheets the print card shows, of which papers, and how large."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zine.impose.sheet_pictures import BLANK, draw_side, side_rows
from zine.impose.slot import Face
from zine.layout.card_facts import CardSheets, CardSide
from zine.layout.said import said
from zine.outputs.card_pages import shown
from zine.units import Pt, Size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zine.impose.plan import Plan
    from zine.impose.sheet import Sheet
    from zine.impose.sheet_pictures import Panel
    from zine.outputs.job import Job, Run

    Spot = tuple[Sheet, Face]

MOST_SIDES = 6
"""Of sheets that are drawn for one paper."""

ROW, GAP, MORE = 190, 3.6, 18
"""Room for them, side by side, from one to the next, and for the words that there are
more, in millimetres."""

LARGEST, ALONE = Size(Pt(58), Pt(34)), Size(Pt(90), Pt(50))
"""A side of a sheet as it is drawn, and if it is the only one, in millimetres."""

ONE_OF_SEVERAL = Size(Pt(58), Pt(22))
"""The same where papers differ, each with a row of its own."""

HALF_TURNED = "↓"
"""Behind a page that stands on its head."""


class _Row(NamedTuple):
    """Sides of sheets to draw side by side.

    Attributes:
        plan: What is on them.
        first: The sides to begin with.
        last: Those of the last sheet, if some are left out before it.
        more: Sheets that are left out.
    """

    plan: Plan
    first: tuple[Spot, ...]
    last: tuple[Spot, ...]
    more: int

    @property
    def look(self) -> tuple[object, ...]:
        """All that makes the pictures what they are, but for the size of the paper."""
        sides = (side_rows(self.plan, *it) for it in (*self.first, *self.last))
        return self.more, *sides


def card_sheets(job: Job) -> tuple[CardSheets, ...]:
    """Return what to show for each paper; those that look the same are told once."""
    rows: dict[tuple[object, ...], _Row] = {}
    papers: dict[tuple[object, ...], list[str]] = {}
    for run in job.runs:
        row = _chosen(run)
        look = row.look
        rows.setdefault(look, row)
        papers.setdefault(look, []).append(run.plan.paper.title)
    most = LARGEST if len(rows) == 1 else ONE_OF_SEVERAL
    return tuple(
        _drawn(row, ", ".join(papers[look]) if len(rows) > 1 else "", most)
        for look, row in rows.items()
    )


def _chosen(run: Run) -> _Row:
    """Return the first sheets and, where not all have room, the last.

    Backs are sides too where nothing is on any: the file has them.
    """
    plan = shown(run)
    faces = (Face.FRONT, Face.BACK) if run.plan.backs else (Face.FRONT,)
    spots = tuple((sheet, face) for sheet in plan.sheets for face in faces)
    if len(spots) <= MOST_SIDES:
        return _Row(plan, spots, (), 0)
    room = MOST_SIDES // len(faces)
    first, last = spots[: (room - 1) * len(faces)], spots[-len(faces) :]
    return _Row(plan, first, last, len(plan.sheets) - room)


def _drawn(row: _Row, papers: str, most: Size) -> CardSheets:
    sides = len(row.first) + len(row.last)
    width = (ROW - MORE if row.last else ROW) / sides - GAP
    room = Size(Pt(width), Pt(ROW)).within(ALONE if sides == 1 else most)
    return CardSheets(
        papers,
        tuple(_side(row.plan, it, room) for it in row.first),
        row.more,
        tuple(_side(row.plan, it, room) for it in row.last),
    )


def _side(plan: Plan, spot: Spot, room: Size) -> CardSide:
    sheet, face = spot
    return CardSide(
        said(f"Sheet %(number)s, {face}", number=sheet.number),
        draw_side(plan, sheet, face, room),
        tuple(map(_row, side_rows(plan, sheet, face))),
    )


def _row(panels: Sequence[Panel]) -> str:
    marks = (HALF_TURNED if it.turned and it.text != BLANK else "" for it in panels)
    return " ".join(
        f"[{it.text}{mark}]" for it, mark in zip(panels, marks, strict=True)
    )
