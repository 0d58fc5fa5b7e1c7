from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name, Stream

from tests.preflight.samples import pdf_of
from zine.preflight.facts_read import read_facts


def read(content, **more):
    (page,) = read_facts(pdf_of(content, **more), name="a.pdf")
    return page


@pytest.mark.parametrize(
    ("content", "colours"),
    [
        pytest.param(b"0.5 g 0 G 9 9 9 9 re f", (), id="grey"),
        pytest.param(b"0 0 0 rg 9 9 9 9 re f", ("RGB",), id="black that is billed"),
        pytest.param(b"0 0 1 0 k 1 0 0 RG", ("CMYK", "RGB"), id="two"),
        pytest.param(b"0 0 0 1 k 0 0 0 .5 K", (), id="black of four inks"),
        pytest.param(b".1 0 0 1 k", ("CMYK",), id="black that is not alone"),
        pytest.param(b"/DeviceCMYK cs 0 0 0 1 sc", (), id="the same in a space"),
        pytest.param(b"/DeviceCMYK cs 0 1 0 0 sc", ("CMYK",), id="red in that space"),
        pytest.param(b"/DeviceRGB cs 1 0 0 sc", ("RGB",), id="a space by name"),
        pytest.param(b"BT /F1 9 Tf (1 0 0 rg) Tj ET", (), id="words about colour"),
        pytest.param(
            b"BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI", ("RGB",), id="picture in line"
        ),
    ],
)
def test_colours_are_told_by_their_spaces(content, colours):
    assert read(content).colours == colours


def test_colours_are_found_in_forms_and_in_spaces_with_names():
    def parts(pdf):
        form = Stream(pdf, b"/Mine cs 1 scn")
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = Array([0, 0, 9, 9])
        space = Array([Name.Separation, Name("/Fluo Pink"), Name.DeviceCMYK, 0])
        form.Resources = Dictionary(ColorSpace=Dictionary(Mine=space))
        return {"XObject": Dictionary(X=pdf.make_indirect(form))}

    assert read(b"/X Do", resources=parts).colours == ("the ink Fluo Pink",)


def test_a_font_that_is_not_in_the_file_is_named():
    assert read(b"BT /F1 9 Tf (a) Tj ET").missing_fonts == ("Helvetica",)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"BT /F1 9 Tf ET", id="chosen alone"),
        pytest.param(b"BT /F1 9 Tf () Tj ET", id="no letters"),
        pytest.param(b"BT /F1 9 Tf 3 Tr (a) Tj ET", id="over a scan"),
    ],
)
def test_a_font_that_prints_no_letter_is_not_named(content):
    assert read(content).missing_fonts == ()


def test_a_font_that_is_in_the_file_is_not():
    def fonts(pdf):
        descriptor = Dictionary(FontFile2=Stream(pdf, b""))
        font = Dictionary(
            Type=Name.Font, Subtype=Name.TrueType, FontDescriptor=descriptor
        )
        return {"Font": Dictionary(F1=font)}

    shown = b"BT /F1 9 Tf (a) Tj ET"
    assert read(shown, resources=fonts).missing_fonts == ()
