from __future__ import annotations

import pytest

from tests.preflight.samples import COPIER, MIDDLE, SHOP, found, page, pdf_of
from zine.preflight.checks.tints import check_grey_type, check_pale_tints
from zine.preflight.facts import Area, Line, Picture, Text
from zine.preflight.facts_read import read_facts
from zine.units import Pt


def words(ink, size=9, **facts):
    return page(texts=(Text("Small print", Pt(size), MIDDLE, ink=ink, **facts),))


def picture(tint):
    return page(pictures=(Picture((400, 300), 150, MIDDLE, tint=tint),))


@pytest.mark.parametrize(
    ("of", "count"),
    [
        pytest.param(page(areas=(Area(0.05, MIDDLE),)), 1, id="a pale area"),
        pytest.param(page(areas=(Area(0.1, MIDDLE),)), 0, id="as pale as may be"),
        pytest.param(page(areas=(Area(0.05, MIDDLE, seen=False),)), 0, id="covered"),
        pytest.param(page(areas=(Area(0, MIDDLE),)), 0, id="white"),
        pytest.param(page(areas=(Area(0.01, MIDDLE),)), 0, id="the white of paper"),
        pytest.param(picture(0.06), 1, id="a pale picture"),
        pytest.param(picture(0), 0, id="another picture"),
        pytest.param(page(lines=(Line(Pt(1), MIDDLE, 0.06),)), 1, id="a pale line"),
        pytest.param(words(0.07), 1, id="pale words"),
        pytest.param(words(0.07, behind=0.9, reversed=True), 0, id="light on dark"),
    ],
)
def test_what_is_too_pale_for_a_copy_is_found(of, count):
    assert len(found(check_pale_tints, of)) == count


def test_nobody_is_told_how_wide_a_pattern_is():
    (it,) = found(check_pale_tints, page(areas=(Area(0.05, MIDDLE, tiled=True),)))

    assert it.what.startswith("a pattern is a tint of 5 %")


def test_the_palest_is_told_and_a_press_that_prints_it_says_nothing():
    areas = Area(0.08, MIDDLE), Area(0.04, MIDDLE)

    (it,) = found(check_pale_tints, page(areas=areas))

    assert (it.measured, it.limit) == (pytest.approx(4), COPIER.tint)
    assert not found(check_pale_tints, page(areas=areas), press=SHOP)


@pytest.mark.parametrize(
    ("of", "unit"),
    [
        pytest.param(words(0.5), "pt", id="grey and small"),
        pytest.param(words(0.5, 18), None, id="grey and large"),
        pytest.param(words(0.9), None, id="as good as black"),
        pytest.param(words(1), None, id="black"),
        pytest.param(words(0.5, behind=0.1), None, id="on a tint"),
        pytest.param(page(lines=(Line(Pt(0.5), MIDDLE, 0.4),)), "pt", id="a line"),
        pytest.param(page(lines=(Line(Pt(2), MIDDLE, 0.4),)), None, id="a bar"),
    ],
)
def test_grey_that_dots_cannot_draw_is_found(of, unit):
    assert [it.unit for it in found(check_grey_type, of)] == ([unit] if unit else [])


def test_greys_are_found_in_a_file():
    content = (
        b"0.5 g BT /F1 9 Tf 100 200 Td (Grey and small) Tj ET"
        b" 0.92 g 100 100 80 50 re f 0.95 g BT /F1 9 Tf 99 250 Td (Pale) Tj ET"
    )
    pages = read_facts(pdf_of(content), name="a.pdf")

    (grey,) = found(check_grey_type, *pages)
    (pale,) = found(check_pale_tints, *pages)

    assert "“Grey and small” is 9.0 pt and grey (50 %)" in grey.what
    assert "“Pale” is a tint of 5 %" in pale.what
