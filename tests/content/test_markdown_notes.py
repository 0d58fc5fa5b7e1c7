from __future__ import annotations

import time

import pytest

from zine.content.markdown_text import to_html


def notes(markdown):
    return to_html(markdown).notes


def test_a_call_becomes_a_mark_and_the_note_travels_by_itself():
    html = to_html("a[^x] b\n\n[^x]: the *note*")

    assert html.body == '<p>a<zine-ref label="x"></zine-ref> b</p>'
    assert html.notes["x"].strip() == "<p>the <em>note</em></p>"


def test_a_note_may_have_several_paragraphs():
    assert notes("a[^x]\n\n[^x]: one\n\n    two\n")["x"].split() == [
        "<p>one</p>",
        "<p>two</p>",
    ]


def test_a_note_inside_a_note_is_a_note():
    assert set(notes("a[^1]\n\n[^1]: x\n\n    [^2]: y\n\n        [^3]: z")) == {
        "1",
        "2",
        "3",
    }


def test_a_label_may_have_signs_in_it():
    assert set(notes('a[^"<&]\n\n[^"<&]: x')) == {'"<&'}


def test_a_call_without_a_note_stays_as_it_is():
    assert to_html("a[^x]").body == "<p>a[^x]</p>"


def test_an_element_left_open_does_not_swallow_notes():
    html = to_html("<div>\n\na[^1]\n\n[^1]: x\n\n    <div>\n\n[^2]: y")

    assert set(html.notes) <= {"1", "2"}
    assert "zine-note" not in html.body


def test_the_librarys_placeholder_is_only_words():
    assert (
        "///Footnotes Go Here///" in to_html("///Footnotes Go Here///\n\n[^1]: x").body
    )


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param("x[^1] " * 2000 + "\n\n[^1]: n", id="many calls"),
        pytest.param("\n".join(f"[^{i}]: n" for i in range(2000)), id="many notes"),
    ],
)
def test_many_notes_take_little_time(markdown):
    began = time.monotonic()

    to_html(markdown)

    assert time.monotonic() - began < 3
