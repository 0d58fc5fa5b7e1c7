from __future__ import annotations

import pytest

from zine.impose.scheme_file import load_scheme
from zine.outputs.uneven import say_uneven


@pytest.mark.parametrize(
    ("pages", "scheme", "said", "hint"),
    [
        (
            "13",
            "saddle-stitch",
            "so 3 of 16 stay blank",
            "Ask for 12 or 16, or for auto.",
        ),
        ("2", "saddle-stitch", "so 2 of 4 stay blank", "Ask for 4, or for auto."),
        ("6", "mini8", "so 2 of 8 stay blank", "Ask for 8, or for auto."),
    ],
)
def test_a_number_that_no_whole_sheets_have_is_told_of(pages, scheme, said, hint):
    (notice,) = say_uneven(pages, load_scheme(scheme))

    assert said in notice.message
    assert notice.hint == hint


@pytest.mark.parametrize("pages", ["12", "auto", None])
def test_whole_sheets_are_not(pages):
    assert [*say_uneven(pages, load_scheme("saddle-stitch"))] == []
