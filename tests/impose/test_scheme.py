from __future__ import annotations

from itertools import product

import pytest

from tests.impose.samples import GATHERED, OCTAVO, QUARTO, SADDLE
from zine.impose.scheme_file import load_scheme, scheme_names
from zine.impose.step import Cut, Edge


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
    bound = SADDLE.bound_at(Edge.RIGHT)

    assert [str(it) for it in bound.steps] == ["nest", "fold right behind", "staple 2"]
    assert bound.spine is Edge.RIGHT


def test_a_spine_at_the_top_tips_the_grid_over():
    bound = SADDLE.bound_at(Edge.TOP)

    assert [str(it) for it in bound.steps] == ["nest", "fold top behind", "staple 2"]
    assert (bound.rows, bound.columns, bound.spine) == (2, 1, Edge.TOP)


@pytest.mark.parametrize("scheme", [SADDLE, QUARTO, OCTAVO, GATHERED])
def test_from_any_spine_there_is_a_way_back_to_any_other(scheme):
    for here, there in product((Edge.LEFT, Edge.RIGHT, Edge.TOP), repeat=2):
        assert scheme.bound_at(here).bound_at(there) == scheme.bound_at(there)


def test_pages_that_nothing_binds_are_read_from_either_side():
    cards = load_scheme("cards")

    assert cards.bound_at(Edge.LEFT) == cards
    assert cards.bound_at(Edge.RIGHT).steps_of(Cut)[0].first is Edge.RIGHT
    assert cards.bound_at(Edge.RIGHT).bound_at(Edge.RIGHT).spine is None


def test_a_ring_has_no_head_to_be_bound_at():
    with pytest.raises(ValueError, match="ring from 2,4"):
        load_scheme("mini8").bound_at(Edge.TOP)


@pytest.mark.parametrize(
    ("name", "copies"), [("two-copies", 2), ("repeat", 4), ("saddle-stitch", 1)]
)
def test_a_scheme_counts_the_booklets_on_its_sheets(name, copies):
    assert load_scheme(name).copies == copies


def test_only_what_is_gathered_after_another_piling_is_in_signatures():
    names = [it for it in scheme_names() if load_scheme(it).takes_signatures]

    assert names == ["quarto-in-twos", "signatures"]
