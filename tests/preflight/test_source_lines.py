from __future__ import annotations

import pytest

from zine.errors import Place
from zine.preflight.source_lines import Sources, Spot, nearest

BODY = """\
# A “quoted” title

Some *words* of a
paragraph that wraps.[^1] An exam-
ple, and [a link](https://example.org/a/bcd) in it.

![A cat](cat.png)

---

| one | two |
|-----|-----|
| said twice | |

said twice

[^1]: A note --- with a dash.
"""

FOUND = Sources([("zine.toml", 'title = "Mine"\n'), ("01-body.md", BODY)])


@pytest.mark.parametrize(
    ("printed", "lines"),
    [
        ("A „quoted“ title", [1]),
        ("Some words of a paragraph", [3]),
        ("SOME WORDS OF", [3]),
        ("wraps.1", []),
        ("that wraps. An exam", [4]),
        ("a ﬁne exam", []),
        ("a link in it", [5]),
        ("A note — with a dash", [17]),
        ("said twice", [13, 15]),
        ("paragraph that wraps. An example, ready to be hyphenated", [4]),
        ("two", []),
        ("12", []),
    ],
)
def test_printed_words_are_found_where_they_were_typed(printed, lines):
    assert [it.line for it in FOUND.words(printed)] == lines


def test_a_place_is_told_by_its_file():
    assert FOUND.place(FOUND.words("A quoted title")[0]) == Place("01-body.md", 1)


@pytest.mark.parametrize(
    "address", ["https://example.org/a/bcd", "http://example.org/a/bcd/"]
)
def test_an_address_is_found_however_it_is_opened(address):
    assert FOUND.address(address) == (Spot(1, 5),)
    assert FOUND.address("https://example.net/a") == ()


def test_pictures_and_rules_are_lines_of_their_own():
    assert [it.line for it in FOUND.pictures()] == [7]
    assert [it.line for it in FOUND.rules()] == [7, 9, 12]


@pytest.mark.parametrize("html", ["<hr>", "a <u>word</u>", "<TABLE class='x'>"])
def test_html_may_draw_a_line(html):
    found = Sources([("01-body.md", f"Words\n\n{html}\n\n<ul> and <human>")])

    assert [it.line for it in found.rules()] == [3]


def test_of_several_places_the_nearest_is_meant():
    spots = (Spot(0, 90), Spot(1, 3), Spot(1, 9))

    assert nearest(spots, Spot(1, 8)) == Spot(1, 9)
    assert nearest(spots, Spot(0, 1)) == Spot(0, 90)
    assert nearest(spots[:1], None) == Spot(0, 90)
    assert nearest(spots, None) is None
    assert nearest((), Spot(0, 1)) is None
