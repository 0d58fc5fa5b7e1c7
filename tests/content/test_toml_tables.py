from __future__ import annotations

import pytest

from zine.content.toml_tables import load_toml
from zine.errors import ContentError, LimitError

TEXT = '''title = "x"

[[sources]]
title = "a"
[[sources]]
"title" = """
year = 3
"""
year = 1.10

[a.b]
c.d = 1
[[group]]
name = "g"
[[group.entry]]
title = "e"
[[group]]
[[group.entry]]
[[group.entry]]
title = "f"
'''


def test_every_key_has_its_line():
    lines = load_toml(TEXT, "zine.toml").lines

    assert lines["title",] == 1
    assert lines["sources", 0, "title"] == 4
    assert lines["sources", 1, "title"] == 6
    assert lines["sources", 1, "year"] == 9
    assert lines["a", "b", "c", "d"] == 12
    assert lines["group", 0, "entry", 0, "title"] == 16
    assert lines["group", 1, "entry", 1, "title"] == 20


def test_a_number_with_a_point_keeps_its_zeros():
    assert load_toml(TEXT, "zine.toml").data["sources"][1]["year"] == "1.10"


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            "a = 1\ntitle = Hello",
            "zine.toml:2: the settings cannot be read as TOML: Invalid value",
            'Put text between quotation marks: title = "Hello".',
        ),
        (
            "title: Hello",
            (
                "zine.toml:1: the settings cannot be read as TOML:"
                " Expected '=' after a key in a key/value pair"
            ),
            'Write each setting as key = "value".',
        ),
        (
            "a = 1\na = 2",
            "zine.toml: the settings cannot be read as TOML: Cannot overwrite a value",
            "Remove one of the two.",
        ),
        (
            'a = "x',
            "zine.toml: the settings cannot be read as TOML: Unterminated string",
            "Put the same quotation marks at the end of the text.",
        ),
        (
            "a = “x”",
            "zine.toml:1: the settings cannot be read as TOML: Invalid value",
            'Use straight quotation marks: " and not “ or ”.',
        ),
        (
            f"a = {'9' * 5000}",
            "zine.toml: the settings hold a number or date that does not exist",
            "",
        ),
    ],
)
def test_what_is_no_toml_is_refused_with_its_line(text, message, hint):
    with pytest.raises(ContentError) as caught:
        load_toml(text, "zine.toml")

    assert str(caught.value) == message
    assert caught.value.hint == hint


@pytest.mark.parametrize(
    "text",
    ["a = " + "[" * 25 + "]" * 25, "a = " + "[" * 50_000, "[" + "a." * 30 + "b]"],
)
def test_deep_nesting_is_refused(text):
    with pytest.raises(LimitError) as caught:
        load_toml(text, "zine.toml")

    assert str(caught.value) == (
        "zine.toml: the settings are nested more than 20 levels deep"
    )
