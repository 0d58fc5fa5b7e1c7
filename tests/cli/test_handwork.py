from __future__ import annotations

import re

import pytest

from tests.cli.test_summary import record, run
from zine.cli.handwork import PHRASES, handwork
from zine.impose import load_scheme, scheme_names

ANY = "any stapler that reaches the fold will do"


def said(*steps, sheets=2, **facts):
    return handwork(record(sheets, steps=steps, **facts))


@pytest.mark.parametrize(
    ("sheets", "advice"),
    [
        (1, "fold once, it needs no staple"),
        (2, f"lay the 2 sheets together, fold once, {ANY}"),
        (10, ANY),
        (11, "a desktop stapler just manages that"),
        (12, "a desktop stapler just manages that"),
        (15, "heavy-duty stapler"),
        (20, "print shop's booklet machine"),
        (35, "print shop's booklet machine"),
        (40, "40 folded sheets are too many for staples: see scheme signatures"),
    ],
)
def test_it_says_how_to_fold_and_whether_a_stapler_manages(sheets, advice):
    words = handwork(record(sheets))

    assert advice in words.replace("two staples in the fold; ", "")


@pytest.mark.parametrize("name", scheme_names())
def test_every_step_of_every_scheme_has_its_words(name):
    for step in load_scheme(name).steps:
        assert any(re.fullmatch(pattern, str(step)) for pattern in PHRASES), step


@pytest.mark.parametrize("name", scheme_names())
@pytest.mark.parametrize("sheets", [1, 3])
def test_no_step_is_said_in_the_words_of_a_scheme_file(name, sheets):
    scheme = load_scheme(name)
    steps = [str(step) for step in scheme.steps]
    grid = [scheme.rows, scheme.columns]

    words = handwork(record(sheets, steps=steps, grid=grid))

    assert words
    assert not {"nest", "gather", "inset", "stack"} & {*re.findall(r"\w+", words)}
    assert ", ," not in words


def test_a_step_that_nobody_has_words_for_is_said_as_it_stands():
    assert said("crumple") == "crumple"


def test_folded_edges_have_to_be_opened_unless_nothing_is_inside():
    folds = ("fold top behind", "fold left behind")

    assert said(*folds).startswith("fold the top half behind the bottom, fold the left")
    assert said(*folds).endswith("slit the closed edges")
    assert "slit" not in said(*folds, backs=False)
    assert "slit" not in said(folds[0])


def test_a_ring_of_two_rows_is_pushed_together_and_a_larger_one_is_not():
    assert "push the ends together" in said("ring from 2,4", grid=[2, 4])
    assert "8 panels" in said("ring from 2,4", grid=[2, 4])
    assert "push" not in said("ring from 4,4", grid=[4, 4])


def test_papers_that_need_different_numbers_of_sheets_are_not_counted():
    runs = [run("letter", 12, 3), run("a4", 8, 2)]

    assert said("nest", runs=runs) == "lay the sheets together"


@pytest.mark.parametrize(
    ("lots", "words"),
    [
        ([4, 4, 4], "make 3 piles of 4 sheets"),
        ([4, 3, 3], "make 3 piles of 4 and 3 sheets"),
        ([1, 1], "make 2 piles of 1 sheet"),
    ],
)
def test_signatures_are_piles(lots, words):
    assert said("nest", sheets=sum(lots), signatures=lots) == words


@pytest.mark.parametrize(
    ("pages", "advice"),
    [(40, "any stapler will do"), (80, "heavy-duty"), (400, "drill or glue")],
)
def test_staples_through_the_side_go_through_every_leaf(pages, advice):
    assert advice in said("stab 2", pages=pages)


def test_one_staple_is_not_two():
    assert said("staple 1").startswith("one staple in the fold")
