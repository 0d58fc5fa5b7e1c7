from __future__ import annotations

import json

import pytest

from zine.errors import Place
from zine.preflight.finding import Finding, Level, beside, is_grave, summarise


def finding(page, measured=6.0, level=Level.WARNING, check="type-size"):
    what = f"it is {measured:g} pt"
    return Finding(check, level, page, what, measured, 8, "pt", "Do something.")


def test_findings_of_one_kind_are_told_once_with_the_worst():
    (summary,) = summarise([finding(3, 7), finding(5, 6), finding(9, 7.5)])

    assert summary.sentence == "pages 3, 5, 9: it is 6 pt (on page 5, the worst)"


def test_one_page_and_the_whole_file_are_told_as_such():
    one, whole = summarise([finding(3), finding(None, check="count")])

    assert one.sentence == "page 3: it is 6 pt"
    assert whole.sentence == "it is 6 pt"


def test_a_long_list_of_pages_is_cut_short():
    every, other = (
        summarise(finding(number) for number in pages)[0].sentence
        for pages in (range(1, 10), [*range(1, 14, 2), 18, 19])
    )

    assert every.startswith("pages 1–9: ")
    assert other.startswith("pages 1, 3, 5, 7, 9, 11 and 3 more: ")


def test_what_is_about_other_things_is_told_apart():
    line, words = finding(3)._replace(about="line"), finding(4)._replace(about="words")

    assert len(summarise([line, words, finding(5)._replace(about="line")])) == 2


def test_errors_come_first():
    grave = finding(2, level=Level.ERROR, check="fonts")

    assert [it.worst for it in summarise([finding(1), grave])] == [grave, finding(1)]


def test_only_errors_are_grave():
    assert not is_grave([finding(1)])
    assert is_grave([finding(1), finding(1, level=Level.ERROR)])


def test_a_finding_is_plain_data():
    data = json.loads(json.dumps(finding(2).to_json("a.pdf")))

    assert (data["file"], data["page"], data["level"]) == ("a.pdf", 2, "warning")
    assert (data["measured"], data["limit"], data["unit"]) == (6, 8, "pt")


def told(page, booklet_page=None, measured=4, line=None):
    source = Place("01-body.md", line) if line else None
    return finding(page=page, measured=measured)._replace(
        booklet_page=booklet_page, source=source
    )


def test_a_sentence_ends_with_the_line_it_comes_from():
    (it,) = summarise([told(3, line=42)])

    assert it.sentence.startswith("page 3: ")
    assert it.sentence.endswith(": 01-body.md:42")


def test_sides_of_sheets_are_told_by_the_pages_of_the_booklet():
    one, (two,) = summarise([told(3, 6)])[0], summarise([told(3, 6), told(1, 8, 1)])

    assert one.sentence.startswith("page 6, side 3 of the sheets: ")
    assert two.sentence.startswith("pages 6, 8: ")
    assert "(on page 8, side 1 of the sheets, the worst)" in two.sentence


def test_sides_are_sides_if_one_of_them_has_no_page():
    (it,) = summarise([told(3, 6), told(1, measured=1)])

    assert it.sentence.startswith("pages 1, 3: ")
    assert "(on page 1, the worst)" in it.sentence


def test_a_program_is_told_the_line_and_the_page():
    row = told(3, 6, line=42).to_json("a.pdf")

    assert (row["booklet_page"], row["source"]) == (6, "01-body.md:42")
    assert not {"words", "box", "about"} & row.keys()


def test_none_is_the_worst_where_all_are_alike():
    (summary,) = summarise([finding(3, 6), finding(5, 6)])

    assert summary.sentence == "pages 3, 5: it is 6 pt"


@pytest.mark.parametrize(
    ("limit", "measured", "shown"),
    [(35, 68.2, "68"), (35, 35.3, "35.3"), (6, 5.96, "5.96"), (3, 3, "3.000")],
)
def test_a_number_is_not_told_as_if_it_were_its_limit(limit, measured, shown):
    assert beside(limit, measured) == shown
