from __future__ import annotations

import pytest

from zine.errors import LimitError, PaperError
from zine.outputs.page_list import parse_page_list


@pytest.mark.parametrize(
    ("words", "pages"),
    [
        ("3", (3,)),
        ("1-3", (1, 2, 3)),
        ("1-3,7", (1, 2, 3, 7)),
        (" 2 , 4 - 5 ", (2, 4, 5)),
        ("3-1", (3, 2, 1)),
        ("6-", (6, 7, 8)),
        ("-2", (1, 2)),
        ("1–2", (1, 2)),
        ("1,1", (1, 1)),
    ],
)
def test_a_list_is_numbers_and_ranges_in_their_order(words, pages):
    assert parse_page_list(words, count=8) == pages


@pytest.mark.parametrize("words", ["", ",", "-", "a", "1,,2", "1-2-3", "1.5", "１"])
def test_what_is_no_list_is_refused(words):
    with pytest.raises(PaperError, match="is no list of pages"):
        parse_page_list(words, count=8)


@pytest.mark.parametrize("words", ["0", "9", "1-9", "0-2", "99999999"])
def test_a_page_that_is_not_there_is_named(words):
    with pytest.raises(PaperError, match=r"there is no page \d+: the PDF has 8 pages"):
        parse_page_list(words, count=8)


def test_a_list_without_end_is_stopped():
    with pytest.raises(LimitError, match="more than 20,000 pages"):
        parse_page_list(",".join(["1-1000"] * 21), count=1000)
