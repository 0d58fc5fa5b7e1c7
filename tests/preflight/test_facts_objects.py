from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name, Stream

from tests.preflight.samples import pdf_of
from zine.preflight.facts_read import read_facts

WORDS = b"BT /F1 12 Tf 100 100 Td (Words to read) Tj ET"


def read(content, **more):
    (page,) = read_facts(pdf_of(content, **more), name="a.pdf")
    return page


@pytest.mark.parametrize(
    ("clip", "count"),
    [
        pytest.param(b"90 90 200 50 re W n ", 1, id="around it"),
        pytest.param(b"0 0 50 50 re W n ", 0, id="elsewhere"),
        pytest.param(b"0 0 m 50 0 l 0 50 l h W n ", 1, id="of another shape"),
    ],
)
def test_what_is_clipped_away_is_not_there(clip, count):
    assert len(read(clip + WORDS).texts) == count


def test_what_is_beside_the_page_is_not_there():
    assert not read(WORDS.replace(b"100 100", b"500 100")).texts


def test_a_clip_around_a_form_hides_what_is_in_it():
    def form(pdf):
        it = Stream(pdf, WORDS)
        it.Type, it.Subtype = Name.XObject, Name.Form
        it.BBox = Array([0, 0, 400, 300])
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        it.Resources = Dictionary(Font=Dictionary(F1=font))
        return {"XObject": Dictionary(X=pdf.make_indirect(it))}

    page = read(b"0 0 150 300 re W n 0.5 0 0 0.5 80 0 cm /X Do", resources=form)

    (text,) = page.texts
    assert (text.box.x1, text.cut) == pytest.approx((150, 17), abs=1)


def test_a_chain_of_forms_that_bites_its_tail_is_read():
    def ring(pdf):
        it = pdf.make_indirect(Stream(pdf, b"/X Do " + WORDS))
        it.Type, it.Subtype, it.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
        it.Resources = Dictionary(XObject=Dictionary(X=it))
        return {"XObject": Dictionary(X=it)}

    assert read(b"/X Do", resources=ring).number == 1


@pytest.mark.parametrize("is_group", [True, False])
def test_what_is_in_a_form_is_as_pale_as_the_form_makes_it(is_group):
    def form(pdf):
        it = Stream(pdf, b"0 g 0 0 99 99 re f")
        it.Type, it.Subtype, it.BBox = Name.XObject, Name.Form, Array([0, 0, 99, 99])
        if is_group:
            it.Group = Dictionary(S=Name.Transparency)
        veil = Dictionary(V=Dictionary(ca=0.3))
        return {
            "XObject": Dictionary(X=pdf.make_indirect(it)),
            "ExtGState": veil,
        }

    (area,) = read(b"/V gs /X Do", resources=form).areas

    assert (area.ink, area.seen) == (pytest.approx(0.3, abs=0.01), True)


@pytest.mark.parametrize(
    ("path", "widths"),
    [
        pytest.param(b"54 60 280 99 re 54.1 60.1 279.8 98.8 re f*", [0.1] * 4, id="4"),
        pytest.param(b"54 60 280 99 re 54 60.2 280 98.8 re f*", [0.2], id="a foot"),
        pytest.param(b"54 60 280 98.8 re 54 60 280 99 re f*", [0.2], id="inner first"),
        pytest.param(b"54 60 280 99 re 54.1 60.1 279.8 98.8 re f", [], id="filled"),
        pytest.param(b"54 60 20 20 re 154 60 20 20 re f*", [], id="side by side"),
    ],
)
def test_the_sides_of_a_border_are_lines(path, widths):
    assert [it.width for it in read(path).lines] == pytest.approx(widths, abs=0.01)


def test_what_is_in_a_border_stands_on_paper():
    border = b"50 60 280 150 re 60 70 260 130 re f* "

    (text,) = read(border + b".8 g " + WORDS).texts

    assert text.behind == 0
