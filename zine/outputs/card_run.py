"""What the print card says of the run: its copies, papers, weight and cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.heft import told_grams
from zine.layout.said import Said, said
from zine.layout.words import decimal_sign
from zine.outputs.money import money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.amounts import Amounts
    from zine.outputs.job import Job

Fact = tuple[Said, Said | str]
"""A name, and what it is."""


def run_facts(job: Job) -> Iterator[Fact]:
    """Yield what the zine asks of its run; nothing if it asks nothing.

    What differs from paper to paper is that of the first, but the weight: the most.
    """
    if not job.runs[0].terms.asked:
        return
    its = job.runs[0].estimate
    if its.run is not None:
        yield said("Copies wanted:"), str(its.run.copies)
    yield said("Paper:"), its.text.words
    if its.cover is not None:
        yield said("Cover paper:"), its.cover.words
    if its.scored:
        yield said("Score before folding:"), ", ".join(it.words for it in its.scored)
    weights = [it.estimate.grams for it in job.runs]
    if heaviest := max(filter(None, weights), default=None):
        yield said("Weight of one:"), f"{told_grams(heaviest)}\u00a0g"
    if its.run is not None:
        yield from _costs(its.run, its.currency, decimal_sign(job.lang))


def _costs(it: Amounts, currency: str, point: str) -> Iterator[Fact]:
    if it.cost is not None and it.cost_each is not None:
        yield said("Cost:"), money(it.cost, currency, point=point)
        yield said("Cost of one:"), money(it.cost_each, currency, point=point)
