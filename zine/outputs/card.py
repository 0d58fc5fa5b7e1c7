"""The print card: a page to hand over the counter, drawn from the plan of this job."""

from __future__ import annotations

import hashlib
from textwrap import shorten
from typing import TYPE_CHECKING

from zine.impose.lines import LineKind
from zine.impose.sheet_pictures import draw_turn
from zine.impose.shop import plan_shop_pages
from zine.impose.step import Fasten, Fold
from zine.impose.uncut import closed_edges
from zine.layout.card_facts import Card, CardFile
from zine.layout.card_lang import card_lang
from zine.layout.numbers import ranges
from zine.layout.said import Said, said
from zine.outputs import imposed, shop
from zine.outputs.black import in_black
from zine.outputs.card_amounts import card_amounts
from zine.outputs.card_pages import last_seen, places
from zine.outputs.card_run import by_paper, is_billed, run_facts, told_stock
from zine.outputs.card_sheets import card_sheets
from zine.outputs.card_sizes import cut_widths, finished_sizes, in_a_line, told_size
from zine.outputs.card_staples import staples
from zine.outputs.card_steps import card_hands
from zine.outputs.for_printer import as_told
from zine.outputs.job import Product

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from zine.impose.estimate import Estimate
    from zine.impose.plan import Plan
    from zine.outputs.job import Job, Run
    from zine.render.pages import CardPage

    Setter = Callable[[Card], Callable[[], CardPage]]
    """Begins to lay a card out, and returns what waits for it."""

KIND = "card"

NAMES = (*imposed.KINDS, shop.KIND)
"""Kinds of files that the card names."""

CHECK = 8
"""Figures of a checksum; enough to see that it is the same file."""

LONGEST = 120
"""Characters of a title; who prints it needs no more to know it."""


def card_files(job: Job, page: CardPage) -> Iterator[Product]:
    """Yield the card as a page and as text.

    Args:
        job: What it is the card of.
        page: As it was laid out.
    """
    yield Product(f"{job.name}-{KIND}.pdf", KIND, None, in_black(page.pdf))
    yield Product(text_file(job.name), KIND, None, page.text.encode())


def text_file(name: str) -> str:
    """Return what the card in letters is called."""
    return f"{name}-{KIND}.txt"


def card_of(job: Job, files: Sequence[Product]) -> Card:
    """Return what the card says and shows."""
    run = job.runs[0]
    lang = card_lang(job.lang)
    measure = finished_sizes(job, lang)
    lines = {line.kind for it in job.runs for line in it.plan.lines}
    return Card(
        name=job.name,
        title=shorten(job.title, LONGEST, placeholder=" …") or job.title[:LONGEST],
        lang=lang,
        settings=tuple(_settings(run)),
        turn=draw_turn(as_told(run.plan, run.printer)) if run.plan.backs else None,
        files=_files(job, files, imposed.KIND),
        single=_files(job, files, shop.KIND),
        facts=(*_facts(job, measure, lang), *run_facts(job)),
        sheets=card_sheets(job),
        hands=card_hands(job, lang),
        checks=tuple(_checks(job, in_a_line(measure, lang))),
        amounts=tuple(card_amounts(job, lang)),
        wrap=_wrap(run, lang),
        covers=_files(job, files, imposed.COVER),
        billed=is_billed(job),
        is_folded=LineKind.FOLD in lines,
        is_cut=bool(lines - {LineKind.FOLD}),
    )


def _pages(run: Run) -> str:
    return str(len(places(run)))


def _blanks(run: Run) -> str:
    blanks = (place for place, it in enumerate(places(run), start=1) if it is None)
    return ", ".join(ranges(blanks))


def _wrap(run: Run, lang: str) -> Said | None:
    if run.plan.cover is None or run.terms.cover is None:
        return None
    return said(
        "Sheet %(number)s, the cover, on paper of its own, %(stock)s:",
        number=run.plan.cover,
        stock=told_stock(run.terms.cover, lang),
    )


def _settings(run: Run) -> Iterator[Said]:
    plan = as_told(run.plan, run.printer)
    if plan.backs:
        yield said(f"two-sided, flip on the {plan.flip.upper()} edge")
    else:
        yield said("one side only")
    if run.printer is not None:
        yield said("only for the printer %(name)s", name=run.printer.name)
    if _count(plan, imposed.KIND) > 1:
        yield said("collated, set by set")
    yield said("actual size 100\u00a0%, not “fit to page”")
    yield said("black, no colour")


def _files(job: Job, files: Sequence[Product], kind: str) -> tuple[CardFile, ...]:
    runs = {run.plan.paper.name: run.plan for run in job.runs}
    return tuple(
        CardFile(
            name=it.file,
            check=hashlib.sha256(it.data).hexdigest()[:CHECK],
            paper=runs[it.paper].paper.title,
            size=told_size(runs[it.paper].paper.size, card_lang(job.lang)),
            sheets=_count(runs[it.paper], kind),
            pages=_single(runs[it.paper], job) if kind == shop.KIND else "",
        )
        for it in files
        if it.kind == kind and it.paper in runs
    )


def _single(plan: Plan, job: Job) -> str:
    return told_size(plan_shop_pages(plan).paper_size, card_lang(job.lang))


def _count(plan: Plan, kind: str) -> int:
    """Return how many sheets of a set are in a file."""
    covers = 0 if plan.cover is None else 1
    return covers if kind == imposed.COVER else len(plan.sheets) - covers


def _facts(job: Job, measure: str, lang: str) -> Iterator[tuple[Said, Said | str]]:
    scheme = job.runs[0].plan.scheme
    yield said("Pages:"), by_paper(job, _pages)
    if blanks := by_paper(job, _blanks):
        yield said("Blank:"), blanks
    yield said("Finished size:"), measure
    yield said("Sheets in a set:"), by_paper(job, lambda it: str(len(it.plan.sheets)))
    if scheme.copies > 1:
        yield said("Copies at once:"), str(scheme.copies)
    if folds := by_paper(job, _folds):
        yield said("Folds:"), folds
    for fasten in scheme.steps_of(Fasten):
        # What goes through the thickest of them will do for all.
        yield from staples(fasten, max((it.estimate for it in job.runs), key=_leaves))
    yield from _trim(job, lang)


def _folds(run: Run) -> str:
    return str(len(run.plan.scheme.steps_of(Fold)) or "")


def _leaves(its: Estimate) -> float:
    return its.staple.sheets if its.staple else 0


def _trim(job: Job, lang: str) -> Iterator[tuple[Said, Said | str]]:
    """Yield what a knife takes off; not what it may slit open as well."""
    if size := cut_widths(job, lang):
        yield said("Trim:"), said("fore-edge, to %(size)s", size=size)
    elif not any(closed_edges(it.plan) for it in job.runs):
        yield said("Trim:"), said("nothing")


def _checks(job: Job, measure: str) -> Iterator[Said]:
    yield said(
        "Print one copy as said above, from a PDF reader: a web browser makes it"
        " smaller."
    )
    if job.runs[0].plan.backs:
        yield said(
            "Does each sheet look as drawn, front and back? If the backs are not"
            " as drawn, choose the other edge."
        )
    else:
        yield said("Does each sheet look as drawn?")
    yield said(
        "Put it together: do the pages run from 1 to %(number)s, all upright?",
        number=by_paper(job, last_seen),
    )
    yield said("Is nothing cut off? A page measures %(size)s.", size=measure)
    yield said("Only then print the rest.")
