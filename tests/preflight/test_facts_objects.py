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
    assert text.cut == pytest.approx(text.box.x1 - 150, abs=0.1)


def test_a_chain_of_forms_that_bites_its_tail_is_read():
    def ring(pdf):
        it = pdf.make_indirect(Stream(pdf, b"/X Do " + WORDS))
        it.Type, it.Subtype, it.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
        it.Resources = Dictionary(XObject=Dictionary(X=it))
        return {"XObject": Dictionary(X=it)}

    assert read(b"/X Do", resources=ring).number == 1
