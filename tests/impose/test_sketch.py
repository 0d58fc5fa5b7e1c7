from __future__ import annotations

import pytest

from tests.impose.samples import SCHEMES, stamp_plan
from zine.impose.sketch import IN_ASCII, sketch_sheet
from zine.impose.specimen import specimen


def drawn(scheme, *, sheet=1, side=0):
    plan = specimen(SCHEMES[scheme])
    return "\n".join(sketch_sheet(plan, plan.sheets[sheet - 1])[side].lines)


def test_a_fold_is_dotted():
    assert drawn("saddle-stitch") == (
        "┌─────────┐\n"
        "│ 4  ┊ 1  │\n"
        "└─────────┘"
    )  # fmt: skip


def test_the_back_is_drawn_as_it_is_printed():
    assert drawn("cut-and-stack", side=1) == (
        "┌─────────┐\n│ 2  ┊ 7  │\n├─────────┤\n│ 4  ┊ 5  │\n└─────────┘"
    )


def test_a_slit_is_double_and_ends_where_the_knife_stops():
    assert drawn("mini8") == (
        "┌───────────────────┐\n"
        "│ 5↓ ┊ 4↓ ┊ 3↓ ┊ 2↓ │\n"
        "│┄┄┄┄═════╪═════┄┄┄┄│\n"
        "│ 6  ┊ 7  ┊ 8  ┊ 1  │\n"
        "└───────────────────┘"
    )


def test_a_cut_goes_through_to_the_edge():
    assert drawn("cards") == (
        "┌────┬────┐\n│ 1  │ 5  │\n├────┼────┤\n│ 3  │ 7  │\n└────┴────┘"
    )


def test_nothing_is_drawn_between_pages_that_stay_together():
    assert "┊" not in drawn("n-up")
    assert "─┬─" not in drawn("n-up")


def test_a_blank_is_a_dash():
    plan = stamp_plan("saddle-stitch", 3)

    assert sketch_sheet(plan, plan.sheets[0])[1].lines[1] == "│ 2  ┊ –  │"


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
def test_every_page_is_drawn_once_in_lines_of_one_length(scheme):
    plan = specimen(scheme, sheets=2)
    sketches = [it for sheet in plan.sheets for it in sketch_sheet(plan, sheet)]
    words = " ".join(line for it in sketches for line in it.lines)
    for letter in "┊│↓":
        words = words.replace(letter, " ")
    numbers = [int(word) for word in words.split() if word.isdigit()]

    assert sorted(numbers) == sorted([*range(1, len(plan.order) + 1)] * scheme.copies)
    for it in sketches:
        assert {len(line) for line in it.lines} == {it.width}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_drawing_can_be_made_in_plain_letters(scheme):
    assert drawn(scheme).translate(IN_ASCII).isascii()
