"""What the print card says of the run: its copies, papers, weight and cost."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from zine.impose.heft import told_grams
from zine.layout.card_lang import ENGLISH, card_lang
from zine.layout.numbers import grouped
from zine.layout.said import JOINER, Said, said
from zine.outputs.money import money
from zine.units import in_mm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zine.impose.stock import PaperStock
    from zine.outputs.job import Job, Run

Fact = tuple[Said, Said | str]
"""A name, and what it is."""


def run_facts(job: Job) -> Iterator[Fact]:
    """Yield what the zine asks of its run; any paper will do if it asks nothing."""
    if not job.runs[0].terms.asked:
        yield said("Paper:"), said("ordinary copy paper")
        return
    its, lang = job.runs[0].estimate, card_lang(job.lang)
    if its.run is not None:
        yield said("Copies wanted:"), grouped(its.run.copies, lang=lang)
    inside = "Paper:" if its.cover is None else "Paper inside:"
    yield said(inside), told_stock(its.text, lang)
    if its.cover is not None:
        yield said("Cover paper:"), told_stock(its.cover, lang)
    if thickness := by_paper(job, lambda run: _thickness(run, lang)):
        yield said("Thickness:"), thickness
    if weights := by_paper(job, _weight):
        yield said("Weight of one:"), weights
    if costs := by_paper(job, lambda run: _cost(run, lang)):
        yield said("Cost:"), costs
    if each := by_paper(job, lambda run: _cost_each(run, lang)):
        yield said("Cost of one:"), each


def is_billed(job: Job) -> bool:
    """Return whether it is said what the copies cost."""
    return any(it.estimate.run and it.estimate.run.cost is not None for it in job.runs)


def told_stock(stock: PaperStock, lang: str) -> str:
    """Return a paper as it is asked for where that language is spoken.

    Pounds stay, as they are on the packet; “gsm” is said in English alone.
    """
    if lang.partition("-")[0] == ENGLISH:
        return stock.words
    return re.sub(r"(?i)(\d)\s*gsm\b", f"\\1\u00a0g/{JOINER}m²", stock.words)


def by_paper(job: Job, told: Callable[[Run], str]) -> str:
    """Return a fact; where it is not the same on all papers, with their names."""
    said_of: dict[str, list[str]] = {}
    for run in job.runs:
        said_of.setdefault(told(run), []).append(run.plan.paper.title)
    return ", ".join(
        f"{words} ({', '.join(papers)})" if len(said_of) > 1 else words
        for words, papers in said_of.items()
        if words
    )


def _thickness(run: Run, lang: str) -> str:
    thick = run.estimate.thickness
    if thick is None:
        return ""
    return f"{grouped(Decimal(f'{in_mm(thick):.1f}'), 1, lang)}\u00a0mm"


def _weight(run: Run) -> str:
    grams = run.estimate.grams
    return "" if grams is None else f"{told_grams(grams)}\u00a0g"


def _cost(run: Run, lang: str) -> str:
    its = run.estimate
    if its.run is None or its.run.cost is None:
        return ""
    return money(its.run.cost, its.currency, lang)


def _cost_each(run: Run, lang: str) -> str:
    its = run.estimate
    if its.run is None or its.run.cost_each is None:
        return ""
    return money(its.run.cost_each, its.currency, lang)
