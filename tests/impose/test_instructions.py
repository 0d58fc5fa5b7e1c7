from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.impose.samples import SCHEMES, bindings_of, scheme_of, stamp_plan
from zine.impose.instructions import hand_movements, how_to_print
from zine.impose.lines import LineKind
from zine.impose.sheet import Binding, Flip
from zine.impose.step import Axis, Cut, Fold


def said(scheme, pages, **settings):
    return hand_movements(stamp_plan(scheme, pages, **settings))


def full(scheme, sheets=2, **settings):
    scheme = SCHEMES[scheme]
    count = sheets if scheme.takes_many_sheets else 1
    return said(scheme, count * scheme.pages_per_sheet, **settings)


def test_a_booklet_is_laid_together_folded_and_stapled():
    assert said("saddle-stitch", 8) == (
        "Lay the 2 sheets on one another in their order, the first on top.",
        "Fold the left half of the pile behind the right half, away from you.",
        "Staple twice through the fold, from the outside.",
    )


def test_a_single_sheet_is_not_laid_on_others_and_not_stapled():
    assert said("saddle-stitch", 4) == (
        "Fold the left half of the sheet behind the right half, away from you.",
        "A single folded leaf needs no staple.",
    )


def test_what_is_bound_at_the_right_is_folded_the_other_way():
    assert said("saddle-stitch", 8, binding=Binding.RIGHT)[1] == (
        "Fold the right half of the pile behind the left half, away from you."
    )


def test_pages_that_are_closed_after_the_last_fold_are_slit_open():
    assert full("quarto")[-1].startswith("Slit open the folds at the head with")
    assert "the head and the fore-edge" in full("octavo")[-1]
    assert "the head, the foot and the fore-edge" in full("sextodecimo")[-1]


@pytest.mark.parametrize(
    "scheme", ["saddle-stitch", "french-fold", "mini8", "accordion"]
)
def test_folds_that_may_stay_are_left_alone(scheme):
    assert not any("Slit open" in line for line in full(scheme))


def test_signatures_are_piles_that_are_gathered():
    first, _, gathered, sewn = said("signatures", 32)

    assert "into 2 piles of 4 sheets" in first
    assert gathered.startswith("Lay the folded piles on one another")
    assert sewn == "Pierce three holes in each fold and sew through."


def test_signatures_of_two_sizes_are_told_apart():
    first, *_ = said("signatures", 28, signature="12-16")

    assert "1 of 4 sheets, then 1 of 3 sheets" in first


def test_a_cut_pile_goes_under_unturned():
    assert (
        "lay the lower part under the upper one, without turning"
        in (full("cut-and-stack")[1])
    )


def test_copies_are_counted():
    assert full("two-copies")[-1] == "That makes 2 of the same."
    assert full("repeat")[-1] == "That makes 4 of the same."


def test_a_fan_begins_where_it_is_read_from():
    assert full("accordion")[0].startswith("From the left edge")
    assert full("accordion", binding=Binding.RIGHT)[0].startswith("From the right edge")


def test_a_ring_of_two_rows_is_pushed_together_and_others_follow_their_pages():
    assert any("push them together" in line for line in full("mini8"))
    assert any("2 onto 3, 4 onto 5" in line for line in full("ring16"))
    assert "the 5 double lines that `zine schemes ring16` draws" in full("ring16")[1]


def test_a_strip_with_one_slit_is_slit_from_its_edge():
    strip = scheme_of("2x4", "strip from 1,1", name="strip")
    plan = stamp_plan(replace(strip, prints_backs=False), 8)

    assert (
        "along the double line that `zine schemes strip` draws"
        in (hand_movements(plan)[1])
    )


def test_a_ring_is_folded_into_its_panels_whether_or_not_lines_are_printed():
    folded, slit, *_ = full("ring12")

    assert "into two rows and six columns" in folded
    assert "the long fold in the middle" in slit


def test_a_poster_is_found_again():
    assert said("mini8", 9)[-1] == (
        "Unfold it again to see the poster, page 9, on the back."
    )


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
def test_every_scheme_is_told_for_every_binding(scheme):
    for binding in bindings_of(scheme):
        for sheets in (1, 3):
            lines = full(scheme.name, sheets, binding=binding)

            assert lines
            for line in lines:
                assert re.fullmatch(r"[A-Z][^.]*\.", line), line
                assert "the the" not in line
            folds = sum(line.startswith("Fold the") for line in lines)
            assert folds >= len(scheme.steps_of(Fold))
            cuts = sum(line.startswith("Cut ") for line in lines)
            assert cuts == sum(parts_of(scheme, it) > 1 for it in scheme.steps_of(Cut))


def parts_of(scheme, cut):
    return scheme.rows if cut.axis is Axis.ROWS else scheme.columns


def test_a_calendar_on_leaves_of_its_own_size_is_not_cut():
    assert not any("ut " in line for line in full("calendar", 3))


def test_nothing_is_slit_or_cut_where_there_is_no_line():
    for scheme in SCHEMES.values():
        plan = stamp_plan(scheme, scheme.pages_per_sheet)
        kinds = {line.kind for line in plan.lines}
        lines = hand_movements(plan)
        cut = any(it.startswith("Cut ") for it in lines)
        slit = any(re.match("Slit (it|the long)", it) for it in lines)

        assert (LineKind.CUT in kinds) == cut, scheme.name
        assert (LineKind.SLIT in kinds) == slit, scheme.name


def test_the_print_dialog_is_told_sides_and_edge():
    long = stamp_plan("saddle-stitch", 8, flip=Flip.LONG)

    assert how_to_print(long) == "two-sided, flip on the LONG edge, actual size"
    assert how_to_print(stamp_plan("mini8", 8)) == "one-sided, actual size"
