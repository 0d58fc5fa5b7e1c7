from __future__ import annotations

import pytest

from tests.preflight.samples import MIDDLE, found, page
from zine.preflight.checks.type_size import check_type_size
from zine.preflight.facts import Text
from zine.preflight.finding import Level
from zine.units import Pt


def words(size, text="Small print", **facts):
    return page(texts=(Text(text, Pt(size), MIDDLE, **facts),))


@pytest.mark.parametrize(
    ("of", "level"),
    [
        pytest.param(words(8), None, id="large enough"),
        pytest.param(words(7.5), Level.WARNING, id="small"),
        pytest.param(words(6), Level.ERROR, id="too small"),
        pytest.param(words(7, serif=False), None, id="no serifs"),
        pytest.param(words(6.5, serif=False), Level.WARNING, id="small, no serifs"),
        pytest.param(words(5, "12"), None, id="a number alone"),
        pytest.param(words(5, "4.50"), Level.ERROR, id="a price"),
        pytest.param(words(8.5, reversed=True), Level.WARNING, id="white on black"),
        pytest.param(words(9, reversed=True), None, id="larger white on black"),
    ],
)
def test_type_below_the_limits_is_found(of, level):
    findings = found(check_type_size, of)

    assert [it.level for it in findings] == ([] if level is None else [level])


def test_the_smallest_words_are_quoted():
    (it,) = found(check_type_size, words(6, "The terms and conditions of this offer"))

    assert "“The terms and conditions…” is 6.0 pt" in it.what
