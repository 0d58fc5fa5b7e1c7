from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zine.content.rules.ids import slug


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("What is a Collective?", "what-is-a-collective"),
        ("Über – uns", "über-uns"),
        ("Что делать?", "что-делать"),
        ("a_b  c", "a_b-c"),
        ("???", "section"),
        ("x" * 100, "x" * 60),
    ],
)
def test_an_id_is_made_from_words(text, made):
    assert slug(text) == made


@given(st.text())
def test_an_id_has_no_space_and_is_never_empty(text):
    assert slug(text)
    assert not any(c.isspace() for c in slug(text))
    assert slug(slug(text)) == slug(text)


def test_headings_of_the_same_words_have_ids_of_their_own(read):
    zine = read({"01-a.md": "x\n\n## A\n\n## A", "02-b.md": "x\n\n## A\n\n[x](#a)"})

    assert 'id="a"' in zine.parts[0].html
    assert 'id="a-2"' in zine.parts[0].html
    assert '<h2 id="a-3">A</h2>\n<p><a href="#a-3">x</a></p>' in zine.parts[1].html


def test_ids_of_the_author_are_kept_and_unique(read):
    zine = read({"01-a.md": "a\n{#x}", "02-b.md": "b\n{#x}"})

    assert [part.html for part in zine.parts] == [
        '<p id="x">a</p>',
        '<p id="x-2">b</p>',
    ]


def test_no_two_elements_share_an_id(read):
    text = "## fn a 1\n\n## ln 1\n\n## part a\n\na[^1] [b](https://x.org)\n\n[^1]: c"
    html = read({"01-a.md": f"x\n\n{text}"}).parts[0].html

    ids = [piece.partition('"')[0] for piece in html.split(' id="')[1:]]
    assert len(ids) == len(set(ids)) == 5
    assert "part-a" not in ids
