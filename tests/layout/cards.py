"""Print cards of any scheme, as the outputs make them, for tests of every stage."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.impose.samples import SCHEMES, stamp_plan
from zine.impose.placing import Placing
from zine.impose.printer import Printer
from zine.impose.sheet import Flip
from zine.impose.stock import read_stock
from zine.impose.terms import Prices, Terms
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


def full_card(lang="en"):
    """Return the card of a run that asks for all there is."""
    prices = Prices(*map(Decimal, ("0.05", "0.01", "0.2", "1")), currency="€")
    terms = Terms(
        read_stock("170 gsm coated"),
        read_stock("65 lb cover"),
        copies=12_000,
        trim=True,
        prices=prices,
        asked=True,
    )
    placing = Placing(caliper=terms.text.caliper, cover=terms.cover.caliper)
    plan = stamp_plan("saddle-stitch", 38, placing=placing)
    covers = (replace(it, kind="cover") for it in FILES[:2])
    run = Run(None, plan, (), terms=terms)
    return card_of(Job(NAME, "The Folded Page", lang, (run,)), (*FILES, *covers))


def plain_card(lang="en"):
    """Return the card of a run on one paper."""
    terms = Terms(copies=30, asked=True)
    run = Run(None, stamp_plan("saddle-stitch", 8), (), terms=terms)
    return card_of(Job(NAME, "The Folded Page", lang, (run,)), FILES)


def thick_card(lang="en"):
    """Return the card of a run on paper that nobody can fold so often."""
    run = Run(None, stamp_plan("octavo", 16), (), terms=Terms(read_stock("300 gsm")))
    return card_of(Job(NAME, "The Folded Page", lang, (run,)), FILES)


def printer_card(lang="en"):
    """Return the card of sheets for one printer, which is told the other edge."""
    printer = Printer("shop", "a3", dialog=Flip.SHORT, flip=Flip.LONG)
    plan = stamp_plan("saddle-stitch", 8, flip=Flip.LONG)
    run = Run(None, plan, (), printer=printer)
    return card_of(Job(NAME, "The Folded Page", lang, (run,)), FILES)


def steps_of(card):
    """Return what the hands do on all papers alike."""
    (hands,) = card.hands
    return hands.steps


def job_for(plan, lang="en", title="The Folded Page"):
    return Job(NAME, title, lang, (Run(None, plan, ()),))
