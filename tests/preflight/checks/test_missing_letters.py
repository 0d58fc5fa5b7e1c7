from __future__ import annotations

import pytest

from tests.preflight.samples import MIDDLE, found, page
from zine.preflight.checks.missing_letters import check_missing_letters
from zine.preflight.facts import Text
from zine.units import Pt


def words(said):
    return page(texts=(Text(said, Pt(9), MIDDLE),))


@pytest.mark.parametrize(
    ("of", "words"),
    [
        pytest.param(page(boxes=1), "1 letter is not", id="a box"),
        pytest.param(page(boxes=3), "3 letters are not", id="boxes"),
        pytest.param(words("in the caf\ufffd at nine"), "“in the caf�", id="lost"),
    ],
)
def test_letters_that_are_not_there_are_found(of, words):
    (it,) = found(check_missing_letters, of)

    assert words in it.what


def test_letters_that_are_there_and_signs_that_nobody_can_read_are_not():
    assert not found(check_missing_letters, words("in the café"))
    assert not found(check_missing_letters, words("\ufffd \ufffd\ufffd"))
