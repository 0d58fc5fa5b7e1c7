from __future__ import annotations

import pytest

from zine.content import drafts
from zine.content.drafts import make_draft
from zine.content.model import SourceText
from zine.errors import ContentError, LimitError, ZineError


def draft(text, start=0):
    source = SourceText("a.md", text)
    return make_draft(text[start:], source=source, start=start, lang="en", anchor="a")


def refused(text):
    with pytest.raises(ZineError) as caught:
        draft(text)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("one\n\n<div>\n<!-- two\n\nthree\n</div>\n\nfour", "a.md:4: “<!--”"),
        ("one\n\n<style>\n* {}\n\ntwo", "a.md:3: “<style”"),
        ("<textarea>a</textarea>\n\n<textarea>\n\ntwo", "a.md:3: “<textarea”"),
        ("<pre>\n</pre>\n\n<script>\n\ntwo", "a.md:4: “<script”"),
    ],
)
def test_a_tag_that_would_swallow_the_text_is_refused(text, said):
    assert (
        refused(text)
        == f"{said} is not closed, so all the text behind it would be lost"
    )


def test_an_unclosed_comment_in_running_text_is_only_words():
    assert "one" in "".join(draft("a <!-- b\n\none").body.itertext())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("one\n\n<div>\n\n*two*", "a.md:3: “<div>”"),
        ("<em>a</em>\n\none <em>two\n\nthree", "a.md:3: “<em>”"),
        ('one\n\n<div class="columns" markdown="1">\n\n*two*', "a.md:3: “<div>”"),
    ],
)
def test_an_element_that_is_not_closed_is_told(text, said):
    notices = [str(notice) for notice in draft(text).notices]

    assert notices == [f"{said} is not closed, so the rest of the text is inside it"]


def test_lines_are_counted_from_the_top_of_the_file():
    text = "---\na: <div>\n---\n\n<div>\n\nx"

    assert draft(text, start=16).notices[0].place.line == 5


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<div>" * 200, id="elements"),
        pytest.param("a <i>" * 200, id="inline elements"),
        pytest.param("a[^1]\n\n[^1]: " + "<b>" * 200, id="in a note"),
    ],
)
def test_html_that_is_nested_too_deep_is_refused(text):
    with pytest.raises(LimitError) as caught:
        draft(text)

    assert str(caught.value) == "a.md: the text is nested more than 100 levels deep"


@pytest.mark.parametrize(
    "crash", [RecursionError, ValueError, IndexError, AssertionError]
)
def test_a_crash_of_the_parser_is_an_error_with_a_file(crash, monkeypatch):
    def to_html(*_):
        raise crash

    monkeypatch.setattr(drafts, "to_html", to_html)

    with pytest.raises(ContentError) as caught:
        draft("a")

    assert str(caught.value) == (
        "a.md: the text could not be read as Markdown"
        f" (the parser stopped with {crash.__name__})"
    )
    assert caught.value.__cause__ is not None


def test_words_in_another_language_are_quoted_its_own_way():
    text = """
"a" <span lang="fr">"b"</span>[^1]

<div lang="de" markdown="1">
"c *d*"
</div>

[^1]: "e"
"""
    made = draft(text)

    said = "".join(made.body.itertext()) + "".join(made.notes["1"].itertext())
    assert "“a” «\u202fb\u202f»" in said
    assert "„c d“" in said
    assert "“e”" in said
