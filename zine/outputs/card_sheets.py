"""Which sheets the print card shows, of which papers, and how large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.sheet_pictures import draw_side, side_rows
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
    from zine.outputs.job import Job

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


def card_sheets(job: Job) -> tuple[CardSheets, ...]:
    """Return what to show for each paper; those that look the same are told once."""
    plans: dict[tuple[object, ...], Plan] = {}
    papers: dict[tuple[object, ...], list[str]] = {}
    for run in job.runs:
        plan = shown(run)
        look = _look(plan)
        plans.setdefault(look, plan)
        papers.setdefault(look, []).append(plan.paper.title)
    most = LARGEST if len(plans) == 1 else ONE_OF_SEVERAL
    return tuple(
        _drawn(plan, ", ".join(papers[look]) if len(plans) > 1 else "", most)
        for look, plan in plans.items()
    )


def _drawn(plan: Plan, papers: str, most: Size) -> CardSheets:
    """Return the first sheets and, where not all have room, the last, side by side."""
    first, last = _chosen(plan)
    sides = len(first) + len(last)
    row = ROW - MORE if last else ROW
    room = Size(Pt(row / sides - GAP), Pt(ROW)).within(ALONE if sides == 1 else most)
    return CardSheets(
        papers,
        tuple(_side(plan, spot, room) for spot in first),
        len(plan.sheets) - sides // (1 + plan.backs),
        tuple(_side(plan, spot, room) for spot in last),
    )


def _chosen(plan: Plan) -> tuple[list[Spot], list[Spot]]:
    """Return the sides to begin with, and of the last sheet if some are left out."""
    faces = (Face.FRONT, Face.BACK) if plan.backs else (Face.FRONT,)
    spots = [(sheet, face) for sheet in plan.sheets for face in faces]
    if len(spots) <= MOST_SIDES:
        return spots, []
    return spots[: MOST_SIDES - len(faces)], spots[-len(faces) :]


def _side(plan: Plan, spot: Spot, room: Size) -> CardSide:
    sheet, face = spot
    return CardSide(
        said(f"Sheet %(number)s, {face}", number=sheet.number),
        draw_side(plan, sheet, face, room),
        tuple(map(_row, side_rows(plan, sheet, face))),
    )


def _row(panels: Sequence[Panel]) -> str:
    marks = {True: HALF_TURNED, False: ""}
    return " ".join(f"[{it.text}{marks[it.turned]}]" for it in panels)


def _look(plan: Plan) -> tuple[object, ...]:
    """Return all that makes the pictures of a paper what they are, but for its size."""
    first, last = _chosen(plan)
    rows = tuple(side_rows(plan, *spot) for spot in (*first, *last))
    return len(plan.sheets), rows
