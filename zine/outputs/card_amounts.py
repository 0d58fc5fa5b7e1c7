"""How many copies, and the sheets they take, as the print card has them in a table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from zine.impose.amounts import amounts_for
from zine.layout.card_facts import CardAmount
from zine.layout.numbers import grouped
from zine.outputs.card_run import by_paper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.outputs.job import Job, Run

USUAL = (10, 25, 50, 100)
"""Copies that people make."""

PLUS = "\u00a0+\u00a0"
"""Between what is needed and what to have to spare, in one line."""


def card_amounts(job: Job, lang: str) -> Iterator[CardAmount]:
    """Yield what the copies take that are wanted, or some that people make."""
    wanted = job.runs[0].terms.copies
    for copies in USUAL if wanted is None else (wanted,):
        at_once = job.runs[0].plan.scheme.copies
        keyed = grouped(-(-copies // at_once), lang=lang) if at_once > 1 else ""
        sheets = by_paper(job, partial(_sheets, copies, lang))
        covers = by_paper(job, partial(_covers, copies, lang))
        yield CardAmount(grouped(copies, lang=lang), sheets, covers, keyed)


def _sheets(copies: int, lang: str, run: Run) -> str:
    taken = amounts_for(copies, run.plan, run.terms)
    return _with_spare(taken.sheets, taken.spare_sheets, run, lang)


def _covers(copies: int, lang: str, run: Run) -> str:
    taken = amounts_for(copies, run.plan, run.terms)
    if not taken.covers:
        return ""
    return _with_spare(taken.covers, taken.spare_covers, run, lang)


def _with_spare(needed: int, spare: int, run: Run, lang: str) -> str:
    """Return sheets, and those to spare if it is known how many copies are wanted."""
    words = grouped(needed, lang=lang)
    if run.terms.copies is None:
        return words
    return f"{words}{PLUS}{grouped(spare, lang=lang)}"
