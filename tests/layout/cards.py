"""Print cards of any scheme, as the outputs make them, for tests of every stage."""

from __future__ import annotations

from tests.impose.samples import SCHEMES, stamp_plan
from zine.outputs.card import card_of
from zine.outputs.job import Job, Product, Run

NAME = "the-folded-page-and-what-to-do-with-it"
FILES = tuple(
    Product(f"{NAME}-{kind}-{paper}.pdf", kind, "a3", f"{kind} {paper}".encode())
    for kind in ("print", "shop")
    for paper in ("letter", "a4")
)
"""As many as a usual zine has."""


def card_for(scheme, sheets=2, *, lang="en", title="The Folded Page", **settings):
    """Return the card of a full booklet."""
    of = SCHEMES[scheme] if isinstance(scheme, str) else scheme
    count = (sheets if of.takes_many_sheets else 1) * of.pages_per_sheet
    return card_of(job_for(stamp_plan(of, count, **settings), lang, title), FILES)


def job_for(plan, lang="en", title="The Folded Page"):
    return Job(NAME, title, lang, (Run(None, plan, ()),))
