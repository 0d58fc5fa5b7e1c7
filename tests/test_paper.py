from __future__ import annotations

import re

import pytest

from zine.paper import DEAD_EDGE, FORMATS, PAPERS
from zine.units import Size, in_mm

EVERYTHING = [*PAPERS.items(), *FORMATS.items()]


@pytest.mark.parametrize(
    ("name", "width", "height"),
    [("letter", 612, 792), ("a4", 595.28, 841.89)],
)
def test_sheets_are_as_large_as_the_standard_says(name, width, height):
    size = PAPERS[name].size

    assert (size.width, size.height) == pytest.approx((width, height), abs=0.005)


@pytest.mark.parametrize(
    ("name", "width", "height"),
    [("universal", 139.7, 210), ("half-letter", 139.7, 215.9), ("a5", 148, 210)],
)
def test_pages_are_as_large_as_the_trade_says(name, width, height):
    size = FORMATS[name].size

    assert (in_mm(size.width), in_mm(size.height)) == pytest.approx((width, height))


@pytest.mark.parametrize("paper", PAPERS.values(), ids=lambda paper: paper.name)
def test_a_universal_page_fits_twice_on_every_sheet(paper):
    page = FORMATS["universal"].size

    assert Size(2 * page.width, page.height).fits_in(paper.size.turned())


@pytest.mark.parametrize(("name", "it"), EVERYTHING)
def test_each_row_stands_upright_under_its_own_name(name, it):
    assert it.name == name
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert it.size.width < it.size.height
    assert it.title


def test_printers_reach_everything_but_a_quarter_inch():
    assert in_mm(DEAD_EDGE) == pytest.approx(6.35)
