from __future__ import annotations

import pytest

from zine.content.markdown_lookalikes import Lookalikes
from zine.content.markdown_text import to_html

POEM = "sugar is sweet\nand so are you\n{.verse}"


def found(text):
    return to_html(text).lookalikes


def test_short_lines_right_before_a_poem_look_like_a_stanza():
    text = f"Roses are red\nviolets are blue\n\none\ntwo\n\n{POEM}"

    assert found(text).stanzas == ["Roses are red"]


@pytest.mark.parametrize(
    "before",
    [
        "Roses are red\nviolets are blue\n{.verse}",
        "Roses are red  \nviolets are blue",
        "Somebody wrote this\non the wall:",
        "One line of prose.",
        f"{'Long lines of prose ' * 3}\nthat go on",
        "a\nb\n\n## Heading",
    ],
)
def test_what_is_no_stanza_before_a_poem_does_not(before):
    assert found(f"{before}\n\n{POEM}") == Lookalikes()


@pytest.mark.parametrize(
    "text", ["• water\n• bread", "Bring:\n•water\n•bread", "1) a\n2) b", "a) a\nb) b"]
)
def test_signs_of_other_lists_look_like_items(text):
    assert len(found(text).bullets) == 1


@pytest.mark.parametrize(
    "text",
    [
        "• water\n\n• bread",
        "• water  \n• bread",
        "• a\n• b\n{.verse}",
        "a • b\nand c",
        "see (a) and (b\n1) here",
    ],
)
def test_signs_that_stand_as_they_should_do_not(text):
    assert found(text) == Lookalikes()


@pytest.mark.parametrize(
    "text", ["x\n- a\nb\n- c", "Bring:\n- a", "x\n2. a\n3. b", "x\n- a\n* b"]
)
def test_items_in_a_paragraph_look_like_a_list(text):
    assert len(found(text).items) == 1


@pytest.mark.parametrize("text", ["x\n- a -\nb", "in\n1986. And", "- a\n- b", "1. a"])
def test_a_dash_or_a_year_does_not(text):
    assert found(text) == Lookalikes()


@pytest.mark.parametrize(
    "text", ["##A", "words\n###A b", "#Title", "x\n\n#Soup kitchen"]
)
def test_a_sign_without_a_space_looks_like_a_heading(text):
    assert len(found(text).headings) == 1


@pytest.mark.parametrize(
    "text",
    ["## A", r"\##A", "x\n\n#nofare is our tag", "x\n\n#tag", "#1", "    ##a", "`##a`"],
)
def test_a_heading_or_a_tag_does_not(text):
    assert found(text) == Lookalikes()
