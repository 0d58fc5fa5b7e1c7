from __future__ import annotations

import pytest

from tests.preflight.samples import page
from zine.preflight.facts import Text
from zine.preflight.signs import Signs
from zine.units import Pt, Rect


def text(words, size, x, y, turned=0):
    """Return words whose letters are as high as capitals."""
    long, high = 0.5 * size * len(words), 0.7 * size
    wide, up = (long, high) if turned == 0 else (high, long)
    left = x if turned == 0 else x - high
    box = Rect(Pt(left), Pt(y), Pt(left + wide), Pt(y + up))
    return Text(words, Pt(size), box, turned=turned)


WORD = text("Word", 10, 100, 100)
ABOVE = text("Word", 10, 100, 100, turned=90)


@pytest.mark.parametrize(
    ("sign", "beside", "is_one"),
    [
        pytest.param(text("12", 5, 121, 104), WORD, True, id="the call of a note"),
        pytest.param(text("1", 8.75, 121, 103), WORD, True, id="nearly as large"),
        pytest.param(text("1", 5, 94, 104), WORD, True, id="before its note"),
        pytest.param(text("2", 5, 120, 98), WORD, True, id="lowered"),
        pytest.param(text("3", 5, 120, 100), WORD, True, id="short"),
        pytest.param(text("12", 5, 96, 121, 90), ABOVE, True, id="turned"),
        pytest.param(text("17", 5, 200, 20), WORD, True, id="alone"),
        pytest.param(text("—", 5, 140, 100), WORD, True, id="no figure"),
        pytest.param(text("1981", 5, 89, 100), WORD, False, id="a year"),
        pytest.param(text("4.50", 5, 200, 20), WORD, False, id="a price"),
        pytest.param(text("12", 5, 124, 100), WORD, False, id="between words"),
        pytest.param(text("12", 5, 122, 100), text("s", 5, 116, 100), False, id="s 12"),
        pytest.param(text("a", 5, 121, 104), WORD, False, id="a letter"),
    ],
)
def test_small_figures_are_signs_where_they_are_raised_or_alone(sign, beside, is_one):
    assert Signs(page(texts=(beside, sign))).has(sign) is is_one
