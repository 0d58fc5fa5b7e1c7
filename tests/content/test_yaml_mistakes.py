from __future__ import annotations

import pytest

from zine.content.yaml_strings import load_strings
from zine.errors import ContentError


def complaint(text):
    with pytest.raises(ContentError) as caught:
        load_strings(text, "a.md", first_line=2)
    return str(caught.value), caught.value.hint


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            'title: "T\nlang: en', "2: the quotation mark before “T”", id="all"
        ),
        pytest.param(
            'lang: en\ntitle: "T\nplace: "x: y"',
            "3: the quotation mark before “T”",
            id="up to the next",
        ),
        pytest.param(
            "title: 'tis late\nlang: en",
            "2: the quotation mark before “tis late”",
            id="apostrophe",
        ),
        pytest.param(
            'title: T\nauthors: ["Ann, Bo]\nlang: en',
            "3: the quotation mark before “Ann, Bo]”",
            id="in a row",
        ),
        pytest.param(
            'authors:\n  - "Ann\n  - Bo',
            "3: the quotation mark before “Ann”",
            id="in a list",
        ),
    ],
)
def test_a_quotation_mark_that_is_not_closed_is_found_where_it_opens(text, said):
    assert complaint(text)[0] == f"a.md:{said} is not closed"


def test_how_to_close_it_depends_on_the_mark():
    assert complaint('a: "b\nc: d')[1] == 'Put another " at the end of the text.'
    assert "apostrophe" in complaint("a: 'b\nc: d")[1]


def test_a_quotation_over_two_lines_is_not_to_blame_for_what_comes_behind():
    said, hint = complaint('a: "b\n  b"\nc: d: e')

    assert said.startswith("a.md:4: the settings cannot be read as YAML: ")
    assert hint.startswith("Put the text between quotation marks")


def test_a_tab_is_to_be_replaced():
    assert complaint("a:\n\t- b")[1] == "Replace the tab with spaces."
