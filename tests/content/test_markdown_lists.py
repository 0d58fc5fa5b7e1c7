from __future__ import annotations

import re

import pytest

from zine.content.markdown_text import to_html


@pytest.mark.parametrize(
    "text",
    ["1986. A year.", "1986. A year\nthat goes on.", "Before.\n\n1986. A year."],
)
def test_a_year_that_begins_a_paragraph_is_no_list(text):
    html = to_html(text).body

    assert "<ol" not in html
    assert "1986. A year" in html


def test_a_year_below_a_list_is_not_a_part_of_it():
    html = to_html("1. one\n2. two\n\n1986. A year.").body

    assert html.count("<li>") == 2
    assert html.endswith("<p>1986. A year.</p>")


def test_the_days_of_a_month_are_a_list():
    assert to_html("31. Silvester").body.startswith('<ol start="31">')


def test_a_list_goes_on_behind_its_31st_item():
    text = "\n".join(f"{day}. day" for day in range(1, 33))

    assert to_html(f"{text}\n\n33. day").body.count("<li") == 33


def test_a_year_with_more_below_it_is_an_item():
    assert "<pre" not in to_html("1986. A year.\n\n    What happened.").body


def test_items_numbered_badly_are_numbered_anew():
    assert "value" not in to_html("1. a\n1. b\n7. c").body


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("inner", ["  - b", "   1. b", "    - b"])
def test_a_list_stands_in_another(gap, inner):
    html = to_html(f"- a{gap}{inner}{gap}- c").body

    html = re.sub(r"\s|</?p>", "", html)
    assert re.fullmatch(r"<ul><li>a<([uo]l)><li>b</li></\1></li><li>c</li></ul>", html)


def test_a_list_that_is_indented_as_a_whole_is_one():
    assert to_html("  - a\n\n  - b\n  - c").body.count("<ul>") == 1
