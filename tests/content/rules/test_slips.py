from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("a **bold word", "“**bold” opens bold words that do not end"),
        ("a *slanted word", "“*slanted” opens slanted words that do not end"),
        ("*slanted word", "“*slanted” opens slanted words that do not end"),
        ("- *slanted word", "“*slanted” opens slanted words that do not end"),
        ("a ~~struck word", "“~~struck” opens struck words that do not end"),
        ("a `code word", "“`code” opens code that does not end"),
        ("~~~\na word", "the code that “~~~” begins has no end"),
        ("| a | b |\n|---|\n| 1 | 2 |", "“| a | b |” has 2 columns, and the line"),
        ("| a | b |\n| 1 | 2 |", "there is no line of dashes below “| a | b |”"),
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "the row “| 1 | 2 | 3 |” has more"),
    ],
)
def test_a_slip_is_told_with_its_line(told, text, start):
    (said,) = told(f"one\n\n{text}")

    assert said.startswith(("essay.md:3: ", "essay.md:5: "))
    assert said.split(": ", 1)[1].startswith(start)


@pytest.mark.parametrize(
    "text",
    [
        "**a** *b* ~~c~~ `d`",
        r"\*\*a and \*b and \`c and \~~d",
        "`**a` and `*b`",
        "2**3, 2 * 3, f**k, snake_case, ~5 and a star*",
        "* * *",
        "A price*\n\n*A note below, with its star.",
        "    **code",
        "~~~\n**code `x\n~~~",
        "a &#42;&#42;b",
    ],
)
def test_signs_that_are_meant_are_not(told, text):
    assert told(f"one\n\n{text}\n\ntwo") == []
