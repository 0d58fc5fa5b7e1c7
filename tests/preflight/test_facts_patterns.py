from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name, Stream

from tests.preflight.samples import pdf_of
from zine.preflight.facts_read import read_facts

FILL = b"/Pattern cs /P scn 50 50 200 100 re f"
HATCHED = b"0.6 w 0 0 m 8 8 l S"


def widths(drawn, matrix=(1, 0, 0, 1, 0, 0), content=FILL):
    def patterns(pdf):
        it = Stream(pdf, drawn)
        it.Type, it.PatternType, it.PaintType, it.TilingType = Name.Pattern, 1, 1, 1
        it.BBox, it.XStep, it.YStep = Array([0, 0, 8, 8]), 8, 8
        it.Matrix, it.Resources = Array(matrix), Dictionary()
        return {"Pattern": Dictionary(P=pdf.make_indirect(it))}

    (page,) = read_facts(pdf_of(content, resources=patterns), name="a.pdf")
    return [it.width for it in page.lines]


@pytest.mark.parametrize(
    ("drawn", "matrix", "found"),
    [
        (b"0.2 w 0 0 m 8 8 l S", (1, 0, 0, 1, 0, 0), [0.2]),
        (b"0.2 w 0 0 m 8 8 l S", (3, 0, 0, 3, 0, 0), [0.6]),
        (b"q .1 0 0 .1 0 0 cm 2 w 0 0 m 80 80 l S Q 0 0 m 9 9 l S", (1,), [0.2]),
        (b"0.2 w 0 0 4 4 re f", (1, 0, 0, 1, 0, 0), []),
    ],
)
def test_the_thinnest_line_of_a_pattern_is_as_wide_as_it_is_printed(
    drawn, matrix, found
):
    assert widths(drawn, matrix) == pytest.approx(found)


def test_a_pattern_that_fills_nothing_has_no_lines():
    assert not widths(b"0.2 w 0 0 m 8 8 l S", content=b"50 50 200 100 re f")


def form(pdf, drawn, **resources):
    it = Stream(pdf, drawn)
    it.Type, it.Subtype, it.BBox = Name.XObject, Name.Form, Array([0, 0, 400, 300])
    it.Resources = Dictionary(**resources)
    return pdf.make_indirect(it)


def tile(pdf, drawn, **resources):
    it = form(pdf, drawn, **resources)
    it.PatternType, it.PaintType, it.TilingType, it.XStep, it.YStep = 1, 1, 1, 8, 8
    return it


def in_a_form(pdf):
    pattern = Dictionary(P=tile(pdf, HATCHED))
    return {
        "XObject": Dictionary(X=form(pdf, b"2 0 0 2 0 0 cm " + FILL, Pattern=pattern))
    }


def with_a_form(pdf):
    lines = Dictionary(X=form(pdf, b".5 0 0 .5 0 0 cm " + HATCHED))
    return {"Pattern": Dictionary(P=tile(pdf, b"/X Do", XObject=lines))}


@pytest.mark.parametrize(
    ("resources", "content", "width"),
    [
        pytest.param(in_a_form, b".5 0 0 .5 0 0 cm /X Do", 0.3, id="in a form"),
        pytest.param(with_a_form, b"9 0 0 9 0 0 cm " + FILL, 0.3, id="with a form"),
    ],
)
def test_hatching_is_shrunk_with_what_it_is_in(resources, content, width):
    (page,) = read_facts(pdf_of(content, resources=resources), name="a.pdf")

    assert [it.width for it in page.lines] == [pytest.approx(width)]


def test_a_form_that_draws_itself_comes_to_an_end():
    def loop(pdf):
        it = form(pdf, b".9 0 0 .9 0 0 cm /X Do " + FILL)
        it.Resources = Dictionary(
            XObject=Dictionary(X=it), Pattern=Dictionary(P=tile(pdf, HATCHED))
        )
        return {"XObject": Dictionary(X=it)}

    (page,) = read_facts(pdf_of(b"/X Do", resources=loop), name="a.pdf")

    assert page.lines[-1].width < 0.6


@pytest.mark.parametrize(("side", "ppi"), [(200, 72), (100, 144)])
def test_a_picture_of_a_pattern_is_as_fine_as_it_is_printed(side, ppi):
    def ground(pdf):
        it = Stream(pdf, bytes(200 * 200))
        it.Type, it.Subtype, it.Width, it.Height = Name.XObject, Name.Image, 200, 200
        it.ColorSpace, it.BitsPerComponent = Name.DeviceGray, 8
        drawn = b"%d 0 0 %d 0 0 cm /I Do" % (side, side)
        objects = Dictionary(I=pdf.make_indirect(it))
        return {"Pattern": Dictionary(P=tile(pdf, drawn, XObject=objects))}

    (page,) = read_facts(pdf_of(FILL, resources=ground), name="a.pdf")

    (picture,) = page.pictures
    assert (picture.pixels, picture.bits) == ((200, 200), 8)
    assert picture.ppi == pytest.approx(ppi)
    assert picture.box.width == pytest.approx(side)


@pytest.mark.parametrize(("grey", "inks"), [(b".95 g", [0.05]), (b".5 g", [])])
def test_the_palest_part_of_a_pattern_is_an_area_that_nobody_can_place(grey, inks):
    def pattern(pdf):
        return {"Pattern": Dictionary(P=tile(pdf, grey + b" 0 0 400 150 re f"))}

    (page,) = read_facts(pdf_of(FILL, resources=pattern), name="a.pdf")

    found = [it for it in page.areas if it.tiled]
    assert [it.ink for it in found] == pytest.approx(inks, abs=0.01)
    assert all(it.box.size == (400, 300) and not it.fills for it in found)
