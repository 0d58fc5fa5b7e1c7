from __future__ import annotations

from tests.impose.samples import GATHERED, OCTAVO, QUARTO, SADDLE
from zine.impose.step import Edge


def test_a_scheme_counts_the_pages_on_both_sides_of_a_sheet():
    assert SADDLE.pages_per_sheet == 4
    assert QUARTO.pages_per_sheet == 8
    assert OCTAVO.pages_per_sheet == 16


def test_only_sheets_that_are_put_together_can_be_many():
    assert SADDLE.takes_many_sheets
    assert GATHERED.takes_many_sheets
    assert not QUARTO.takes_many_sheets


def test_a_scheme_counts_its_staples():
    assert SADDLE.staples == 2
    assert QUARTO.staples == 0


def test_a_spine_at_the_right_folds_the_other_half():
    assert "fold right behind" in [str(it) for it in SADDLE.steps_for(Edge.RIGHT)]
    assert SADDLE.steps_for(Edge.LEFT) == SADDLE.steps
