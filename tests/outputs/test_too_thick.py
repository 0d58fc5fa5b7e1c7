from __future__ import annotations

from tests.impose.samples import saddle_plan, stamp_plan
from zine.errors import Place
from zine.impose.stock import read_stock
from zine.impose.terms import Terms
from zine.outputs.job import Run
from zine.outputs.too_thick import remarks_on_folds

CARD = Terms(read_stock("300 gsm, red"))
LINE = Place("zine.toml", 9)


def test_paper_too_thick_to_fold_is_told_with_what_would_do():
    run = Run(None, stamp_plan("octavo", 16), (), terms=CARD)

    (it,) = remarks_on_folds(run, LINE)

    assert it.place == LINE
    assert "“300 gsm, red”, which is too thick for octavo: 4 layers" in it.message
    assert "Take paper of 210 gsm or less" in it.hint


def test_of_what_is_folded_once_nothing_is_said():
    run = Run(None, saddle_plan(8), (), terms=CARD)

    assert not list(remarks_on_folds(run, LINE))
