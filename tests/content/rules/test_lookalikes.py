from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Red\nblue\n\nsweet\nyou\n{.verse}",
            "the lines from “Red” on look like a part",
        ),
        ("• a\n• b", "“• a” looks like the first item of a list"),
        ("Bring\n- a\n* b", "“- a” looks like an item of a list"),
        ("##Soup", "“##Soup” has no space behind its “##”, so it is no heading"),
    ],
)
def test_what_looks_like_something_else_is_told_with_its_line(told, text, said):
    (notice,) = told(f"So Red\n\n> ~~~\n{text}\n~~~\n\n{text}".replace("> ", ""))

    line = 4 + text.count("\n") + 3 + ("Bring" in text)
    assert notice.startswith(f"essay.md:{line}: {said}")


def test_text_that_is_none_of_these_is_not(told):
    assert told("#nofare is a tag.\n\n- a\n- b\n\nRed\nblue\n{.verse}") == []


def test_a_tag_on_a_cover_is_no_heading(read):
    zine = read({"zine.toml": "title='Z'\ncover='#nofare'", "01-a.md": "Words."})

    assert zine.notices == ()
