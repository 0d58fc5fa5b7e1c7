from __future__ import annotations

import pytest

from tests.preflight.samples import pdf_of
from zine.preflight.facts_read import FINE, QUICK, read_facts


def words(said, x=50, y=100, *, size=12, more=""):
    return f" 0 g {more} BT /F1 {size} Tf {x} {y} Td ({said}) Tj ET"


def colliding(*content, dpi=FINE):
    data = pdf_of("".join(content).encode())
    (page,) = read_facts(data, name="a.pdf", dpi=dpi)
    return [(it.text.words, it.below.words) for it in page.colliding]


ADDRESS, COLUMN = "Kitchen and cellar, all day", "who comes twice is"
LINE, OVER = words(ADDRESS), words(COLUMN, 80)


@pytest.mark.parametrize("dpi", [FINE, QUICK])
def test_words_that_run_into_others_are_found(dpi):
    assert colliding(LINE, OVER, dpi=dpi) == [(COLUMN, ADDRESS)]


def test_lines_set_too_tight_are_found():
    assert colliding(LINE, words(COLUMN, y=96)) == [(COLUMN, ADDRESS)]


def test_white_words_over_others_are_found():
    box, white = "0 g 0 0 400 300 re f ", "1 g"

    assert colliding(
        box, words(ADDRESS, more=white), words(COLUMN, 80, more=white)
    ) == [(COLUMN, ADDRESS)]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(words(COLUMN, y=89), id="set solid"),
        pytest.param(words(COLUMN, 203), id="beside it"),
        pytest.param(words(ADDRESS, 50.4), id="in bold"),
        pytest.param(words(ADDRESS, 52, 98), id="a shadow"),
        pytest.param(words(COLUMN, 80, more="0.8 g"), id="pale"),
        pytest.param(words("DRAFT", 40, 90, size=40), id="large"),
        pytest.param(words("xxxxxxxxx", 80), id="struck out"),
        pytest.param(words("W", 80, 98, size=20), id="one letter"),
        pytest.param(" 1 g 40 90 300 30 re f" + OVER, id="on a box"),
        pytest.param(words(COLUMN, 80).replace("80 100 Td", ".9 .4 -.4 .9 80 95 Tm")),
    ],
)
def test_what_looks_like_it_is_not(content):
    assert not colliding(LINE, content)


def test_words_in_the_gap_of_a_form_are_not():
    form = words("X").replace("(X) Tj", "[(Name: ) -9000 (Street: )] TJ")

    assert not colliding(form, words("Ada Byron", 90))
