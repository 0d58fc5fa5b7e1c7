from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from tests.preflight.samples import pdf_of
from zine.preflight.facts_read import read_facts


def read(content, **more):
    (page,) = read_facts(pdf_of(content, **more), name="a.pdf")
    return page


def whole_font():
    """Return a font whose letters are written as their numbers, two bytes each."""
    below = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name.A)
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name.A,
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([below]),
    )


def fonts(pdf):
    del pdf
    plain = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    return {"Font": Dictionary(F1=plain, F2=whole_font())}


@pytest.mark.parametrize(
    ("shown", "boxes"),
    [
        pytest.param(b"/F2 9 Tf <00030000> Tj", 1, id="one"),
        pytest.param(b"/F2 9 Tf [<0000> -20 (\\000\\000\\000\\003)] TJ", 2, id="two"),
        pytest.param(b"/F2 9 Tf <01000010> Tj", 0, id="zeros of two letters"),
        pytest.param(b"/F1 9 Tf <00000000> Tj", 0, id="a font of single bytes"),
        pytest.param(b"/F2 9 Tf (0000) Tj", 0, id="digits"),
    ],
)
def test_letters_that_a_font_does_not_have_are_counted(shown, boxes):
    assert read(b"BT " + shown + b" ET", resources=fonts).boxes == boxes


def test_they_are_counted_in_forms_that_are_drawn_and_in_no_others():
    def forms(pdf):
        it = Stream(pdf, b"BT /F 9 Tf <0000> Tj ET")
        it.Type, it.Subtype, it.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
        it.Resources = Dictionary(Font=Dictionary(F=whole_font()))
        return {"XObject": Dictionary(X=pdf.make_indirect(it))}

    assert read(b"/X Do /X Do", resources=forms).boxes == 1
    assert read(b"(/X) pop", resources=forms).boxes == 0


def test_the_addresses_that_a_click_opens_are_read_each_once():
    link = Dictionary(
        Subtype=Name.Link, A=Dictionary(S=Name.URI, URI="https://a.example")
    )
    there = Dictionary(Subtype=Name.Link, Dest=String("chapter"))

    page = read(b"", Annots=Array([link, there, link, Name.Rubble]))

    assert page.links == ("https://a.example",)
