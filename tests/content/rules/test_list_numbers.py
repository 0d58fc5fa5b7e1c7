from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        pytest.param("1. a\n2. b", "<ol>", id="the usual"),
        pytest.param(
            "5. a\n6. b", '<ol start="5" style="counter-reset:list-item 4">', id="five"
        ),
        pytest.param("1. a\n" * 10, '<ol style="--digits:2">', id="two digits"),
        pytest.param(
            '<ol reversed=""><li>a</li><li>b</li></ol>',
            '<ol reversed="" style="counter-reset:list-item 3">',
            id="backwards",
        ),
    ],
)
def test_a_list_says_where_it_begins_and_how_wide_its_numbers_are(
    printed, text, opening
):
    assert printed(text).startswith(opening)


def test_a_chronicle_keeps_each_of_its_years(printed):
    html = printed("1968. May.\n1986. April.")

    assert "--digits:4" in html
    assert '<li value="1968" style="counter-set:list-item 1968">May.</li>' in html
    assert '<li value="1986" style="counter-set:list-item 1986">April.</li>' in html
