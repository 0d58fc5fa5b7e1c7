from __future__ import annotations

import pytest

from zine.content.escape import LONGEST_NAME, listed, quoted, quoted_path, show


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param("a\nb.md", "a\\u000ab.md", id="line break"),
        pytest.param("a\u202egnp.md", "a\\u202egnp.md", id="right-to-left override"),
        pytest.param("a\x1b[31m.md", "a\\u001b[31m.md", id="terminal colour"),
        pytest.param("a\udcff.md", "a\\udcff.md", id="not UTF-8"),
        pytest.param("e\u0301.md", "é.md", id="decomposed"),
        pytest.param("می\u200cخوانم.md", "می\u200cخوانم.md", id="Persian joiner"),
    ],
)
def test_a_name_in_a_message_shows_what_it_hides(name, shown):
    assert show(name) == shown


def test_a_long_name_is_cut():
    assert show("x" * 500) == "x" * (LONGEST_NAME - 1) + "…"


def test_of_a_long_path_the_end_is_shown():
    shown = quoted_path("/home/" + "x/" * 500 + "essay.md")

    assert len(shown) == LONGEST_NAME + 2
    assert shown.endswith("x/essay.md”")


def test_a_long_value_is_cut():
    assert len(quoted("x" * 500)) == 62


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((), ""),
        (("a",), "“a”"),
        (("a", "b"), "“a” or “b”"),
        (("a", "b", "c"), "“a”, “b” or “c”"),
    ],
)
def test_values_are_listed_as_people_list_them(values, said):
    assert listed(values) == said
