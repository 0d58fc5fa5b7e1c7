from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

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
        "Paper inside:": "80 gsm",
        "Cover paper:": "65 lb cover",
        "Thickness:": "2.2\u00a0mm",
        "Weight of one:": "56\u00a0g",
        "Cost:": "96.00\u00a0€",
        "Cost of one:": "0.80\u00a0€",
    }


def test_money_is_written_as_in_the_language_of_the_card():
    assert told(ASKED, "de")["Cost of one:"] == "0,80\u00a0€"


def test_who_asks_for_nothing_gets_what_is_in_the_tray():
    (paper,) = told(ASKED._replace(asked=False)).values()

    assert paper.words == "ordinary copy paper"


def test_what_is_not_known_is_not_told():
    terms = Terms(read_stock("0.1 mm"), asked=True)

    assert set(told(terms)) == {"Paper:", "Thickness:"}


def test_what_differs_from_paper_to_paper_is_told_of_each():
    both = told(ASKED, papers=(LETTER, A4))

    assert both["Weight of one:"] == "55\u00a0g (Letter), 56\u00a0g (A4)"
    assert both["Cost:"] == "96.00\u00a0€"


@pytest.mark.parametrize(
    ("lang", "words", "told_as"),
    [
        ("en-GB", "80 gsm", "80 gsm"),
        ("fr", "80 gsm", "80\u00a0g/\u2060m²"),
        ("pl", "170GSM coated", "170\u00a0g/\u2060m² coated"),
        ("de", "65 lb cover", "65 lb cover"),
        ("nl", "80 gsm", "80 gsm"),
    ],
)
def test_gsm_is_said_in_english_alone(lang, words, told_as):
    terms = Terms(read_stock(words), asked=True)

    assert told(terms, lang)["Paper:"] == told_as


def test_numbers_are_as_in_the_language_of_the_words_beside_them():
    assert told(ASKED, "nl")["Cost of one:"] == "0.80\u00a0€"
    assert told(ASKED._replace(copies=12_000), "de")["Cost:"] == "9.600,00\u00a0€"
