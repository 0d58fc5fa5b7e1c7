from __future__ import annotations

import pytest
from pikepdf import Object

from zine.impose.pdf.words import in_line, read_words


@pytest.mark.parametrize(
    ("written", "read"),
    [
        pytest.param(b"(Plain)", "Plain", id="plain"),
        pytest.param(b"(caf\\351 \\200)", "café •", id="the alphabet of PDFs"),
        pytest.param(b"<FEFF4E2D0041>", "中A", id="sixteen bits"),
        pytest.param(b"<EFBBBFC3A9>", "é", id="eight bits"),
        pytest.param(b"<EFBBBFFF41>", "", id="says eight bits, and is not"),
        pytest.param(b"<FEFFD8000041>", "A", id="half a letter"),
        pytest.param(b"<FEFF004100>", "A", id="an odd byte"),
        pytest.param(b"()", "", id="empty"),
        pytest.param(b"/Name", "", id="a name"),
        pytest.param(b"7", "", id="a number"),
        pytest.param(b"[(A)]", "", id="a list"),
    ],
)
def test_words_are_read_however_they_are_written(written, read):
    assert read_words(Object.parse(written)) == read


def test_what_is_not_there_says_nothing():
    assert read_words(None) == ""


def test_what_cannot_be_seen_is_not_shown():
    assert in_line(" A\n\t zine\x1b[31m \u202e\x00about ") == "A zine [31m about"
