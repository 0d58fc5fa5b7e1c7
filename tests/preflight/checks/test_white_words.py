from __future__ import annotations

from tests.preflight.samples import MIDDLE, found, page
from zine.preflight.checks.white_words import check_white_words
from zine.preflight.facts import Text
from zine.units import Pt

WORDS = Text("Who wrote this", Pt(10), MIDDLE, ink=0)


def test_words_that_nobody_can_read_are_told_with_their_place():
    (it,) = found(check_white_words, page(), page(2, lost=(WORDS,)))

    assert (it.page, it.words, it.box) == (2, "Who wrote this", MIDDLE)
    assert "“Who wrote this” is white on white" in it.what


def test_words_that_are_white_on_something_are_not():
    assert not found(check_white_words, page(texts=(WORDS,)))
