from __future__ import annotations

import pytest

from zine.content import front_matter
from zine.content.front_matter import split_front_matter
from zine.errors import ContentError, LimitError


def split(text):
    table, start = split_front_matter(text, "a.md")
    return table.data, text[start:].lstrip("\n")


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("---\ntitle: T\n---\n", id="YAML"),
        pytest.param("---  \n# note to self\ntitle: T\n---\t\n", id="with a comment"),
        pytest.param('+++\ntitle = "T"\n+++\n', id="TOML"),
        pytest.param("\n\n---\ntitle: T\n---\n", id="blank lines first"),
        pytest.param('---\n"title": T\n---\n', id="quoted key"),
    ],
)
def test_settings_at_the_top_are_split_from_the_text(head):
    assert split(f"{head}    code\n\ntext\n") == ({"title": "T"}, "    code\n\ntext\n")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "---\n\nIt was a dark night.\n\n---\n\nThe end.", id="lines across"
        ),
        pytest.param("---\nDear reader: hello\n---\n", id="a sentence with a colon"),
        pytest.param("---\n# Heading\n---\ntext", id="a heading between lines"),
        pytest.param("---\ntext", id="one line across"),
        pytest.param("---", id="nothing but a line"),
        pytest.param("text\n---\ntitle: T\n---", id="further down"),
        pytest.param("+++\nlouder\n+++", id="plus signs"),
        pytest.param("----\ntitle: T\n----", id="four dashes"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_text_that_begins_with_a_line_across_the_page_is_printed(text):
    assert split(text) == ({}, text)


def test_front_matter_may_be_empty():
    assert split("---\n---\ntext") == ({}, "text")


@pytest.mark.parametrize(("head", "line"), [("", 3), ("\n\n", 5)])
def test_lines_are_counted_from_the_top_of_the_file(head, line):
    table, _ = split_front_matter(f"{head}---\na: 1\nb: 2\n---\n", "a.md")

    assert table.lines["b",] == line


def test_toml_lines_are_counted_from_the_top_of_the_file():
    table, _ = split_front_matter("+++\na = 1\nb = 2\n+++\n", "a.md")

    assert table.lines["b",] == 3


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "---\ntitle: T\n\ntext",
            "a.md:1: the settings that begin with --- are not closed",
        ),
        (
            "+++\ntitle = 1\n\ntext",
            "a.md:1: the settings that begin with +++ are not closed",
        ),
        (
            "---\ntitle: T\nsub: a: b\n---\n",
            (
                "a.md:3: the settings cannot be read as YAML:"
                " mapping values are not allowed here"
            ),
        ),
        (
            "+++\ntitle = T\n+++\n",
            "a.md:2: title is T, which is not between straight quotation marks",
        ),
    ],
)
def test_broken_settings_are_refused_with_their_line(text, message):
    with pytest.raises(ContentError) as caught:
        split(text)

    assert str(caught.value) == message
    assert caught.value.hint


def test_settings_longer_than_a_zine_are_refused(monkeypatch):
    monkeypatch.setattr(front_matter, "MAX_FRONT_MATTER", 1000)

    with pytest.raises(LimitError) as caught:
        split("---\na: " + "x" * 1000 + "\n---\n")

    assert str(caught.value) == "a.md:1: the settings are longer than 1 kB"
