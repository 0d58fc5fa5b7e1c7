from __future__ import annotations

import pytest

from tests.preflight.samples import pdf_of
from zine.preflight.facts_read import FINE, QUICK, read_facts

LINE = b"0 g BT /F1 12 Tf 50 100 Td (HHHHHHHHHHHHHHHHHHHH) Tj ET "
OVER = b" 0 g BT /F1 12 Tf 130 100 Td (%b) Tj ET"


PICTURE = b" q %d 0 0 40 126 84 cm BI /W 2 /H 2 /CS /G /BPC 8 ID 0Pz~ EI Q "


def facts(content, **more):
    (page,) = read_facts(pdf_of(content), name="a.pdf", **more)
    return page.covered


def covered(content, **more):
    return [it.text.words for it in facts(content, **more) if it.cut]


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


@pytest.mark.parametrize(
    ("after", "by", "is_cut"),
    [
        pytest.param(b"1 g 40 90 300 30 re f", "something white", False, id="all"),
        pytest.param(b"0.7 g 126 90 200 30 re f", "something grey", True, id="grey"),
        pytest.param(b"0 g 126 90 200 30 re f", "something dark", True, id="black"),
        pytest.param(PICTURE % 200, "a picture", True, id="a picture"),
        pytest.param(
            b"1 1 0 rg 90 60 m 200 180 l 310 60 l f",
            "something grey",
            True,
            id="a shape",
        ),
    ],
)
def test_whatever_lies_on_words_is_told(after, by, is_cut):
    (it,) = facts(LINE + after)

    assert (it.by, it.cut, it.replaced, it.scanned) == (by, is_cut, False, False)


@pytest.mark.parametrize(
    "after",
    [
        pytest.param(b"0 g 40 102 300 3 re f", id="struck through"),
        pytest.param(b"0 g 40 96 300 5 re f", id="a thick line below"),
        pytest.param(b"0 g 126 90 16 30 re f", id="two letters"),
        pytest.param(b"0.7 g 126 90 200 30 re f " + LINE, id="set again on top"),
        pytest.param(
            b"1 g 126 90 200 30 re f" + OVER % b"Others instead of them", id="replaced"
        ),
        pytest.param(b"q 126 84 200 40 re W n 400 300 500 60 re f Q", id="elsewhere"),
        pytest.param(b"0 g " + b"126 90 2 30 re 132 90 2 30 re f " * 2, id="stripes"),
    ],
)
def test_words_that_can_be_read_are_not(after):
    assert not facts(LINE + after)


def test_words_that_others_were_written_on_are_told_to_be_replaced():
    (it,) = facts(LINE + b"1 g 126 90 200 30 re f" + OVER % b"X")

    assert (it.cut, it.replaced) == (True, True)


def test_a_page_that_is_a_picture_is_a_scan():
    page = b" q 400 0 0 300 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 ID 0Pz~ EI Q "

    (it,) = facts(LINE + page)

    assert it.scanned
