from __future__ import annotations

import pytest


def zine_toml(line):
    return {"zine.toml": f'title = "T"\n{line}', "01-text.md": "Words."}


@pytest.mark.parametrize(
    ("line", "markup"),
    [
        ('closing = "See [us](https://example.org)"', "[us](https://example.org)"),
        ('rights = "**Copy** it"', "**Copy**"),
        ('subtitle = "a _soft_ one"', "_soft_"),
        ('place = "<b>Leeds</b>"', "<b>"),
    ],
)
def test_markdown_in_a_line_that_takes_none_is_told(read, line, markup):
    (it,) = read(zine_toml(line)).notices

    key = line.partition(" ")[0]
    assert str(it) == (
        f"zine.toml:2: {key} is a plain line, so “{markup}” is printed as it is typed"
    )


@pytest.mark.parametrize(
    "line",
    [
        'closing = "Up the punx! * * * [sic] (yes) 2 * 3 * 4, I <3 you"',
        'rights = "Nobody_s right, snake_case_name, https://example.org/a_b_c"',
        'title = "*Stars*"',
    ],
)
def test_signs_that_are_meant_are_left_alone(read, line):
    files = zine_toml("") | {
        "zine.toml": line if "title" in line else f'title="T"\n{line}'
    }

    assert read(files).notices == ()
