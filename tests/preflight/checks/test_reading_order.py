from __future__ import annotations

import pytest

from tests.preflight.samples import SIZE, found, page
from zine.preflight.checks.reading_order import check_reading_order
from zine.preflight.facts import Text
from zine.units import Pt, Rect

LEFT, RIGHT = 100, 300


def at(x, number, y=12):
    return Text(str(number), Pt(9), Rect(Pt(x), Pt(y), Pt(x + 8), Pt(y + 8)))


def file(*pairs, **place):
    return [
        page(count, texts=(at(LEFT, one, **place), at(RIGHT, other, **place)))
        for count, (one, other) in enumerate(pairs, start=1)
    ]


@pytest.mark.parametrize(
    ("pages", "count"),
    [
        pytest.param(file((2, 3), (4, 5), (6, 7)), 1, id="for readers"),
        pytest.param(file((3, 2), (5, 4)), 1, id="for readers from the right"),
        pytest.param([page(1), *file((2, 3), (4, 5))[1:]], 0, id="one of them"),
        pytest.param(file((8, 1), (2, 7), (6, 3), (4, 5)), 0, id="a booklet"),
        pytest.param(file((4, 1), (2, 3)), 0, id="one sheet"),
        pytest.param(file((2, 3), (4, 5), y=150), 0, id="numbers in the text"),
    ],
)
def test_spreads_in_the_order_of_reading_do_not_fold(pages, count):
    assert len(found(check_reading_order, *pages)) == count


def test_pages_that_are_higher_than_wide_are_no_spreads():
    high = [
        it._replace(trim=Rect(Pt(0), Pt(0), SIZE.height, SIZE.width))
        for it in file((2, 3), (4, 5))
    ]

    assert not found(check_reading_order, *high)


def test_a_build_is_not_asked():
    assert not found(check_reading_order, *file((2, 3), (4, 5)), imposed=True)
