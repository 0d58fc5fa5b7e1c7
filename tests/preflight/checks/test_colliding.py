from __future__ import annotations

from tests.preflight.samples import MIDDLE, found, page
from zine.preflight.checks.colliding import check_colliding
from zine.preflight.facts import Colliding, Text
from zine.units import Pt

BELOW, ABOVE = (Text(it, Pt(10), MIDDLE) for it in ("An address", "The next column"))
BOTH = Colliding(ABOVE, BELOW, MIDDLE)


def test_words_over_words_are_told_with_their_place():
    (it,) = found(check_colliding, page(), page(2, colliding=(BOTH,)))

    assert (it.page, it.words, it.box) == (2, "The next column", MIDDLE)
    assert it.what == "“The next column” is printed over “An address”"


def test_words_apart_are_not():
    assert not found(check_colliding, page(texts=(ABOVE, BELOW)))
