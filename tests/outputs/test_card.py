from __future__ import annotations

import hashlib

import pytest

from tests.impose.samples import (
    A4,
    LETTER,
    SCHEMES,
    saddle_plan,
    stamp_plan,
)
from tests.layout.cards import (
    FILES,
    NAME,
    card_for,
    full_card,
    job_for,
    printer_card,
    steps_of,
)
from tests.samples import blank_card, inked_run, job
from zine.impose.placing import NOTHING, Placing
from zine.impose.sheet import Flip
from zine.impose.stock import read_stock
from zine.impose.terms import Terms
from zine.layout.said import keys
from zine.outputs.card import LONGEST, card_files, card_of
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
    page, text = card_files(job(), blank_card(card_of(job(), ()))())

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


def test_a_printer_is_named_and_the_picture_turns_as_the_words_say():
    card = printer_card()
    usual = card_of(job_for(stamp_plan("saddle-stitch", 8)), ())

    assert words(*card.settings)[0] == "two-sided, flip on the SHORT edge"
    assert dict(card.settings[1].values) == {"name": "shop"}
    assert card.turn == usual.turn
    assert len(usual.settings) == len(card.settings) - 1


def test_files_are_named_with_the_beginning_of_their_checksum():
    card = card_of(job_for(saddle_plan()), [Product("x.pdf", "print", "a4", b"sheets")])

    (file,) = card.files
    assert file.check == hashlib.sha256(b"sheets").hexdigest()[:8]
    assert (file.name, file.paper, file.size) == (
        "x.pdf",
        "A4",
        "210\u00a0×\u00a0297\u00a0mm",
    )
    assert file.sheets == 2


def test_single_pages_stand_apart_from_sheets():
    card = card_for("saddle-stitch")

    assert [it.name for it in card.files] == [it.file for it in FILES[:2]]
    assert [it.name for it in card.single] == [it.file for it in FILES[2:]]
    assert all(NAME in it.name for it in card.files)
    assert {it.pages for it in card.files} == {""}


def test_single_pages_are_told_with_their_own_size_and_the_sheet_they_are_for():
    shop = [Product("x-shop-a4.pdf", "shop", "a4", b"pages")]

    (file,) = card_of(job_for(saddle_plan()), shop).single

    assert (file.pages, file.paper) == ("148\u00a0×\u00a0210\u00a0mm", "A4")


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
    assert blank["Blank:"] == "6–7"
    assert facts(card_of(job_for(creeping), ()))["Trim:"].startswith("fore-edge, to")


def test_a_title_that_would_push_all_else_off_the_page_is_shortened():
    assert len(card_for("saddle-stitch", title="word " * 200).title) <= LONGEST
    assert len(card_for("saddle-stitch", title="w" * 500).title) <= LONGEST
    assert card_for("saddle-stitch").title == "The Folded Page"


ASKED = Terms(cover=read_stock("65 lb cover"), copies=120, asked=True)


def card_of_forty(terms):
    plan = saddle_plan(40, placing=Placing(cover=NOTHING))
    made = (
        Product("x-print.pdf", "print", "a4", b"inside"),
        Product("x-cover.pdf", "cover", "a4", b"cover"),
    )
    job = Job("x", "X", "en", (Run(None, plan, (), terms=terms),))
    return card_of(job, made)


def test_a_cover_on_its_own_paper_stands_apart_with_its_sheets():
    card = card_of_forty(ASKED)

    assert words(card.wrap)[0].startswith("Sheet %(number)s, the cover, on paper of")
    assert dict(card.wrap.values) == {"number": 1, "stock": "65 lb cover"}
    assert [(it.name, it.sheets) for it in card.covers] == [("x-cover.pdf", 1)]
    assert [(it.name, it.sheets) for it in card.files] == [("x-print.pdf", 9)]
    assert "Sheet %(number)s is the cover, printed by itself." in words(
        *steps_of(card)[1].sentences
    )


def test_a_card_without_a_cover_apart_does_not_speak_of_one():
    card = card_for("saddle-stitch")

    assert (card.wrap, card.covers) == (None, ())
    assert {it.covers for it in card.amounts} == {""}


def test_papers_that_need_other_sheets_are_told_apart():
    plans = saddle_plan(12, paper=A4), saddle_plan(8, paper=LETTER)
    terms = Terms(copies=150, asked=True)
    runs = tuple(Run(None, it, (), terms=terms) for it in plans)

    card = card_of(Job(NAME, "Two", "en", runs), FILES)
    alone = card_of(Job(NAME, "One", "en", runs[:1]), FILES)

    assert facts(card)["Pages:"] == "12 (A4), 8 (Letter)"
    assert facts(card)["Sheets in a set:"] == "3 (A4), 2 (Letter)"
    assert facts(alone)["Pages:"] == "12"
    assert ("number", "12 (A4), 8 (Letter)") in card.checks[2].values


def test_covers_without_words_are_told_as_blanks():
    card = card_of(Job("x", "X", "en", (inked_run(3, 4, 5, 6, 7),)), ())

    assert facts(card)["Blank:"] == "1–2, 8"
    assert [it.rows for it in card.sheets[0].sides[:2]] == [("[–] [–]",), ("[–] [7]",)]


def test_several_sheets_are_collated_by_the_machine():
    def boxes(scheme, sheets):
        return words(*card_for(scheme, sheets).settings)

    assert "collated, set by set" in boxes("saddle-stitch", 2)
    assert "collated, set by set" not in boxes("saddle-stitch", 1)
    assert "collated, set by set" not in boxes("mini8", 1)


def test_what_is_slit_open_is_not_said_to_stay_uncut():
    assert "Trim:" not in facts(card_for("octavo"))
    assert facts(card_for("saddle-stitch"))["Trim:"] == "nothing"


def test_a_turn_is_drawn_wherever_the_words_say_two_sided():
    for card in (card_for(name, 3) for name in SCHEMES):
        says = words(*card.settings)[0].startswith("two-sided")
        shows = any(
            "back" in key for it in card.sheets[0].sides for key in keys(it.name)
        )

        assert (card.turn is not None) == says == shows


def test_only_what_has_a_price_says_that_its_cost_leaves_something_out():
    assert full_card().billed
    assert not card_for("saddle-stitch").billed


def test_only_lines_that_are_drawn_are_explained():
    kinds = {
        name: (card.is_folded, card.is_cut)
        for name in ("saddle-stitch", "mini8", "cards", "n-up")
        for card in [card_for(name)]
    }

    assert kinds == {
        "saddle-stitch": (True, False),
        "mini8": (True, True),
        "cards": (False, True),
        "n-up": (False, False),
    }
