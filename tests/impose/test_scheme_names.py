from __future__ import annotations

import pytest

from zine.impose.scheme_names import kebab, known_as, nearest

NAMES = ("mini8", "ring12", "saddle-stitch", "a-bc", "ab-c")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("mini8", "mini8"),
        ("mini-8", "mini8"),
        ("Ring 12", "ring12"),
        ("saddlestitch", "saddle-stitch"),
        ("a-bc", "a-bc"),
        ("abc", None),
        ("mini", None),
    ],
)
def test_hyphens_may_stand_anywhere_if_only_one_scheme_can_be_meant(words, name):
    assert known_as(words, NAMES) == name


def test_a_first_word_is_near_enough():
    assert nearest("sadle", NAMES) == "saddle-stitch"
    assert nearest("zzz", NAMES) is None
    assert kebab("A  Fold_8!") == "a-fold-8"
