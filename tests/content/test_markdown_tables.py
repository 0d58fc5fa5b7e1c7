from __future__ import annotations

import pytest

from zine.content.markdown_tables import Slips
from zine.content.markdown_text import to_html


def test_a_rule_of_other_columns_is_a_slip():
    slips = to_html("| a | b | c |\n|---|---|\n| 1 | 2 | 3 |").slips

    assert slips.rules == {"| a | b | c |": (2, 3)}


def test_rows_without_a_rule_are_a_slip():
    assert [*to_html("| a | b |\n| 1 | 2 |").slips.ruleless] == ["| a | b |"]


def test_no_cell_of_a_long_row_is_lost():
    html = to_html("a | b\n--|--\n1 | 2 | 3\n4 | 5 |")

    assert "<td>3</td>" in html.body
    assert [*html.slips.long_rows] == ["1 | 2 | 3"]


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n|---|:-:|\n| 1 | 2 |",
        "a|b\n---\nText",
        "`a | b` and\n- c",
        "| a | b |",
        "    | a | b |\n    |---|",
    ],
)
def test_tables_and_what_is_none_are_not(text):
    assert to_html(text).slips == Slips()
