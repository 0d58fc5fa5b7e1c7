from __future__ import annotations

import pytest
from pikepdf import Array

from tests.preflight.samples import SIZE, pdf_of
from zine.preflight.facts import Edges
from zine.preflight.facts_read import QUICK, read_facts


def ink(content, dpi=72.0, **entries):
    (page,) = read_facts(pdf_of(content, **entries), name="a.pdf", dpi=dpi)
    return page.ink


def test_a_white_page_has_no_ink():
    seen = ink(b"")

    assert seen.coverage == 0
    assert seen.edges == seen.solids == seen.bleed == Edges()


@pytest.mark.parametrize("dpi", [72, QUICK])
def test_the_distance_from_each_edge_is_measured(dpi):
    assert ink(b"40 60 300 200 re f", dpi).edges == (40, 60, 60, 40)


def test_half_a_page_of_black_is_half_covered():
    assert ink(b"0 0 200 300 re f").coverage == pytest.approx(0.5, abs=0.01)


def test_a_solid_is_long_deep_and_black():
    assert ink(b"10 50 100 200 re f").solids.left == 10
    assert ink(b"10 50 5 200 re f").solids.left is None
    assert ink(b"0.6 g 10 50 100 200 re f").solids.left is None


@pytest.mark.parametrize(
    ("content", "left"),
    [
        pytest.param(b"30 100 99 99 re f", None, id="within"),
        pytest.param(b"20 100 99 99 re f", 0, id="to the trim"),
        pytest.param(b"11 100 99 99 re f", 9, id="beyond"),
    ],
)
def test_bleed_is_what_goes_on_beyond_the_trim(content, left):
    trim = Array([20, 20, SIZE.width - 20, SIZE.height - 20])

    assert ink(content, TrimBox=trim).bleed == (left, None, None, None)


def test_crop_marks_are_no_ink_on_the_trim_nor_near_the_edge():
    trim = Array([20, 20, SIZE.width - 20, SIZE.height - 20])
    marks = b"1 20 16 .3 re 1 279.7 16 .3 re 383 20 16 .3 re f 20 1 .3 16 re f"

    seen = ink(marks + b" 100 100 50 50 re f", TrimBox=trim)

    assert seen.bleed == Edges()
    assert seen.edges == (100, 100, 250, 150)
