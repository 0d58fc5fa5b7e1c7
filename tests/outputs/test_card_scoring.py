from __future__ import annotations

from tests.impose.cards import texts
from tests.impose.samples import saddle_plan
from zine.impose.placing import NOTHING, Placing
from zine.impose.stock import read_stock
from zine.impose.terms import Terms
from zine.outputs.card_scoring import score_first
from zine.outputs.job import Run

HEAVY = read_stock("250 gsm")


def steps(terms, placing=None):
    run = Run(None, saddle_plan(8, placing=placing), (), terms=terms)
    return list(score_first(run, run.plan, "de"))


def test_copy_paper_is_folded_as_it_is():
    assert steps(Terms()) == []


def test_heavy_paper_is_scored_and_its_sheet_is_shown():
    (step,) = steps(Terms(cover=HEAVY), Placing(cover=NOTHING))

    assert dict(step.sentences[0].values) == {"list": "250\u00a0g/m²"}
    assert texts(step.picture) == ["8", "1"]
