from __future__ import annotations

from io import BytesIO

import pytest
from pikepdf import Dictionary, Name, Pdf, Stream

from zine.content.halftones import Halftone
from zine.impose.pdf.dotted import dotted_pages

LASER, COARSE, NONE = Halftone.LASER, Halftone.COARSE, Halftone.NONE
COARSE_ONE = b"/i-halftone-coarse- Do"


def pdf_of(*contents, bits=8):
    """Return a PDF whose pages share their pictures, as those of the engine do."""
    pdf = Pdf.new()
    picture = pdf.make_stream(
        b"\0", Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=bits
    )
    objects = {"/i": picture, "/i-halftone-coarse-": picture}
    form = pdf.make_stream(b"q\n/i Do\nQ", Subtype=Name.Form)
    form.Resources = Dictionary(XObject=Dictionary(objects))
    resources = Dictionary(XObject=Dictionary(objects | {"/x": form}))
    for content in contents:
        pdf.add_blank_page(page_size=(50, 50))
        pdf.pages[-1].obj.Resources = resources
        pdf.pages[-1].obj.Contents = Stream(pdf, content)
    file = BytesIO()
    pdf.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "usual", "kinds"),
    [
        pytest.param(b"q\n/i Do\nQ", LASER, {LASER}, id="as usual"),
        pytest.param(b"/x Do", LASER, {LASER}, id="in a form"),
        pytest.param(COARSE_ONE, NONE, {COARSE}, id="on its own"),
        pytest.param(b"/i Do\n" + COARSE_ONE, LASER, {LASER, COARSE}, id="both"),
    ],
)
def test_pages_with_pictures_that_become_dots_are_taken_out(content, usual, kinds):
    dotted = dotted_pages(pdf_of(b"", content, b"/x gs"), usual)

    assert dotted.found == {2: kinds}
    with Pdf.open(BytesIO(dotted.pdf)) as pdf:
        assert [it.Contents.read_bytes() for it in pdf.pages] == [content]


@pytest.mark.parametrize(
    ("content", "usual", "bits"), [(b"/i Do", NONE, 8), (b"/i Do", LASER, 1)]
)
def test_pictures_that_stay_as_they_are_do_not_count(content, usual, bits):
    assert dotted_pages(pdf_of(content, bits=bits), usual) == ({}, b"")
