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
        (("i", "ii", "iii", "v", 1, 2, 3), 4, "v, and the page before has iii: a"),
        (("i", "ii", "ii", "iii", 1, 2, 3), 3, "is ii, as on the page before"),
        (("i", "iii", "ii", "iv", 1, 2, 3, 4), 2, "has ii: the two have changed"),
        (("i", "ii", "iii", "iv", 1, 3, 4, 5), 6, "has 1: a page is missing"),
        (("i", "ii", "iii", "iv", 2, 3, 4), 5, "is 2, and the page before has iv"),
    ],
)
def test_a_break_in_the_page_numbers_is_told(numbers, number, words):
    (it,) = found(check_numbering, *file(*numbers))

    assert words in it.what
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
        pytest.param(("i", "ii", "iii", "iv", 1, 2, 3), id="Roman, then from 1"),
        pytest.param(("i", "ii", "iii", 4, 5, 6, 7), id="Roman, then on"),
        pytest.param(("i", "ii", "iii", None, 2, 3, 4), id="a title that is counted"),
        pytest.param((None, "iii", "iv", "v", "vi", 1, 2, 3), id="without a title"),
        pytest.param((1, 2, "II", 3, 4, 5, 6), id="a part between them"),
        pytest.param((5, 9, 2, 8, 1, 7, 3, 4), id="a calendar"),
    ],
)
def test_other_numbers_are_let_be(numbers):
    assert not found(check_numbering, *file(*numbers))


def test_a_break_in_either_count_is_told():
    findings = found(check_numbering, *file("i", "ii", "iii", "v", "vi", 1, 2, 4, 5, 6))

    assert [it.page for it in findings] == [4, 8]


def test_the_number_of_a_part_beside_that_of_a_page_is_none():
    pages = file(1, 2, 3, 5, 6, 7)
    (number,) = pages[0].texts
    part = number._replace(words="II")

    findings = found(
        check_numbering, *(it._replace(texts=(*it.texts, part)) for it in pages)
    )

    assert [it.page for it in findings] == [4]


def test_numbers_in_the_text_and_on_sheets_say_nothing():
    missing = (1, 2, 3, 5, 6, 7)

    assert not found(check_numbering, *file(*missing, y=150))
    assert not found(check_numbering, *file(*missing), imposed=True)
