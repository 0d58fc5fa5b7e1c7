from __future__ import annotations

import pytest

from tests.preflight.samples import SIZE, found, page
from zine.preflight.checks.folios import check_folios
from zine.preflight.facts import Text
from zine.units import Pt, Rect

LEFT, RIGHT, MIDDLE = 30, SIZE.width - 40, SIZE.width / 2


def at(x, words, y=20):
    return Text(words, Pt(9), Rect(Pt(x), Pt(y), Pt(x + 10), Pt(y + 8)))


def file(odd, even, offset=0, count=8, said="{}", **place):
    return [
        page(
            number,
            texts=(
                at(odd if number % 2 else even, said.format(number + offset), **place),
            ),
        )
        for number in range(1, count + 1)
    ]


@pytest.mark.parametrize(
    ("pages", "count"),
    [
        pytest.param(file(RIGHT, LEFT), 0, id="outside"),
        pytest.param(file(LEFT, RIGHT), 1, id="inside"),
        pytest.param(file(LEFT, RIGHT, -1), 1, id="a page put before them"),
        pytest.param(file(LEFT, RIGHT, said="– {} –"), 1, id="with dashes"),
        pytest.param(file(LEFT, RIGHT, said="Page {}"), 1, id="with a word"),
        pytest.param(file(LEFT, RIGHT, said="{} | Bread"), 1, id="with a title"),
        pytest.param(file(RIGHT, LEFT, said="{} | Bread"), 0, id="a title outside"),
        pytest.param(file(MIDDLE, MIDDLE), 0, id="in the middle"),
        pytest.param(file(LEFT, LEFT), 0, id="all at one side"),
        pytest.param(file(LEFT, RIGHT, count=3), 0, id="too few"),
        pytest.param(file(LEFT, RIGHT, y=150), 0, id="numbers in the text"),
        pytest.param(file(LEFT, RIGHT, said="1984"), 0, id="no numbers of pages"),
    ],
)
def test_folios_belong_at_the_outer_edge(pages, count):
    assert len(found(check_folios, *pages)) == count


@pytest.mark.parametrize(("odd", "even", "count"), [(LEFT, RIGHT, 1), (RIGHT, LEFT, 0)])
def test_roman_folios_are_folios(odd, even, count):
    numbers = "i", "ii", "iii", "iv", "v", "vi"
    pages = [
        page(at_, texts=(at(odd if at_ % 2 else even, it),))
        for at_, it in enumerate(numbers, start=1)
    ]

    findings = found(check_folios, *pages)

    assert len(findings) == count
    assert all("the number i on page 1" in it.what for it in findings)


def test_in_what_opens_at_the_right_it_is_the_other_way_round():
    assert found(check_folios, *file(RIGHT, LEFT), spine="right")
    assert not found(check_folios, *file(LEFT, RIGHT), spine="right")


@pytest.mark.parametrize("words", ["שלום", "漫画"])
def test_what_may_be_read_from_the_right_is_left_alone(words):
    cover = page(1, texts=(at(MIDDLE, words),))

    assert not found(check_folios, cover, *file(LEFT, RIGHT)[1:])
