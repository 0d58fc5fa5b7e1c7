from __future__ import annotations

from io import BytesIO

import numpy as np
from pikepdf import Array, Dictionary, Name
from PIL import Image

from tests.impose.pdf.samples import page_pdf
from tests.impose.pdf.test_font_files import sold_to
from tests.impose.pdf.test_icc import profile
from zine.impose.pdf.icc import read_profile
from zine.impose.pdf.wordless import take_words_out


def photo(mode="RGB", **entries):
    file = BytesIO()
    picture = Image.linear_gradient("L").resize((16, 16)).convert(mode)
    picture.save(file, "JPEG", **entries)
    return file.getvalue()


def kept(pdf, data, filters, **entries):
    it = pdf.make_stream(b"")
    it.write(data, filter=filters)
    it.update(Dictionary(**entries))
    return it


def test_a_photo_loses_its_words_and_not_a_pixel():
    pdf = page_pdf()
    for mode in ("RGB", "L", "CMYK"):
        data = photo(mode, comment=b"by Ada")
        it = kept(pdf, data, Name.DCTDecode)

        take_words_out(pdf)

        clean = it.read_raw_bytes()
        assert b"Ada" not in clean
        assert it.Filter == Name.DCTDecode
        before, after = (np.array(Image.open(BytesIO(x))) for x in (data, clean))
        assert (before == after).all()


def test_how_a_photo_stores_its_colours_stays():
    pdf = page_pdf()
    it = kept(pdf, photo(comment=b"Ada"), Array([Name.DCTDecode]))
    it.DecodeParms = Array([Dictionary(ColorTransform=0)])

    take_words_out(pdf)

    assert it.DecodeParms.ColorTransform == 0


def test_profiles_and_fonts_lose_their_words():
    pdf = page_pdf()
    colours = pdf.make_stream(profile("iMac of Ada"), N=3)
    file = pdf.make_stream(sold_to("Licensed to Ada"))
    pdf.make_indirect(Dictionary(Type=Name.FontDescriptor, FontFile2=file))

    take_words_out(pdf)

    assert read_profile(colours.read_bytes()) == ()
    assert b"Ada" not in file.read_bytes()


def test_what_is_damaged_stays_as_it_is():
    pdf = page_pdf()
    it = kept(pdf, b"\xff\xd8\xff\xfe\0\x05Ada", Name.DCTDecode)

    take_words_out(pdf)

    assert it.read_raw_bytes().endswith(b"Ada")
