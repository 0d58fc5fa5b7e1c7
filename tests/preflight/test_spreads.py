from __future__ import annotations

import pytest

from tests.preflight.samples import page
from zine.preflight.facts import Text
from zine.preflight.spreads import are_spreads, fold_of, words_across
from zine.units import Pt, Rect


def words(x0, x1, y=150, said="Some words", size=10):
    return Text(said, Pt(size), Rect(Pt(x0), Pt(y), Pt(x1), Pt(y + 8)))


def column(x0, x1):
    return tuple(words(x0, x1, y) for y in range(60, 240, 15))


MARGINS = column(30, 170) + column(230, 370)
COLUMNS = column(30, 195) + column(215, 370)
NUMBERS = (words(30, 38, 20, "4"), words(362, 370, 20, "5"))
MIDDLE = (words(196, 204, 20, "4"),)
ACROSS = (words(100, 300, 260),)


@pytest.mark.parametrize(
    ("pages", "answer"),
    [
        pytest.param([MARGINS] * 3, True, id="margins at the fold"),
        pytest.param([COLUMNS] * 3, False, id="columns"),
        pytest.param([COLUMNS + NUMBERS] * 3, True, id="two numbers each"),
        pytest.param([COLUMNS + NUMBERS[:1]] * 3, False, id="one number each"),
        pytest.param([MARGINS, MARGINS + ACROSS, MARGINS], True, id="a line across"),
        pytest.param([MARGINS], False, id="one page"),
        pytest.param([MARGINS + MIDDLE] * 3, False, id="a number in the middle"),
        pytest.param([MARGINS, COLUMNS, COLUMNS, COLUMNS], False, id="few of them"),
        pytest.param([column(30, 370)] * 3, False, id="one column"),
    ],
)
def test_two_pages_side_by_side_are_told_from_one(pages, answer):
    assert are_spreads([page(texts=texts) for texts in pages]) is answer


def test_what_is_no_wider_than_high_is_one_page():
    upright = page(texts=MARGINS)._replace(trim=Rect(Pt(0), Pt(0), Pt(400), Pt(400)))

    assert not are_spreads([upright] * 3)


def test_words_across_the_fold_run_over_it_or_stand_at_both_sides():
    over, before, behind = words(190, 260), words(150, 198), words(201, 260)
    title = words(201, 290, size=30)

    def across(*texts):
        return words_across(page(texts=texts))

    assert fold_of(page()) == 200
    assert across(over, *MARGINS) == [over]
    assert across(before, behind) == [before]
    assert not across(before, title)
    assert not across(over._replace(turned=90))
    assert not across(*MARGINS)
