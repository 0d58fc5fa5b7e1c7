from __future__ import annotations

import pytest

from tests.preflight.samples import pdf_of
from zine.preflight.facts_read import FINE, QUICK, read_facts

LINE = b"0 g BT /F1 12 Tf 50 100 Td (HHHHHHHHHHHHHHHHHHHH) Tj ET "
OVER = b" 0 g BT /F1 12 Tf 130 100 Td (Others instead of them) Tj ET"


def covered(content, **more):
    (page,) = read_facts(pdf_of(content), name="a.pdf", **more)
    return [it.words for it in page.covered]


@pytest.mark.parametrize(
    ("after", "count"),
    [
        pytest.param(b"1 g 40 104 300 30 re f", 1, id="the upper half"),
        pytest.param(b"1 g 126 90 200 30 re f", 1, id="the end, through a letter"),
        pytest.param(b"1 g 40 90 99 14 re f", 1, id="a corner"),
        pytest.param(b"1 g 40 90 20 14 re f", 0, id="a corner of one letter"),
        pytest.param(b"1 g 40 110 300 30 re f", 0, id="above it"),
        pytest.param(b"1 g 40 90 300 30 re f", 0, id="all of it"),
        pytest.param(b"0 g 40 104 300 30 re f", 0, id="black"),
        pytest.param(b"1 g 126 90 200 30 re f" + OVER, 0, id="other words instead"),
    ],
)
def test_words_that_white_hides_in_part_are_found(after, count):
    assert len(covered(LINE + after)) == count


def test_white_behind_words_hides_nothing():
    assert not covered(b"1 g 40 104 300 30 re f " + LINE)


@pytest.mark.parametrize(("words", "count"), [(b"gypsy page", 1), (b"dance hall", 0)])
@pytest.mark.parametrize("dpi", [FINE, QUICK])
def test_tails_of_letters_are_missed_as_well(words, dpi, count):
    line = b"0 g BT /F1 12 Tf 50 100 Td (%b) Tj ET 1 g 40 80 300 19.5 re f" % words

    assert len(covered(line, dpi=dpi)) == count


def test_the_next_line_does_not_stand_for_tails_that_are_missed():
    line = b"0 g BT /F1 12 Tf 50 %d Td (gypsy page) Tj ET "

    assert covered(line % 100 + b"1 g 40 80 300 19.5 re f " + line % 90) == [
        "gypsy page"
    ]
