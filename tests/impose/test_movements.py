from __future__ import annotations

import pytest

from tests.impose.samples import (
    SCHEMES,
    saddle_plan,
    scheme_of,
    stamp_plan,
)
from zine.impose.movements import movements
from zine.impose.placing import Placing
from zine.impose.sheet import Binding
from zine.impose.step import Edge
from zine.layout.said import keys
from zine.units import mm


def said(plan):
    """Return what is said in each movement, all its words in a row."""
    return [
        " ".join(word for it in movement.sentences for word in keys(it))
        for movement in movements(plan)
    ]


def full(name, sheets=3, **settings):
    scheme = SCHEMES[name]
    count = sheets if scheme.takes_many_sheets else 1
    return stamp_plan(scheme, count * scheme.pages_per_sheet, **settings)


def test_a_booklet_is_laid_together_folded_and_stapled():
    assert said(saddle_plan()) == [
        "Lay all sheets on one another, sheet 1 on top.",
        "Fold %(part)s away from you, behind the rest. the left half",
        "Staple through the fold, from the outside. Staples: %(number)s.",
    ]


def test_what_is_bound_at_the_right_is_folded_the_other_way():
    assert said(saddle_plan(binding=Binding.RIGHT))[1].endswith("the right half")


def test_what_is_done_to_each_sheet_is_said_so():
    plan = full("quarto")

    assert said(plan)[0].startswith("Each sheet by itself:")
    assert not said(full("quarto", sheets=1))[0].startswith("Each")
    assert said(full("signatures", sheets=7))[1].startswith("Each pile by itself:")


def test_the_paper_is_followed_from_movement_to_movement():
    lay, fold, _ = movements(saddle_plan())

    assert (len(lay.before), len(lay.after)) == (2, 1)
    assert [len(row) for row in fold.before[0].panels] == [2]
    assert len(fold.after[0].only_pile) == 4


def test_closed_folds_are_opened_where_they_are():
    *_, slit = movements(full("octavo"))

    assert slit.edges == (Edge.TOP, Edge.RIGHT)
    assert "head fore-edge" in said(full("octavo"))[-1]


def test_a_poster_is_unfolded_and_creep_is_cut_off():
    creeping = saddle_plan(40, placing=Placing(caliper=mm(0.1)))

    assert said(stamp_plan("mini8", 9))[-1].startswith("Unfold it again")
    assert said(creeping)[-1].startswith("Cut the fore-edge even at the end, %(size)s")
    assert movements(creeping)[-1].edges == (Edge.RIGHT,)


def test_a_leaf_needs_no_staple():
    assert said(saddle_plan(4))[-1] == "A single folded leaf needs no staple."


def test_a_cut_of_nothing_is_no_movement():
    plan = stamp_plan(
        scheme_of("1x2", "stack", "cut rows under", "fold left behind"), 4
    )

    assert not any("Cut" in it for it in said(plan))


@pytest.mark.parametrize(
    ("name", "sheets"), [("saddle-stitch", 3), ("top-bound", 2), ("signatures", 2)]
)
def test_a_cover_printed_by_itself_is_laid_where_it_belongs(name, sheets):
    plan = full(name, sheets, placing=Placing(cover=mm(0)))
    words = "Sheet %(number)s is the cover, printed by itself."

    assert [words in it for it in said(plan)].count(True) == 1
    assert words in said(plan)[0]
    assert words not in " ".join(said(full(name, sheets)))


def test_sections_are_sewn_to_one_another_with_one_thread():
    assert said(full("signatures", signature="8"))[-1].endswith("with the same thread.")
    assert "same thread" not in said(full("signatures", sheets=1))[-1]


def test_staples_through_the_side_keep_a_quarter_of_an_inch_from_the_edge():
    *_, stab = movements(full("folios"))

    assert dict(stab.sentences[0].values)["size"] == "6\u00a0mm"
