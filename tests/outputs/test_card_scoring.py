from __future__ import annotations

from tests.impose.cards import texts
from tests.impose.samples import A4, LETTER, SCHEMES, saddle_plan, stamp_plan
from zine.impose.placing import NOTHING, Placing
from zine.impose.stock import read_stock
from zine.impose.terms import Terms
from zine.outputs.card_scoring import score_first
from zine.outputs.job import Job, Run
from zine.units import in_mm

HEAVY = read_stock("250 gsm")


def steps(terms, *plans):
    runs = tuple(Run(None, it, (), terms=terms) for it in plans)
    return list(score_first(Job("x", "X", "de", runs), plans[0], "de"))


def grain(*plans):
    (step,) = steps(Terms(HEAVY), *plans)
    return [dict(it.values)["size"].replace("\u00a0", " ") for it in step.sentences[1:]]


def test_copy_paper_is_folded_as_it_is():
    assert steps(Terms(), saddle_plan(8)) == []


def test_heavy_paper_is_scored_and_its_sheet_is_shown():
    plan = saddle_plan(8, placing=Placing(cover=NOTHING))
    (step,) = steps(Terms(cover=HEAVY), plan)

    assert dict(step.sentences[0].values) == {"list": "250\u00a0g/\u2060m²"}
    assert texts(step.picture) == ["8", "1"]


def test_paper_that_is_too_thick_for_its_folds_is_told_what_would_do():
    (step,) = steps(Terms(read_stock("300 gsm")), stamp_plan("octavo", 16))
    (thin,) = steps(Terms(read_stock("120 gsm")), stamp_plan("ring24", 24))

    assert dict(step.sentences[1].values) == {"paper": "210\u00a0g/\u2060m²"}
    assert "Too thick" in thin.sentences[0].words


def test_the_grain_runs_along_the_spine():
    assert grain(saddle_plan(8, paper=A4)) == ["210 mm"]
    assert grain(*(saddle_plan(8, paper=it) for it in (A4, LETTER))) == [
        "210 mm (A4), 216 mm (Letter)"
    ]


def test_what_is_bound_at_the_top_has_its_grain_across():
    plan = stamp_plan("top-bound", 8)

    assert grain(plan) == [f"{round(in_mm(plan.sheet_size.width))} mm"]


def test_a_fan_has_its_grain_along_its_folds():
    plan = stamp_plan(SCHEMES["accordion"], 8)

    assert grain(plan) == [f"{round(in_mm(plan.sheet_size.height))} mm"]


def test_of_sheets_that_are_not_bound_nothing_is_asked():
    assert steps(Terms(HEAVY), stamp_plan("n-up", 8)) == []


def test_no_line_ends_within_what_a_ruler_finds():
    plans = [saddle_plan(8, paper=it) for it in (A4, LETTER)]
    (step,) = steps(Terms(HEAVY), *plans)

    assert dict(step.sentences[1].values)["size"].count(" ") == 1
