"""The print card: a page to hand over the counter, drawn from the plan of this job."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from textwrap import shorten
from typing import TYPE_CHECKING

from zine.impose.amounts import amounts_for
from zine.impose.movement_pictures import draw_movements
from zine.impose.movements import movements
from zine.impose.sheet import Side
from zine.impose.sheet_pictures import draw_side, draw_turn, side_rows
from zine.impose.slot import Face
from zine.impose.step import Fasten, Fastening, Fold
from zine.layout.card_facts import Card, CardAmount, CardFile, CardSide, CardStep
from zine.layout.card_lang import card_lang
from zine.layout.said import Said, said
from zine.outputs import imposed, shop
from zine.outputs.black import in_black
from zine.outputs.card_run import run_facts, told_stock
from zine.outputs.for_printer import as_told
from zine.outputs.job import Product
from zine.units import Pt, Size, in_mm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from zine.impose.plan import Plan
    from zine.impose.sheet_pictures import Panel
    from zine.outputs.job import Job, Run
    from zine.render.pages import CardPage

    Setter = Callable[[Card], CardPage]
    """Lays a card out."""

KIND = "card"

NAMES = (*imposed.KINDS, shop.KIND)
"""Kinds of files that the card names."""

CHECK = 8
"""Figures of a checksum; enough to see that it is the same file."""

AMOUNTS = (10, 25, 50, 100)
"""Copies that people make."""

PLUS = "\u00a0+\u00a0"
"""Between what is needed and what to have to spare, in one line."""

MOST_SIDES = 6
"""Of sheets that are drawn."""

ROW, GAP = 190, 3.6
"""Room for them, side by side, and from one to the next, in millimetres."""

LARGEST, ALONE = Size(Pt(58), Pt(34)), Size(Pt(90), Pt(50))
"""A side of a sheet as it is drawn, and if it is the only one, in millimetres."""

LONGEST = 120
"""Characters of a title; who prints it needs no more to know it."""

HALF_TURNED = "↓"
"""Behind a page that stands on its head."""


def print_card(job: Job, files: Sequence[Product], setter: Setter) -> Iterator[Product]:
    """Yield the card as a page and as text.

    Args:
        job: Laid out and planned.
        files: Those that the card speaks of.
        setter: Lays it out.
    """
    page = setter(card_of(job, files))
    yield Product(f"{job.name}-{KIND}.pdf", KIND, None, in_black(page.pdf))
    yield Product(text_file(job.name), KIND, None, page.text.encode())


def text_file(name: str) -> str:
    """Return what the card in letters is called."""
    return f"{name}-{KIND}.txt"


def card_of(job: Job, files: Sequence[Product]) -> Card:
    """Return what the card says and shows; pictures are of the first paper."""
    run = job.runs[0]
    plan = counted(run.plan)
    hands = movements(plan)
    pictures = draw_movements(plan, hands)
    sides = _sides(plan)
    return Card(
        title=shorten(job.title, LONGEST, placeholder=" …") or job.title[:LONGEST],
        lang=card_lang(job.lang),
        settings=tuple(_settings(as_told(plan, run.printer))),
        turn=draw_turn(plan) if plan.backs else None,
        files=_files(job, files, imposed.KIND),
        single=_files(job, files, shop.KIND),
        facts=(*_facts(plan), *run_facts(job)),
        sides=sides,
        more=len(plan.sheets) - len(sides) // (1 + plan.backs),
        shown="" if _are_alike(job.runs) else plan.paper.title,
        steps=tuple(
            CardStep(it.sentences, picture)
            for it, picture in zip(hands, pictures, strict=True)
        ),
        checks=tuple(_checks(plan)),
        amounts=tuple(_amounts(run)),
        wrap=_wrap(run, card_lang(job.lang)),
        covers=_files(job, files, imposed.COVER),
    )


def counted(plan: Plan) -> Plan:
    """Return a plan whose pages have the numbers of their places in the booklet.

    Blank pages count too: a back cover behind them is the last page, whatever number it
    has in the text.
    """
    places = {page: place for place, page in enumerate(plan.order, start=1) if page}

    def side(it: Side) -> Side:
        return Side(
            tuple(
                replace(one, page=places.get(one.page, one.page)) if one.page else one
                for one in it.placements
            )
        )

    return replace(
        plan,
        order=tuple(
            place if page else None for place, page in enumerate(plan.order, 1)
        ),
        sheets=tuple(
            replace(it, front=side(it.front), back=side(it.back)) for it in plan.sheets
        ),
    )


def _amounts(run: Run) -> Iterator[CardAmount]:
    """Yield what the copies take that are wanted, or some that people make."""
    wanted = run.terms.copies
    for copies in AMOUNTS if wanted is None else (wanted,):
        taken = amounts_for(copies, run.plan, run.terms)
        sheets, covers = str(taken.sheets), str(taken.covers or "")
        if wanted is not None:
            sheets += f"{PLUS}{taken.spare_sheets}"
            covers += f"{PLUS}{taken.spare_covers}" if covers else ""
        yield CardAmount(copies, sheets, covers)


def _wrap(run: Run, lang: str) -> Said | None:
    if run.plan.cover is None or run.terms.cover is None:
        return None
    return said(
        "Sheet %(number)s, the cover, on paper of its own, %(stock)s:",
        number=run.plan.cover,
        stock=told_stock(run.terms.cover, lang),
    )


def _settings(plan: Plan) -> Iterator[Said]:
    if plan.backs:
        yield said(f"two-sided, flip on the {plan.flip.upper()} edge")
    else:
        yield said("one side only")
    yield said("actual size 100\u00a0%, not “fit to page”")
    yield said("black, no colour")


def _files(job: Job, files: Sequence[Product], kind: str) -> tuple[CardFile, ...]:
    runs = {run.plan.paper.name: run.plan for run in job.runs}
    return tuple(
        CardFile(
            name=it.file,
            check=hashlib.sha256(it.data).hexdigest()[:CHECK],
            paper=runs[it.paper].paper.title,
            size=_size(runs[it.paper].paper.size),
            sheets=_count(runs[it.paper], kind),
        )
        for it in files
        if it.kind == kind and it.paper in runs
    )


def _count(plan: Plan, kind: str) -> int:
    """Return how many sheets of a set are in a file."""
    covers = 0 if plan.cover is None else 1
    return covers if kind == imposed.COVER else len(plan.sheets) - covers


def _facts(plan: Plan) -> Iterator[tuple[Said, Said | str]]:
    scheme = plan.scheme
    yield said("Pages:"), str(len(plan.order))
    if plan.blanks:
        yield said("Blank:"), ", ".join(map(str, plan.blanks))
    yield said("Page size:"), _size(plan.page_size)
    yield said("Sheets in a set:"), str(len(plan.sheets))
    if scheme.copies > 1:
        yield said("Copies at once:"), str(scheme.copies)
    if folds := len(scheme.steps_of(Fold)):
        yield said("Folds:"), str(folds)
    for fasten in scheme.steps_of(Fasten):
        name = "Holes:" if fasten.what is Fastening.SEW else "Staples:"
        yield said(name), str(fasten.count)
    yield said("Trim:"), said("fore-edge") if any(plan.shifts) else said("nothing")


def _sides(plan: Plan) -> tuple[CardSide, ...]:
    """Return the first sheets, as large as they fit beside each other."""
    faces = (Face.FRONT, Face.BACK) if plan.backs else (Face.FRONT,)
    keys = [(sheet, face) for sheet in plan.sheets for face in faces][:MOST_SIDES]
    room = Size(Pt(ROW / len(keys) - GAP), Pt(ROW))
    room = room.within(LARGEST if len(keys) > 1 else ALONE)
    return tuple(
        CardSide(
            said(f"Sheet %(number)s, {face}", number=sheet.number),
            draw_side(plan, sheet, face, room),
            tuple(map(_row, side_rows(plan, sheet, face))),
        )
        for sheet, face in keys
    )


def _row(panels: Sequence[Panel]) -> str:
    marks = {True: HALF_TURNED, False: ""}
    return " ".join(f"[{it.text}{marks[it.turned]}]" for it in panels)


def _checks(plan: Plan) -> Iterator[Said]:
    yield said("Print one copy as said above.")
    if plan.backs:
        yield said(
            "Does each sheet look as drawn, front and back? If the backs are on their"
            " heads, choose the other edge."
        )
    else:
        yield said("Does each sheet look as drawn?")
    yield said(
        "Put it together: do the pages run from 1 to %(number)s, all upright?",
        number=len(plan.order),
    )
    yield said(
        "Is nothing cut off? A page measures %(size)s.", size=_size(plan.page_size)
    )
    yield said("Only then print the rest.")


def _size(size: Size) -> str:
    return f"{in_mm(size.width):.0f} × {in_mm(size.height):.0f} mm"


def _are_alike(runs: Sequence[Run]) -> bool:
    """Return whether the sheets of all papers look the same but for their size."""
    looks = {
        tuple(
            (it.page, it.turned)
            for sheet in run.plan.sheets
            for side in (sheet.front, sheet.back)
            for it in side.placements
        )
        for run in runs
    }
    return len(looks) == 1
