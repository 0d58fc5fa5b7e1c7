from __future__ import annotations

import pytest

from tests.preflight.samples import MIDDLE, found, page
from zine.preflight.checks.covered import check_covered
from zine.preflight.facts import Covered, Text
from zine.units import Pt

WORDS = Text("Half hidden words", Pt(10), MIDDLE)
CUT = Covered(WORDS, MIDDLE, "a picture", cut=True)


def test_words_that_are_hidden_in_part_are_told_with_their_place():
    (it,) = found(check_covered, page(), page(2, texts=(WORDS,), covered=(CUT,)))

    assert (it.page, it.words, it.box) == (2, "Half hidden words", MIDDLE)
    assert it.what == "a picture hides a part of “Half hidden words”"


def test_words_that_show_are_not():
    assert not found(check_covered, page(texts=(WORDS,)))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"cut": False}, id="whole words"),
        pytest.param({"by": "something dark"}, id="blacked out"),
        pytest.param({"replaced": True}, id="replaced"),
        pytest.param({"scanned": True}, id="under a scan"),
    ],
)
def test_words_may_be_hidden_on_purpose_but_in_a_zine_of_ones_own(change):
    hidden = page(covered=(CUT._replace(**change),))

    assert not found(check_covered, hidden)
    assert found(check_covered, hidden, imposed=True)
