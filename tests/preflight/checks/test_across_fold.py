from __future__ import annotations

import pytest

from tests.preflight.samples import found, page
from tests.preflight.test_spreads import COLUMNS, MARGINS, words
from zine.preflight.checks.across_fold import check_across_fold


def spreads(*texts, at=2, count=5):
    """Return spreads of which one has these words, too."""
    return [
        page(number, texts=MARGINS + texts * (number == at))
        for number in range(1, count + 1)
    ]


def test_words_across_the_fold_are_found():
    line = words(150, 215, 45)

    (it,) = found(check_across_fold, *spreads(line))

    assert (it.page, it.box, it.about) == (2, line.box, "words")
    assert it.what == "“Some words” runs 5.3 mm across the fold"


@pytest.mark.parametrize(
    ("line", "at", "count"),
    [
        pytest.param(words(100, 300, 260, size=30), 2, 1, id="a title"),
        pytest.param(words(100, 300, 260, size=30), 3, 0, id="in the middle"),
        pytest.param(words(100, 300, 260), 3, 1, id="small, in the middle"),
        pytest.param(words(100, 300, 4), 2, 0, id="a mark for the binder"),
        pytest.param(words(40, 160, 260), 2, 0, id="on one page"),
    ],
)
def test_other_words_are_let_be(line, at, count):
    assert len(found(check_across_fold, *spreads(line, at=at))) == count


def test_a_title_over_two_columns_is_none():
    title = (words(100, 300, 260, size=30),)
    pages = [page(1, texts=COLUMNS + title), *[page(2, texts=COLUMNS)] * 3]

    assert not found(check_across_fold, *pages)


def test_a_build_is_not_asked():
    assert not found(check_across_fold, *spreads(words(150, 215, 45)), imposed=True)
