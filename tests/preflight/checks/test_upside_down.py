from __future__ import annotations

import pytest

from tests.preflight.samples import found, pdf_of
from zine.preflight.checks.upside_down import check_mirrored, check_upside_down
from zine.preflight.facts_read import read_facts

WORDS = (
    b"BT /F1 12 Tf 40 250 Td (At the top of it are some words) Tj"
    b" 0 -200 Td (At the foot of it are some more of them) Tj ET "
)
TURNED = b"-1 0 0 -1 400 300 cm " + WORDS
OVER = b"-1 0 0 -1 400 300 cm "
SHORT = OVER + b"BT /F1 9 Tf 40 250 Td (A short poem) Tj ET "
HALF = b"BT /F1 9 Tf 40 250 Td (Words on the upper half of a sheet to fold) Tj ET "


def numbers(*contents, check=check_upside_down, **subject):
    pages = [
        read_facts(pdf_of(content), name="a.pdf")[0]._replace(number=number)
        for number, content in enumerate(contents, start=1)
    ]
    return [it.page for it in found(check, *pages, **subject)]


@pytest.mark.parametrize(
    ("contents", "found"),
    [
        pytest.param([WORDS] * 3, [], id="all upright"),
        pytest.param([WORDS, WORDS, TURNED], [3], id="one that is not"),
        pytest.param([TURNED] * 2, [1, 2], id="all of them"),
        pytest.param([WORDS, TURNED] * 2, [], id="backs to be turned"),
        pytest.param([WORDS, WORDS, WORDS + TURNED], [], id="both ways"),
        pytest.param([b"-1 0 0 -1 400 300 cm " + HALF], [], id="one row of a sheet"),
        pytest.param([WORDS, WORDS, SHORT], [], id="two pages prove nothing"),
        pytest.param([WORDS] * 3 + [SHORT], [4], id="a few words among pages"),
        pytest.param([WORDS] * 3 + [OVER + HALF], [4], id="half a page among pages"),
        pytest.param([WORDS] * 3 + [TURNED] * 3, [], id="two booklets in one"),
    ],
)
def test_pages_that_stand_on_their_heads_are_found(contents, found):
    assert numbers(*contents) == found


def test_sheets_have_pages_both_ways_up_and_single_pages_of_a_zine_do_not():
    file = [pdf_of(it) for it in (WORDS, WORDS, WORDS, TURNED)]
    pages = [
        read_facts(data, name="a.pdf")[0]._replace(number=number)
        for number, data in enumerate(file, start=1)
    ]

    assert not found(check_upside_down, *pages, imposed=True)
    (own,) = found(check_upside_down, *pages, imposed=False)
    (other,) = found(check_upside_down, *pages)
    assert "in templates/zine.css" in own.hint
    assert "in the program that made it" in other.hint


LINE = b"BT /F1 12 Tf 1 0 0 1 40 %d Tm (A line of a text) Tj ET "
TURNED_LINE = b"BT /F1 %d Tf -1 0 0 -1 130 %d Tm (Turned by somebody) Tj ET "
RIDDLE = LINE % 250 + LINE % 235 + LINE % 220


@pytest.mark.parametrize(
    ("content", "found"),
    [
        pytest.param(RIDDLE + TURNED_LINE % (12, 213) + LINE % 190, [2], id="a line"),
        pytest.param(RIDDLE + TURNED_LINE % (12, 213), [], id="the last"),
        pytest.param(RIDDLE + TURNED_LINE % (20, 275), [2], id="a heading"),
        pytest.param(RIDDLE + TURNED_LINE % (20, 150), [], id="a large answer"),
        pytest.param(RIDDLE + TURNED_LINE % (7, 213) + LINE % 190, [], id="an answer"),
        pytest.param(
            RIDDLE + (TURNED_LINE * 2) % (12, 213, 12, 150), [], id="two answers"
        ),
    ],
)
def test_a_line_on_its_head_among_others_is_told_from_an_answer(content, found):
    assert numbers(WORDS, content) == found


MIRRORED = b"-1 0 0 1 400 0 cm " + WORDS


@pytest.mark.parametrize(
    ("contents", "found"),
    [
        pytest.param([WORDS, MIRRORED], [2], id="one that runs backwards"),
        pytest.param([MIRRORED] * 2, [], id="all, to be ironed on"),
        pytest.param([WORDS, TURNED], [], id="upside down"),
        pytest.param([WORDS, WORDS + MIRRORED], [], id="both ways"),
    ],
)
def test_pages_that_run_backwards_are_found(contents, found):
    assert numbers(*contents, check=check_mirrored) == found
