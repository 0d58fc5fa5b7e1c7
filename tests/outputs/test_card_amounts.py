"""The table of copies on the card."""

from __future__ import annotations

import pytest

from tests.impose.samples import A4, LETTER, saddle_plan, stamp_plan
from zine.impose.placing import NOTHING, Placing
from zine.impose.terms import Terms
from zine.outputs.card_amounts import card_amounts
from zine.outputs.job import Job, Run


def amounts(*plans, lang="en", **terms):
    runs = tuple(Run(None, it, (), terms=Terms(**terms)) for it in plans)
    return list(card_amounts(Job("x", "X", lang, runs), lang))


def test_two_copies_on_a_sheet_are_keyed_in_as_half_as_many():
    keyed = [it.keyed for it in amounts(stamp_plan("two-copies", 8))]

    assert keyed == ["5", "13", "25", "50"]
    assert {it.keyed for it in amounts(saddle_plan(8))} == {""}


def test_paper_is_counted_for_whole_copies():
    def sheets(plan):
        return {it.copies: it.sheets for it in amounts(plan)}

    assert sheets(saddle_plan(12))["25"] == "75"
    assert sheets(stamp_plan("two-copies", 8))["25"] == "26"
    assert sheets(saddle_plan(12))["100"] == "300"


def test_the_copies_that_are_wanted_are_counted_with_what_to_spare():
    (it,) = amounts(saddle_plan(40, placing=Placing(cover=NOTHING)), copies=120)

    assert (it.copies, it.sheets) == ("120", "1,080\u00a0+\u00a063")
    assert it.covers == "120\u00a0+\u00a07"


def test_if_nobody_says_how_many_the_usual_numbers_are_counted():
    first, second, *_ = amounts(saddle_plan(40, placing=Placing(cover=NOTHING)))

    assert (first.copies, first.sheets, first.covers) == ("10", "90", "10")
    assert (second.copies, second.sheets, second.covers) == ("25", "225", "25")


def test_papers_that_take_other_sheets_are_told_apart():
    plans = saddle_plan(12, paper=A4), saddle_plan(8, paper=LETTER)

    (both,) = amounts(*plans, copies=150)
    (alone,) = amounts(plans[0], copies=150)

    assert both.sheets == "450\u00a0+\u00a027 (A4), 300\u00a0+\u00a018 (Letter)"
    assert alone.sheets == "450\u00a0+\u00a027"


@pytest.mark.parametrize(("lang", "words"), [("en", "12,000"), ("de", "12.000")])
def test_many_are_written_as_in_the_language(lang, words):
    (it,) = amounts(saddle_plan(4), lang=lang, copies=12_000)

    assert it.copies == words
    assert it.sheets.startswith(words)
