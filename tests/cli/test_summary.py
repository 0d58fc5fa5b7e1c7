from __future__ import annotations

import pytest

from zine.cli.summary import COLUMNS, headline, summarise

ANY = "any stapler that reaches the fold will do"


def record(
    sheets=2, *, papers=("letter", "a4"), kinds=("print", "shop", "read"), **more
):
    outputs = [
        {"file": f"sample-{kind}-{paper}.pdf", "kind": kind}
        for kind in kinds
        for paper in (papers if kind != "read" else ["x"])
    ]
    usual = {
        "papers": papers,
        "pages": 4 * sheets,
        "sheets": [{}] * sheets,
        "outputs": outputs,
        "blanks": [],
        "flip": "short",
    }
    return usual | more


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


@pytest.mark.parametrize(
    ("sheets", "advice"),
    [
        (1, "fold the sheet once; it needs no staple"),
        (2, f"lay the 2 sheets together, fold once, two staples in the fold; {ANY}"),
        (10, ANY),
        (11, "a desktop stapler just manages that"),
        (12, "a desktop stapler just manages that"),
        (15, "heavy-duty stapler"),
        (20, "print shop's booklet machine"),
        (35, "print shop's booklet machine"),
        (40, "40 sheets are too many for one booklet: split the text into volumes"),
    ],
)
def test_it_says_how_to_fold_and_whether_a_stapler_manages(sheets, advice):
    assert advice in said("To fold", sheets=sheets)


@pytest.mark.parametrize("flip", ["short", "long"])
def test_it_says_how_to_set_the_printer(flip):
    line = f"two-sided, flip on the {flip.upper()} edge, actual size (100 %)"

    assert dict(summarise(record(flip=flip)))["To print"][-1] == line


def test_it_says_to_choose_only_if_there_is_a_choice():
    assert "the one for your paper" in said("To print")
    assert "the one for your paper" not in said("To print", papers=["a4"])


def test_each_file_has_a_line_of_its_own():
    assert dict(summarise(record()))["To print"][:2] == (
        "sample-print-letter.pdf",
        "sample-print-a4.pdf",
    )


@pytest.mark.parametrize(
    ("blanks", "line"),
    [
        ([7], "page 7, so that the back cover comes last"),
        ([5, 6, 7], "pages 5, 6, 7, so that the back cover comes last"),
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
