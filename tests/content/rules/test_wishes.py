from __future__ import annotations

import pytest

from zine.content.rules.sizes import SHARES
from zine.content.rules.wishes import KNOWN

_OF_TEXTS = [it for it in KNOWN if it not in ("bilingual", *SHARES)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("drop-cup", "drop-cap"), ("Verse", "verse"), ("pullquote", "pull-quote")],
)
def test_a_name_mistyped_is_told(told, typed, meant):
    (said,) = told(f"one\n\nWords.\n{{.{typed}}}")

    assert said.startswith("essay.md:4: nothing is called")
    assert typed in said
    assert meant != typed


@pytest.mark.parametrize("name", [*_OF_TEXTS, "my-own", "left", "halftone-coarse", "x"])
def test_names_that_are_known_or_a_themes_own_are_not(told, name):
    assert told(f"Words.\n{{.{name}}}") == []


def test_braces_that_stand_alone_are_told(told):
    (said,) = told("Words.\n\n{.verse}\n\nMore.")

    assert said == "essay.md:3: “{.verse}” stands alone, so it is printed as it is"


@pytest.mark.parametrize("text", ["Write {.verse} below.", "`{.verse}`", "{x}"])
def test_braces_among_words_are_words(told, text):
    assert told(text) == []


def test_a_name_is_found_in_its_braces_and_not_in_a_word(told):
    (said,) = told("A small flat.\n\n`{.smal}`\n\nWords.\n{.x .smal}")

    assert said.startswith("essay.md:6: nothing is called “smal”")


def test_braces_below_indented_lines_are_told_as_such(told):
    (said,) = told("Words.\n\n    one\n    two\n{.verse}")

    assert said.startswith("essay.md:5: what is indented by four spaces is set as code")
