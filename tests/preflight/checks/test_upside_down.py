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
    ],
)
def test_pages_that_stand_on_their_heads_are_found(contents, found):
    assert numbers(*contents) == found


def test_a_build_turns_its_own():
    assert not numbers(WORDS, WORDS, TURNED, imposed=True)


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
