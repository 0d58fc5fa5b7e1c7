from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Pdf, Stream

from tests.impose.pdf.samples import packed
from zine.impose.pdf.coded import code_of, coded


def stream(data, filters, **entries):
    pdf = Pdf.new()
    it = Stream(pdf, data)
    it.Filter = filters
    for key, value in entries.items():
        it[f"/{key}"] = value
    return pdf, it


def test_a_photo_is_taken_out_of_its_outer_packing():
    filters = Array([Name.FlateDecode, Name.FlateDecode, Name.DCTDecode])
    nothing = Array([Dictionary(), Dictionary(), Dictionary(ColorTransform=0)])

    _pdf, it = stream(packed(b"photo", 2), filters, DecodeParms=nothing)

    assert code_of(it) == "jpeg"
    assert coded(it) == b"photo"


def test_a_photo_without_packing_is_as_it_is():
    _pdf, it = stream(b"photo", Name.JPXDecode)

    assert code_of(it) == "jpeg 2000"
    assert coded(it) == b"photo"


def test_what_is_no_photo_has_no_code():
    pdf, it = stream(packed(b"text"), Name.FlateDecode)

    assert code_of(it) == ""
    assert code_of(pdf.make_stream(b"")) == ""
