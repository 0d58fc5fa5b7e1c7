from __future__ import annotations

from decimal import Decimal

import pytest

from zine.layout.numbers import coin_places, grouped, ranges


@pytest.mark.parametrize(
    ("lang", "written"),
    [
        ("en", "1,234.50"),
        ("de", "1.234,50"),
        ("pl", "1\u00a0234,50"),
        ("nonsense", "1,234.50"),
    ],
)
def test_a_number_is_written_as_in_its_language(lang, written):
    assert grouped(Decimal("1234.5"), 2, lang) == written


def test_a_whole_number_has_no_point():
    assert grouped(1200) == "1,200"
    assert grouped(7) == "7"


@pytest.mark.parametrize(
    ("currency", "places"), [("JPY", 0), ("kwd", 3), ("EUR", 2), ("€", 2), ("", 2)]
)
def test_each_currency_has_its_own_coins(currency, places):
    assert coin_places(currency) == places


@pytest.mark.parametrize(
    ("numbers", "said"),
    [([], []), ([4], ["4"]), ([3, 4, 5, 9], ["3–5", "9"]), ([1, 3], ["1", "3"])],
)
def test_numbers_that_follow_on_each_other_are_one_range(numbers, said):
    assert [*ranges(numbers)] == said
