from __future__ import annotations

import pytest

from tests.preflight.samples import page
from zine.preflight.facts import Text
from zine.preflight.page_number import is_in_margin, page_number
from zine.units import Pt, Rect


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("12", 12),
        ("– 12 –", 12),
        ("[7]", 7),
        ("i", 1),
        ("(iv)", 4),
        ("XIX", 19),
        ("xcviii", 98),
        ("clxvi", 166),
    ],
)
def test_a_number_alone_is_read(words, value):
    assert page_number(words).value == value


@pytest.mark.parametrize("words", ["", "–", "Bread", "12 Bread", "iix", "Xi", "12345"])
def test_other_words_are_none(words):
    assert page_number(words) is None


def test_roman_numbers_are_a_kind_of_their_own():
    assert page_number("– xii –").is_roman
    assert not page_number("12").is_roman
    assert page_number("– xii –").said == "xii"


@pytest.mark.parametrize(("y", "is_there"), [(20, True), (280, True), (150, False)])
def test_a_number_stands_at_the_head_or_the_foot_of_a_page(y, is_there):
    words = Text("7", Pt(9), Rect(Pt(50), Pt(y), Pt(60), Pt(y + 9)))

    assert is_in_margin(words, page()) is is_there
