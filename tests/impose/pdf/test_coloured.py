from __future__ import annotations

from io import BytesIO
from zlib import compress

import pytest
from pikepdf import Dictionary, Name, Pdf, Stream

from zine.impose.pdf.coloured import coloured_pages

PLAIN = b"0 0 0 rg\n1 1 9 9 re f"


def pdf_of(*contents, form=PLAIN):
    """Return a PDF whose pages share a form, as those of the engine do."""
    pdf = Pdf.new()
    drawing = pdf.make_stream(form, Type=Name.XObject, Subtype=Name.Form)
    drawing.BBox = [0, 0, 9, 9]
    outer = pdf.make_stream(b"/x0 Do", Type=Name.XObject, Subtype=Name.Form)
    resources = Dictionary(XObject=Dictionary(x0=drawing, x1=outer))
    for content in contents:
        pdf.add_blank_page(page_size=(50, 50))
        pdf.pages[-1].obj.Resources = resources
        pdf.pages[-1].obj.Contents = Stream(pdf, content)
    file = BytesIO()
    pdf.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"0.8 0.2 0.2 rg\n1 1 9 9 re f", id="red"),
        pytest.param(b"q\n0.2 0.2 0.8 rg\nQ", id="blue"),
        pytest.param(b"0.5 0 0 0 k\n1 1 9 9 re f", id="cyan"),
        pytest.param(b"/lab cs\n50 20 20 scn\n1 1 9 9 re f", id="of a space"),
        pytest.param(b"/x0 Do", id="in a form"),
        pytest.param(b"/x1 Do", id="in a form in a form"),
    ],
)
def test_pages_with_colours_are_taken_out_of_the_others(content):
    coloured = coloured_pages(
        pdf_of(PLAIN, content, PLAIN, form=b"1 0 0 rg\n1 1 9 9 re f")
    )

    assert [*coloured.found] == [2]
    with Pdf.open(BytesIO(coloured.pdf)) as pdf:
        assert [it.Contents.read_bytes() for it in pdf.pages] == [content]


def test_greys_are_no_colours():
    assert coloured_pages(pdf_of(PLAIN, b"/x1 Do", b"0.5 0.5 0.5 rg")) == ({}, b"")


@pytest.mark.parametrize(
    ("space", "way", "numbers"),
    [
        pytest.param(Name.DeviceRGB, Name.FlateDecode, (1,), id="a map"),
        pytest.param(Name.DeviceRGB, Name.DCTDecode, (), id="a photo"),
        pytest.param(Name.DeviceGray, Name.FlateDecode, (), id="in greys"),
    ],
)
def test_pictures_that_may_be_drawn_in_colours_are_coloured(space, way, numbers):
    with Pdf.open(BytesIO(pdf_of(b"/x0 Do"))) as pdf:
        it = pdf.pages[0].obj.Resources.XObject.x0
        it.write(compress(bytes(300)), filter=way)
        it.Subtype, it.ColorSpace = Name.Image, space
        file = BytesIO()
        pdf.save(file)

    assert (*coloured_pages(file.getvalue()).found,) == numbers
