from __future__ import annotations

from tests.preflight.samples import MIDDLE, found, page
from zine.preflight.checks.covered import check_covered
from zine.preflight.facts import Text
from zine.units import Pt

HIDDEN = Text("Half hidden words", Pt(10), MIDDLE)


def test_words_that_are_hidden_in_part_are_told_with_their_place():
    (it,) = found(check_covered, page(), page(2, texts=(HIDDEN,), covered=(HIDDEN,)))

    assert (it.page, it.words, it.box) == (2, "Half hidden words", MIDDLE)


def test_words_that_show_are_not():
    assert not found(check_covered, page(texts=(HIDDEN,)))
