from __future__ import annotations

import pytest

from zine.cli.stapler import stapler

SADDLE = ["nest", "fold left behind", "staple 2"]


@pytest.mark.parametrize(
    ("sheets", "advice"),
    [
        (2, "Any stapler that reaches the fold will do."),
        (10, "Any stapler that reaches the fold will do."),
        (11, "A desktop stapler just manages that."),
        (12, "A desktop stapler just manages that."),
        (15, "heavy-duty stapler"),
        (20, "print shop's booklet machine"),
        (35, "print shop's booklet machine"),
        (40, "40 folded sheets are too many for one booklet"),
    ],
)
def test_staples_in_the_fold_go_through_every_folded_sheet(sheets, advice):
    assert advice in stapler(SADDLE, 4 * sheets)


@pytest.mark.parametrize(
    ("pages", "advice"),
    [(40, "Any stapler will do."), (80, "heavy-duty"), (400, "drill or glue")],
)
def test_staples_through_the_side_go_through_every_leaf(pages, advice):
    assert advice in stapler(["gather", "stab 2"], pages)


@pytest.mark.parametrize("steps", [["nest", "fold left behind", "sew 3"], ["lay"]])
def test_what_is_not_stapled_needs_no_stapler(steps):
    assert stapler(steps, 8) == ""


def test_a_single_fold_holds_by_itself():
    assert stapler(SADDLE, 4) == ""


@pytest.mark.parametrize(
    ("sheets", "leg", "is_said"),
    [(10, 6, False), (15, 8, True), (20, 8, False), (67, 13, False), (5, None, False)],
)
def test_long_legs_are_asked_for_where_a_stapler_of_ones_own_needs_them(
    sheets, leg, is_said
):
    # A shop's machine brings its own, and 67 sheets nothing goes through.
    said = stapler(SADDLE, 4 * sheets, leg)

    assert (f"Its staples need legs of {leg} mm: 23/{leg}." in said) is is_said
