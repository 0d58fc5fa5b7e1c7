from __future__ import annotations

import base64
import zlib

import numpy as np
import pypdfium2 as pdfium
import pytest
from pikepdf import Array, Dictionary, Name

from tests.impose.pdf.samples import page_pdf
from tests.impose.pdf.test_wordless import photo
from tests.impose.samples import saved
from zine.impose.pdf.inline import inline_photos, with_plain_photos
from zine.impose.pdf.operators import plain_up

PACKED = {
    b"/DCT": lambda jpeg: jpeg,
    b"/DCTDecode": lambda jpeg: jpeg,
    b"[/AHx /DCT]": lambda jpeg: jpeg.hex().encode() + b">",
    b"[/A85 /DCT]": lambda jpeg: base64.a85encode(jpeg) + b"~>",
    b"[/Fl /DCT]": zlib.compress,
}


def content(filters=b"/DCT", jpeg=None, before=b""):
    data = PACKED[filters](jpeg or photo(comment=b"by Ada"))
    return (
        b"%b q 90 0 0 90 5 5 cm BI /W 16 /H 16 /BPC 8 /CS /RGB /F %b ID %b\nEI Q 0 g"
        % (before, filters, data)
    )


def seen(pdf):
    with pdfium.PdfDocument(saved(pdf)) as it:
        return it[0].render(scale=1).to_numpy()


@pytest.mark.parametrize("filters", PACKED)
def test_a_photo_in_the_content_loses_its_words_and_not_a_pixel(filters):
    before, after = page_pdf(), page_pdf()
    before.pages[0].Contents = before.make_stream(content(filters))
    clean = with_plain_photos(content(filters))
    after.pages[0].Contents = after.make_stream(clean)

    (was,), (now,) = inline_photos(content(filters)), inline_photos(clean)

    assert b"Ada" in was.jpeg
    assert b"Ada" not in now.jpeg
    assert clean.endswith(b"EI Q 0 g")
    assert seen(before).min() < 128
    assert np.array_equal(seen(before), seen(after))


def test_photos_one_after_the_other_are_all_found():
    both = content(before=b"(BI \\( %) Tj") + b"\n" + content(jpeg=photo("L"))

    first, second = inline_photos(both)

    assert both[first.start : first.start + 5] == b"BI /W"
    assert (b"Ada" in first.jpeg, b"Ada" in second.jpeg) == (True, False)


def test_a_photo_without_words_stays_as_it_is():
    plain = with_plain_photos(content())

    assert with_plain_photos(plain) == plain


@pytest.mark.parametrize(
    "said",
    [
        b"BI /W 1 /H 1 /BPC 8 /CS /G ID x\nEI",
        b"(BI ID EI) Tj % DCT",
        content(jpeg=b"\xff\xd8\xff\xfe\0\x05Ada"),
    ],
    ids=["no photo", "words", "damaged"],
)
def test_other_content_stays_as_it_is(said):
    assert with_plain_photos(said) == said


def test_photos_are_cleaned_wherever_operators_are():
    pdf = page_pdf()
    glyph, form, pattern = (pdf.make_stream(content()) for _ in range(3))
    form.update(Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0] * 4)))
    pattern.update(Dictionary(PatternType=1, BBox=Array([0] * 4)))
    font = Dictionary(Subtype=Name.Type3, CharProcs=Dictionary(a=glyph))
    pdf.pages[0].Resources = Dictionary(Font=Dictionary(F=font))
    pdf.pages[0].Contents = pdf.make_stream(content())

    plain_up(pdf)

    streams = (glyph, form, pattern, pdf.pages[0].Contents)
    assert [b"Ada" in it.read_bytes() for it in streams] == [False] * 4
