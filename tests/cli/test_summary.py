from __future__ import annotations

import pytest

from zine.cli.summary import COLUMNS, headline, summarise
from zine.impose.estimate import estimate
from zine.impose.plan import plan_imposition
from zine.impose.scheme_file import load_scheme
from zine.impose.terms import Terms
from zine.outputs.estimate_facts import estimate_facts
from zine.paper import FORMATS, PAPERS

A5 = FORMATS["a5"].size

HANDS = ["Lay the sheets on one another.", "Fold them once."]


def record(
    sheets=2, *, papers=("letter", "a4"), kinds=("print", "shop", "read"), **more
):
    outputs = [
        {"file": f"sample-{kind}-{paper}.pdf", "kind": kind}
        for kind in kinds
        for paper in (papers if kind != "read" else ["x"])
    ]
    pages = more.get("pages", 4 * sheets)
    flip = more.get("flip", "short")
    usual = {
        "papers": papers,
        "pages": pages,
        "sheets": [{}] * sheets,
        "runs": [run(it, pages, sheets, more.get("blanks", [])) for it in papers],
        "outputs": outputs,
        "blanks": [],
        "grid": [1, 2],
        "steps": ["nest", "fold left behind", "staple 2"],
        "copies": 1,
        "signatures": [sheets],
        "backs": True,
        "print": f"two-sided, flip on the {flip.upper()} edge, actual size",
        "creep_mm": 0,
        "asked": False,
    }
    return usual | more


def run(paper, pages, sheets, blanks=()):
    """Return what a record says of one paper."""
    return {
        "paper": paper,
        "title": PAPERS[paper].title,
        "pages": pages,
        "sheets": sheets,
        "creep_mm": 0,
        "blanks": [*blanks],
        "hands": HANDS,
        "ending": None,
        "cover": None,
        "estimate": estimated(pages, sheets),
    }


def estimated(pages, sheets):
    """Return what a record says of a booklet of copy paper."""
    scheme = load_scheme("saddle-stitch")
    plan = plan_imposition(pages, scheme=scheme, paper=PAPERS["a4"], page_size=A5)
    return estimate_facts(estimate(plan, Terms())) | {"stapled_sheets": sheets}


def said(label, **facts):
    return " ".join(dict(summarise(record(**facts)))[label])


@pytest.mark.parametrize(
    ("sheets", "papers", "line"),
    [
        (1, ["a4"], "4 pages, 1 sheet of A4"),
        (2, ["letter", "a4"], "8 pages, 2 sheets of Letter or A4"),
        (10, ["letter"], "40 pages, 10 sheets of Letter"),
    ],
)
def test_the_headline_counts_pages_and_sheets(sheets, papers, line):
    assert headline(record(sheets, papers=papers)) == line


def test_one_page_is_not_two():
    assert headline(record(1, papers=["a4"], pages=1)) == "1 page, 1 sheet of A4"


def test_papers_that_need_different_numbers_of_sheets_stand_apart():
    runs = [run("letter", 44, 11), run("a4", 40, 10)]

    assert headline(record(11, runs=runs)) == (
        "44 pages, 11 sheets of Letter; 40 pages, 10 sheets of A4"
    )


def test_blanks_are_said_for_each_paper_if_they_differ():
    letter, a4 = run("letter", 12, 3, [9, 10, 11]), run("a4", 8, 2)

    assert said("Left blank", runs=[letter, a4]) == (
        "on Letter pages 9–11, before the back cover"
    )
    assert "Left blank" not in dict(summarise(record(runs=[a4, a4])))


def test_several_copies_at_once_are_said():
    assert headline(record(2, papers=["a4"], copies=2)) == (
        "8 pages, 2 sheets of A4, 2 copies at once"
    )


def test_it_says_what_the_hands_do_and_which_stapler_will_do():
    assert said("To fold") == (
        "Lay the sheets on one another. Fold them once. Any stapler that reaches the"
        " fold will do."
    )


def test_it_says_so_for_each_paper_if_that_differs():
    letter = run("letter", 8, 2)
    a4 = run("a4", 4, 1) | {"hands": ["Fold it once."]}

    words = said("To fold", runs=[letter, a4])

    assert words.startswith("Letter: Lay the sheets on one another. Fold them once.")
    assert " A4: Fold it once. " in words


def test_creep_is_spoken_of_only_if_it_was_made_up_for():
    few, many = (run(it, 8, 2) for it in ("letter", "a4"))
    both = [few | {"creep_mm": 0.3}, many | {"creep_mm": 0.9}]

    assert "page moved 0.9 mm, towards" in said("To trim", runs=both[1:])
    assert "0.3 mm on Letter, 0.9 mm on A4, towards" in said("To trim", runs=both)
    assert "moved 0.9 mm on A4, towards" in said("To trim", runs=[few, both[1]])
    assert "To trim" not in dict(summarise(record()))


@pytest.mark.parametrize("flip", ["short", "long"])
def test_it_says_how_to_set_the_printer(flip):
    line = f"two-sided, flip on the {flip.upper()} edge, actual size (100 %)"

    assert dict(summarise(record(flip=flip)))["To print"][-1] == line


def test_it_says_to_choose_only_if_there_is_a_choice():
    assert "the one for your paper" in said("To print")
    assert "the one for your paper" not in said("To print", papers=["a4"])


def test_the_card_is_named_once_with_what_it_is_for():
    outputs = [{"file": f"sample-card.{it}", "kind": "card"} for it in ("pdf", "txt")]

    lines = dict(summarise(record(outputs=outputs)))["Print card"]

    assert lines[0] == "sample-card.pdf"
    assert lines[1].endswith("the same in .txt")


def test_each_file_has_a_line_of_its_own():
    assert dict(summarise(record()))["To print"][:2] == (
        "sample-print-letter.pdf",
        "sample-print-a4.pdf",
    )


@pytest.mark.parametrize(
    ("blanks", "line"),
    [
        ([7], "page 7, before the back cover"),
        ([5, 6, 7], "pages 5–7, before the back cover"),
        ([2, 4, 5, 6], "pages 2, 4–6, before the back cover"),
        ([7, 8], "pages 7–8"),
    ],
)
def test_it_says_where_blanks_fell(blanks, line):
    assert said("Left blank", blanks=blanks) == line


@pytest.mark.parametrize(
    ("kinds", "labels"),
    [
        (["print"], ["To print", "To fold"]),
        (["shop"], ["For a shop"]),
        (["read"], ["To read"]),
        (["card"], ["Print card"]),
        (["print", "shop", "read"], ["To print", "To fold", "For a shop", "To read"]),
    ],
)
def test_only_what_was_made_is_spoken_of(kinds, labels):
    assert [label for label, _ in summarise(record(kinds=kinds))] == labels


@pytest.mark.parametrize("sheets", [1, 2, 10, 12, 15, 20, 40])
def test_no_sentence_is_too_long_for_a_screen(sheets):
    facts = record(sheets, blanks=[4 * sheets - 1, 4 * sheets - 2])

    for _, lines in summarise(facts):
        assert all(len(line) <= COLUMNS for line in lines)


def test_sheets_for_one_printer_are_not_for_another():
    (_, lines), *_ = summarise(record(printer={"name": "office"}))

    assert lines[-1] == "on office, and on no other printer"
