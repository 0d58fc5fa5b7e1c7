from __future__ import annotations

import pytest

from tests.preflight.samples import found, page
from zine.preflight.checks.numbering import check_numbering
from zine.preflight.facts import Text
from zine.units import Pt, Rect


def file(*numbers, y=20):
    """Return pages with these numbers at their feet; ``None`` for none."""
    box = Rect(Pt(195), Pt(y), Pt(205), Pt(y + 8))
    return [
        page(at, texts=() if it is None else (Text(str(it), Pt(9), box),))
        for at, it in enumerate(numbers, start=1)
    ]


@pytest.mark.parametrize(
    ("numbers", "number", "words"),
    [
        ((None, 2, 3, 4, 6, 7, 8), 5, "has 4: a page is missing"),
        ((1, 2, 3, 6, 7, 8), 4, "has 3: 2 pages are missing"),
        ((1, 2, 4, 3, 5, 6, 7, 8), 3, "has 3: the two have changed places"),
        ((1, 2, 3, 4, 4, 5, 6), 5, "its number is 4, as on the page before"),
    ],
)
def test_a_break_in_the_page_numbers_is_told(numbers, number, words):
    (it,) = found(check_numbering, *file(*numbers))

    assert it.what.endswith(words)
    assert it.page == number


@pytest.mark.parametrize(
    "numbers",
    [
        pytest.param((1, 2, 3, 4, 5, 6, 7), id="in order"),
        pytest.param((None, None, 1, 2, 3, 4, 5, 6), id="from the third page on"),
        pytest.param((1, 2, 3, None, None, 4, 5, 6), id="plates that are not counted"),
        pytest.param((1, 2, 3, None, 5, 6, 7), id="one without"),
        pytest.param((11, 12, 13, 41, 42, 43), id="two reprints"),
        pytest.param((1, 2, 4, 5), id="too few"),
        pytest.param((5, 9, 2, 8, 1, 7, 3, 4), id="a calendar"),
    ],
)
def test_other_numbers_are_let_be(numbers):
    assert not found(check_numbering, *file(*numbers))


def test_numbers_in_the_text_and_on_sheets_say_nothing():
    missing = (1, 2, 3, 5, 6, 7)

    assert not found(check_numbering, *file(*missing, y=150))
    assert not found(check_numbering, *file(*missing), imposed=True)
