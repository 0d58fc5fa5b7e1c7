from __future__ import annotations

from io import BytesIO

from pikepdf import Name, Pdf

from tests.impose.pdf.grey.dots import flat, photo_sheet
from zine.impose.pdf.packed import packed

SHEET = photo_sheet(flat(90), (36, 36, 144, 96))


def test_it_is_the_same_each_time_and_as_small_as_can_be():
    with Pdf.open(BytesIO(SHEET)) as pdf:
        pdf.pages[0].resources.XObject.Im.write(b"x", filter=Name.DCTDecode)
        once, again = packed(pdf), packed(pdf)

    assert once == again
    assert b"/ObjStm" in once
    with Pdf.open(BytesIO(once)) as pdf:
        assert pdf.pages[0].resources.XObject.Im.read_raw_bytes() == b"x"
