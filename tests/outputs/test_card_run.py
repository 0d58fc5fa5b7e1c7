from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.impose.samples import A4, LETTER, saddle_plan
from tests.layout.cards import job_for
from zine.impose.placing import NOTHING, Placing
from zine.impose.stock import read_stock
from zine.impose.terms import Prices, Terms
from zine.outputs.card_run import run_facts
from zine.outputs.job import Run

PRICES = Prices(side=Decimal("0.04"), currency="€")
ASKED = Terms(cover=read_stock("65 lb cover"), copies=120, prices=PRICES, asked=True)


def told(terms, lang="en", papers=(A4,)):
    apart = Placing(cover=NOTHING)
    plans = [saddle_plan(40, paper=it, placing=apart) for it in papers]
    job = job_for(plans[0], lang)
    runs = tuple(Run(None, it, (), terms=terms) for it in plans)
    return {name.words: value for name, value in run_facts(replace(job, runs=runs))}


def test_the_card_tells_what_is_asked_for_and_what_it_costs():
    assert told(ASKED) == {
        "Copies wanted:": "120",
        "Paper:": "80 gsm",
        "Cover paper:": "65 lb cover",
        "Score before folding:": "65 lb cover",
        "Weight of one:": "56\u00a0g",
        "Cost:": "96.00\u00a0€",
        "Cost of one:": "0.80\u00a0€",
    }


def test_money_is_written_as_in_the_language_of_the_card():
    assert told(ASKED, "de")["Cost of one:"] == "0,80\u00a0€"


def test_who_asks_nothing_is_told_nothing():
    assert told(ASKED._replace(asked=False)) == {}


def test_what_is_not_known_is_not_told():
    terms = Terms(read_stock("0.1 mm"), asked=True)

    assert set(told(terms)) == {"Paper:"}


def test_the_weight_is_that_on_the_heaviest_paper():
    alone, both = (told(ASKED, papers=it) for it in ((A4,), (LETTER, A4)))

    assert told(ASKED, papers=(LETTER,))["Weight of one:"] == "55\u00a0g"
    assert both["Weight of one:"] == alone["Weight of one:"]
