from __future__ import annotations

import pytest

from zine.content.markdown_below import where_it_begins
from zine.content.markdown_text import to_html


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Bring:\n- water\n- bread", "<ul>"),
        ("Bring:\n* water,\n  cold\n* bread", "<ul>"),
        ("Do:\n1. this\n2. that", "<ol>"),
        ("Do:\n1. this\n   - so\n2. that", "<ol>"),
        ("Soups:\n| a | b |\n|---|---|\n| 1 | 2 |", "<table>"),
    ],
)
def test_a_list_or_table_begins_right_below_a_line_of_text(text, inside):
    before, found, _ = to_html(text).body.partition(inside)

    assert found
    assert before == f"<p>{text.split(chr(10))[0]}</p>\n"


@pytest.mark.parametrize(
    "text",
    [
        "ten minus two\n- which is eight -\nand one",
        "so it was\n- she said -\nuntil it was not\n- he said -\nany more",
        "in\n1986. And in\n1987. Again",
        "one\n2. two\n3. three",
        "one\n- two\n* three",
        "as in a | b\nand c | d\n---x",
        "Bring:\n- water\n- bread\n{.verse}",
    ],
)
def test_prose_with_signs_at_the_start_of_its_lines_stays_prose(text):
    assert to_html(text).body.count("<p") == 1
    assert where_it_begins(text.split("\n")) == 0


def test_a_list_begins_in_a_quotation_and_in_an_item_too():
    html = to_html("> Bring:\n> - a\n> - b\n\n1. Bring:\n- a\n- b\n").body

    assert "<blockquote>\n<p>Bring:</p>\n<ul>" in html
    assert "<li>Bring:<ul>" in html.replace("\n", "")
