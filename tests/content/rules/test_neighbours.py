from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "is_marked"),
    [
        ("## A\n\nOne line.\n\n~~~\ncode\n~~~", True),
        ("## A\n\n- one\n- two", True),
        ("## A\n\nb\n:   one", True),
        ("## A\n\nOne line.", False),
        (f"## A\n\n{'Many words. ' * 9}\n\nMore.", False),
        ("One line.\n\nMore.", False),
    ],
)
def test_one_line_below_a_heading_takes_the_next_along(printed, text, is_marked):
    assert ('class="with-next"' in printed(text)) == is_marked


@pytest.mark.parametrize("dash", ["—", "–", "--", "---", "―"])
def test_who_said_it_stays_with_what_was_said(printed, dash):
    html = printed(f"> Words.\n>\n> {dash} minutes, 1979")

    assert '<p class="attribution">' in html


@pytest.mark.parametrize(
    "text",
    ["> Words.  \n> — minutes", "> Words.\n> — minutes", "a  \n— b\n{.epigraph}"],
)
def test_who_said_it_may_be_the_last_line(printed, text):
    assert "attributed" in printed(text)


def test_other_quotations_are_not_marked(printed):
    assert "attribut" not in printed("> Words – with a dash.\n>\n> More.\n\n— none")


@pytest.mark.parametrize(
    ("text", "is_marked"),
    [("See:\n\n- a", True), ("See：\n\n- a", True), ("See:\n\nb", False)],
)
def test_what_ends_in_a_colon_stays_with_what_it_announces(printed, text, is_marked):
    assert ('class="with-next"' in printed(text)) == is_marked
