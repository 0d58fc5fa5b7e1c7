from __future__ import annotations

from zine.content.locate import (
    lines_like,
    locate,
    named_in,
    place_of_setting,
    typed_line,
)
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


def test_a_setting_stands_in_the_first_file_or_nowhere():
    assert place_of_setting(TEXTS, "title") == Place("zine.toml", 1)
    assert place_of_setting(TEXTS[::-1], "title") is None


def test_code_has_no_lines_that_could_be_meant():
    text = "~~~\nsoup\n~~~\n`soup`\n\nsoup\n"

    assert lines_like(text, "soup") == [6]
    assert lines_like(text.replace("`", "'"), "soup") == [4, 6]


def test_a_line_is_found_as_a_whole():
    assert lines_like("soups\n> - soup\n> soup", typed_line("soup")) == [3]


def test_a_class_is_found_where_it_is_one():
    text = 'half .half\n{.half-tone}\n{width=1 .half}\n<div\n class="a half">'

    assert lines_like(text, named_in("half")) == [3, 4]
