from __future__ import annotations

import pytest

from tests.cli.test_summary import record, run
from zine.cli.ending import ending, endings


def facts(pages=8, *, fitted="", **more):
    """Return what the record says of a text on 40 lines a page."""
    found = {"last": 7, "count": 8, "ends": [(6, 0.5)], "words": 300} | more
    it = {"page": found["last"], "pages": found["count"], "lines": 40, "tightest": 0.8}
    it |= {"stretches": found["ends"], "words": found["words"]}
    return run("a4", pages, pages // 4) | {"ending": it, "fitted": fitted}


def said(**facts_):
    return ending(facts(**facts_), per_sheet=4)


def test_it_says_how_full_the_last_page_is_and_what_saves_a_sheet():
    assert said() == (
        "page 7 is 50% full, with room for 20 lines (about 150 words) more."
        " 140 lines (about 1000 words) fewer would save a sheet."
    )


def test_a_full_page_has_no_room():
    assert said(ends=[(6, 0.98)]).startswith("page 7 is 98% full. ")


def test_blank_pages_are_room():
    words = said(pages=8, last=5, count=6, ends=[(4, 1.0)])

    assert "with room for 80 lines (about 600 words) more, 2 more pages incl" in words


def test_a_stretch_that_ends_with_a_few_lines_is_the_first_to_go():
    # Of five pages the first sheet takes three; two stretches end with a line or two.
    words = said(pages=8, last=5, count=5, ends=[(2, 0.05), (2, 0.7)])

    assert words.endswith(
        "2 lines (about 20 words) fewer would save a sheet, or try pages = 4."
    )


def test_fewer_pages_are_advised_only_if_tight_type_gets_there():
    assert "try" not in said(pages=8, last=5, count=5, ends=[(2, 0.3), (2, 0.9)])


def test_a_page_that_is_all_there_is_cannot_be_saved():
    words = said(pages=8, last=4, count=5, ends=[(1, 0.2), (1, 0.1)])

    assert "save" not in words


def test_one_sheet_cannot_be_saved():
    assert "save" not in said(pages=4, last=3, count=4)


def test_words_are_not_counted_where_nobody_sets_them_apart():
    assert "20 lines more" in said(words=0)


def test_what_was_changed_is_said_first():
    assert said(fitted="set in 9 on 11 pt").startswith("set in 9 on 11 pt; page 7 is")


@pytest.mark.parametrize(
    ("other", "lines"), [([(6, 0.5)], 1), ([(6, 0.25)], 2)], ids=["alike", "different"]
)
def test_papers_with_the_same_ending_are_told_together(other, lines):
    runs = [facts(), facts(ends=other) | {"title": "Letter"}]

    told = [*endings(record(runs=runs, pages_per_sheet=4))]

    assert len(told) == lines
    assert ("A4: " in told[0]) == (lines == 2)


def test_of_pages_without_text_nothing_is_said():
    runs = [facts() | {"ending": None}]

    assert not [*endings(record(runs=runs, pages_per_sheet=4))]
