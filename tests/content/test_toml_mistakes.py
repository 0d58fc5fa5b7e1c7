from __future__ import annotations

import tomllib

import pytest

from zine.content.toml_mistakes import not_toml

NO_TEXT = "which is not between straight quotation marks"


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            "a = 1\ntitle = Hello",
            f"zine.toml:2: title is Hello, {NO_TEXT}",
            'Put text between quotation marks: title = "Hello".',
        ),
        (
            "a = [\n x,\n]",
            f"zine.toml:2: a value is x, {NO_TEXT}",
            'Put text between quotation marks: "x".',
        ),
        (
            "a = “x”",
            f"zine.toml:1: a is “x”, {NO_TEXT}",
            'Use straight quotation marks: " and not “ or ”.',
        ),
        (
            "a = ＂x＂",
            f"zine.toml:1: a is ＂x＂, {NO_TEXT}",
            'Use straight quotation marks: " and not ＂.',
        ),
        (
            'a = "x”\n',
            "zine.toml:1: a text is not closed",
            'Use straight quotation marks: " and not ”.',
        ),
        (
            'a = "x',
            "zine.toml: a text is not closed",
            'Close the text with ", or put """ at both ends if it has several lines.',
        ),
        ("a = True", "zine.toml:1: a is True", "Write true, in small letters."),
        ("a =", "zine.toml: a has no value", 'Write a = "…".'),
        (
            "title: Hello",
            "zine.toml:1: a setting has no = and no value",
            'Write each setting as key = "value".',
        ),
        (
            "a = 1\n\na = 2",
            "zine.toml:3: “a” is given twice, on lines 1 and 3",
            "Remove one of the two.",
        ),
        (
            "a.b = 1\na = 2",
            "zine.toml: a setting is given twice",
            "Remove one of the two.",
        ),
    ],
)
def test_what_is_no_toml_is_refused_with_its_line(text, message, hint):
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)

    error = not_toml(caught.value, text, "zine.toml")

    assert (str(error), error.hint) == (message, hint)
