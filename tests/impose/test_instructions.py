from __future__ import annotations

import pytest

from tests.impose.samples import SCHEMES, bindings_of, stamp_plan
from zine.impose.instructions import hand_movements, how_to_print
from zine.impose.lines import LineKind
from zine.impose.one_piece import HALVE
from zine.impose.sheet import Binding, Flip
from zine.impose.step import Axis, Cut, Edge, Fold, Way

HALVES = {Edge.TOP: "upper", Edge.BOTTOM: "lower"}
WAYS = {Way.BEHIND: "away from you", Way.OVER: "towards you"}


def said(scheme, pages, **settings):
    return hand_movements(stamp_plan(scheme, pages, **settings))


def full(scheme, sheets=2, **settings):
    scheme = SCHEMES[scheme]
    count = sheets if scheme.takes_many_sheets else 1
    return said(scheme, count * scheme.pages_per_sheet, **settings)


def test_a_booklet_is_laid_together_folded_and_stapled():
    assert said("saddle-stitch", 8) == (
        "Lay all sheets on one another, sheet 1 on top.",
        "Fold the left half away from you, behind the rest.",
        "Staple through the fold, from the outside. Staples: 2.",
    )


def test_a_single_sheet_is_not_laid_on_others_and_not_stapled():
    assert said("saddle-stitch", 4) == (
        "Fold the left half away from you, behind the rest.",
        "A single folded leaf needs no staple.",
    )


def test_pages_that_are_closed_after_the_last_fold_are_slit_open():
    assert full("quarto")[-1].endswith("off: head.")
    assert full("octavo")[-1].endswith("off: head, fore-edge.")
    assert full("sextodecimo")[-1].endswith("off: head, foot, fore-edge.")


@pytest.mark.parametrize(
    "scheme", ["saddle-stitch", "french-fold", "mini8", "accordion"]
)
def test_folds_that_may_stay_are_left_alone(scheme):
    assert not any("Slit these" in line for line in full(scheme))


def test_signatures_are_piles_that_are_gathered():
    first, fold, gathered, sewn = said("signatures", 32)

    assert first.endswith("Sheets in each pile: 4, 4.")
    assert fold.startswith("Each pile by itself: Fold")
    assert gathered.startswith("Lay the folded piles on one another")
    assert sewn.startswith("Pierce each fold and sew through. Holes: 3.")


def test_signatures_of_two_sizes_are_told_apart():
    first, *_ = said("signatures", 28, signature="12-16")

    assert first.endswith("Sheets in each pile: 4, 3.")


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
def test_every_fold_of_every_scheme_is_told_for_every_binding(scheme):
    for binding in bindings_of(scheme):
        for sheets in (1, 3):
            count = sheets if scheme.takes_many_sheets else 1
            plan = stamp_plan(scheme, count * scheme.pages_per_sheet, binding=binding)

            lines = hand_movements(plan)

            told = [it for it in lines if "Fold the " in it and " you, " in it]
            folds = plan.scheme.steps_of(Fold) or [HALVE] * len(told)
            for line, fold in zip(told, folds, strict=True):
                part = "half" if fold.parts == 2 else "third"
                half = HALVES.get(fold.half, fold.half)
                assert f"Fold the {half} {part} {WAYS[fold.way]}" in line
            assert all(it[0].isupper() and it.endswith(".") for it in lines)
            assert not any("%(" in it for it in lines)
            cuts = sum("Cut from" in line for line in lines)
            assert cuts == sum(parts_of(scheme, it) > 1 for it in scheme.steps_of(Cut))


def parts_of(scheme, cut):
    return scheme.rows if cut.axis is Axis.ROWS else scheme.columns


def test_what_is_bound_at_the_right_is_folded_the_other_way():
    assert "the right half" in said("saddle-stitch", 8, binding=Binding.RIGHT)[1]


def test_a_calendar_on_leaves_of_its_own_size_is_not_cut():
    assert not any("ut " in line for line in full("calendar", 3))


def test_nothing_is_slit_or_cut_where_there_is_no_line():
    for scheme in SCHEMES.values():
        plan = stamp_plan(scheme, scheme.pages_per_sheet)
        kinds = {line.kind for line in plan.lines}
        lines = hand_movements(plan)
        cut = any("Cut from" in it for it in lines)
        slit = any(it.startswith("Slit folds open") for it in lines)

        assert (LineKind.CUT in kinds) == cut, scheme.name
        assert (LineKind.SLIT in kinds) == slit, scheme.name


def test_the_print_dialog_is_told_sides_and_edge():
    long = stamp_plan("saddle-stitch", 8, flip=Flip.LONG)

    assert how_to_print(long) == "two-sided, flip on the LONG edge, actual size"
    assert how_to_print(stamp_plan("mini8", 8)) == "one-sided, actual size"
