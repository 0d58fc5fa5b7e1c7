from __future__ import annotations

import pytest

from tests.preflight.samples import MIDDLE, page
from zine.preflight.direction import may_open_at_right, runs_mostly_from_right
from zine.preflight.facts import Text
from zine.units import Pt


def pages(*words):
    return [page(texts=(Text(it, Pt(10), MIDDLE),)) for it in words]


@pytest.mark.parametrize(
    ("words", "is_mostly"),
    [
        (("לחם ושושנים",), True),
        (("الخبز والورد",), True),
        (("לחם ושושנים", "RC 12"), True),
        (("Bread and roses", "לחם"), False),
        (("面包",), False),
        (("1984",), False),
        ((), False),
    ],
)
def test_most_letters_decide(words, is_mostly):
    assert runs_mostly_from_right(pages(*words)) is is_mostly


@pytest.mark.parametrize(
    ("words", "may"),
    [(("Bread", "לחם"), True), (("漫画",), True), (("Bread",), False)],
)
def test_one_letter_is_enough_to_be_careful(words, may):
    assert may_open_at_right(pages(*words)) is may
