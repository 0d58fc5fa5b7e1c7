from __future__ import annotations

import pytest

from tests.preflight.samples import pdf_of
from zine.preflight.facts_read import read_facts


def widths(content):
    (page,) = read_facts(pdf_of(content), name="a.pdf")
    return [it.width for it in page.lines]


ASKEW = b"50 50 m 250 150 l 250 150.2 l 50 50.2 l f"
BOW = b"50 50 m 100 150 200 150 250 60 c 250 59.8 l 200 149.8 100 149.8 50 49.8 c f"
DISC = b"150 200 m 220 200 220 100 150 100 c 80 100 80 200 150 200 c "
HOLE = (
    b"150 199.8 m 219.7 199.8 219.7 100.2 150 100.2 c 80.3 100.2 80.3 199.8 150 199.8 c"
)


@pytest.mark.parametrize(
    ("content", "width"),
    [
        pytest.param(ASKEW, 0.18, id="askew"),
        pytest.param(BOW, 0.17, id="bent"),
        pytest.param(DISC + HOLE + b" f*", 0.2, id="round"),
    ],
)
def test_an_area_that_is_thin_all_along_is_a_line(content, width):
    assert widths(content) == [pytest.approx(width, abs=0.03)]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"50 50 m 250 150 l 250 170 l 50 60 l f", id="a thick one"),
        pytest.param(DISC + b"f", id="a disc"),
        pytest.param(b"50 50 m 53 54 l 53 54.2 l f", id="a speck"),
        pytest.param(b"50 50 m 250 150 l 250 40 l f " + ASKEW, id="a rim"),
        pytest.param(b"1 g " + ASKEW, id="white on white"),
    ],
)
def test_other_areas_are_none(content):
    assert widths(content) == []


def test_a_line_that_is_squeezed_one_way_is_as_thin_as_that_makes_it():
    assert widths(b"1 0 0 .2 0 0 cm 1 w 50 500 m 250 500 l S") == [pytest.approx(0.2)]
    assert widths(b"1 0 0 .2 0 0 cm 1 w 50 500 m 50 900 l S") == [pytest.approx(1)]
