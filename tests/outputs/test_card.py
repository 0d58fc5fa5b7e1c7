from __future__ import annotations

import hashlib

import pytest

from tests.impose.cards import texts
from tests.impose.oracle.print_shop import numbered_pages, read_sides
from tests.impose.samples import (
    A4,
    LETTER,
    SCHEMES,
    STAMP,
    lying,
    saddle_plan,
    stamp_plan,
)
from tests.layout.cards import FILES, NAME, card_for, job_for
from tests.samples import blank_card, job
from zine.impose.place import impose
from zine.impose.placing import Placing
from zine.impose.sheet import Flip
from zine.layout.said import keys
from zine.outputs.card import LONGEST, MOST_SIDES, card_of, print_card
from zine.outputs.job import Job, Product, Run
from zine.units import mm


def words(*sentences):
    return [word for it in sentences for word in keys(it)]


def facts(card):
    """Return what is said of the job, by its English name."""
    return {
        name.words: value if isinstance(value, str) else value.words
        for name, value in card.facts
    }


def test_it_is_a_page_and_a_text():
    page, text = print_card(job(), (), blank_card)

    assert (page.file, text.file) == ("sample-card.pdf", "sample-card.txt")
    assert page.data.startswith(b"%PDF-")
    assert text.data == b"A Sample\n"


@pytest.mark.parametrize("flip", Flip)
def test_the_edge_to_flip_on_is_the_one_of_the_plan(flip):
    card = card_of(job_for(saddle_plan(flip=flip)), ())

    assert words(*card.settings)[0] == f"two-sided, flip on the {flip.upper()} edge"
    assert card.turn is not None


def test_what_has_no_backs_is_not_flipped():
    card = card_for("mini8")

    assert words(*card.settings)[0] == "one side only"
    assert card.turn is None
    assert not any("back" in word for word in words(*card.checks))


def test_files_are_named_with_the_beginning_of_their_checksum():
    card = card_of(job_for(saddle_plan()), [Product("x.pdf", "print", "a4", b"sheets")])

    (file,) = card.files
    assert file.check == hashlib.sha256(b"sheets").hexdigest()[:8]
    assert (file.name, file.paper, file.size) == ("x.pdf", "A4", "210 × 297 mm")
    assert file.sheets == 2


def test_single_pages_stand_apart_from_sheets():
    card = card_for("saddle-stitch")

    assert [it.name for it in card.files] == [it.file for it in FILES[:2]]
    assert [it.name for it in card.single] == [it.file for it in FILES[2:]]
    assert all(NAME in it.name for it in card.files)


@pytest.mark.parametrize("name", SCHEMES)
def test_the_sides_that_are_shown_come_out_of_the_printer_so(name):
    scheme = SCHEMES[name]
    pages = (5 if scheme.takes_many_sheets else 1) * scheme.pages_per_sheet
    plan = stamp_plan(scheme, pages)
    size = lying(STAMP, plan.binding)
    sides = read_sides(impose(numbered_pages(pages, size), plan, title="T"), size)
    printed = [it for it in sides if it.marks]

    card = card_of(job_for(plan), ())

    assert len(card.sides) == min(len(printed), MOST_SIDES)
    assert card.more == len(plan.sheets) - len(card.sides) // (1 + plan.backs)
    for shown, side in zip(card.sides, printed, strict=False):
        turned = {str(it.number): it.up[1] < 0 for it in side.marks}
        assert sorted(texts(shown.picture)) == sorted(
            str(it.number) for it in side.marks
        )
        told = {
            it.strip("[]↓"): "↓" in it for row in shown.rows for it in row.split(" ")
        }
        assert told == turned


def test_a_booklet_is_told_in_letters_as_it_is_printed():
    card = card_for("saddle-stitch")

    assert [it.rows for it in card.sides] == [
        ("[8] [1]",),
        ("[2] [7]",),
        ("[6] [3]",),
        ("[4] [5]",),
    ]


def test_facts_are_those_of_the_job():
    usual = facts(card_for("saddle-stitch", 3))
    sewn = facts(card_for("signatures", 3))
    double = facts(card_for("two-copies"))
    blank = facts(card_of(job_for(saddle_plan(6)), ()))
    creeping = saddle_plan(40, placing=Placing(caliper=mm(0.1)))

    assert usual["Pages:"] == "12"
    assert usual["Sheets in a set:"] == "3"
    assert (usual["Folds:"], usual["Staples:"]) == ("1", "2")
    assert usual["Trim:"] == "nothing"
    assert sewn["Holes:"] == "3"
    assert double["Copies at once:"] == "2"
    assert blank["Blank:"] == "6, 7"
    assert facts(card_of(job_for(creeping), ()))["Trim:"] == "fore-edge"


def test_paper_is_counted_for_whole_copies():
    def sheets(plan):
        return {it.copies: it.sheets for it in card_of(job_for(plan), ()).amounts}

    assert sheets(saddle_plan(12))[25] == "75"
    assert sheets(stamp_plan("two-copies", 8))[25] == "26"
    assert sheets(saddle_plan(12))[100] == "300"


def test_the_paper_of_the_pictures_is_named_only_where_others_differ():
    def shown(first, second):
        plans = (saddle_plan(first, paper=LETTER), saddle_plan(second, paper=A4))
        runs = tuple(Run(None, it, ()) for it in plans)
        return card_of(Job("x", "X", "en", runs), ()).shown

    assert shown(8, 8) == ""
    assert shown(8, 12) == "Letter"


def test_a_title_that_would_push_all_else_off_the_page_is_shortened():
    assert len(card_for("saddle-stitch", title="word " * 200).title) <= LONGEST
    assert len(card_for("saddle-stitch", title="w" * 500).title) <= LONGEST
    assert card_for("saddle-stitch").title == "The Folded Page"
