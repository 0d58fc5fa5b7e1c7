from __future__ import annotations

from zine.content.locate import locate
from zine.content.model import SourceText
from zine.errors import Place

TEXTS = (
    SourceText("zine.toml", "title = 1\n"),
    SourceText("01-a.md", "one\n\ntwo x\n"),
)


def test_the_first_file_and_line_with_the_words_are_found():
    assert locate(TEXTS, "two") == Place("01-a.md", 3)
    assert locate(TEXTS, "t") == Place("zine.toml", 1)


def test_what_is_nowhere_has_no_place():
    assert locate(TEXTS, "three") is None
    assert locate(TEXTS, "") is None
