from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from tests.preflight.traces.samples import (
    ADA,
    AUTHOR,
    coded_picture,
    draw,
    is_found_and_gone,
    metadata,
    page_pdf,
    said,
)
from zine.impose.pdf.jpeg2000 import boxes


def photo(kind="JPEG", **entries):
    """Return a photo with something to see."""
    picture = Image.linear_gradient("L").resize((16, 16)).convert("RGB")
    file = BytesIO()
    picture.save(file, kind, **entries)
    return file.getvalue()


def boxed(kind, inside):
    return (8 + len(inside)).to_bytes(4) + kind + inside


def jpeg_2000(*more):
    """Return a JPEG 2000 picture with more boxes before its code."""
    data = photo("JPEG2000")
    (code,) = [it for it in boxes(data) if it.kind == b"jp2c"]
    return data[: code.start] + b"".join(more) + data[code.start :]


def shown(data, code="JPXDecode"):
    pdf = page_pdf()
    return draw(pdf, "Im1", coded_picture(pdf, data, code))


def test_what_a_jpeg_2000_says_is_found_and_gone():
    data = jpeg_2000(boxed(b"xml ", metadata(AUTHOR)))

    assert is_found_and_gone(shown(data), ("author", ADA))


def test_exif_in_a_jpeg_2000_is_found_and_gone():
    exif = Image.Exif()
    exif[0x013B] = ADA
    inside = b"JpgTiffExif->JP2" + exif.tobytes().removeprefix(b"Exif\0\0")

    assert is_found_and_gone(shown(jpeg_2000(boxed(b"uuid", inside))), ("author", ADA))


def test_a_jpeg_2000_with_unknown_data_says_so():
    data = jpeg_2000(boxed(b"uuid", bytes(20)))

    assert is_found_and_gone(shown(data), ("data in a picture", "uuid, 20 bytes"))


@pytest.mark.parametrize(
    ("kind", "code"), [("JPEG", "DCTDecode"), ("JPEG2000", "JPXDecode")]
)
def test_a_picture_that_is_only_a_picture_is_nobodys(kind, code):
    assert not said(shown(photo(kind), code))


def test_what_a_photo_in_the_content_says_is_found_and_gone():
    entries = b"/W 16 /H 16 /BPC 8 /CS /RGB /F /DCT"
    drawn = b"q 9 0 0 9 0 0 cm BI %b ID %b\nEI Q"
    pdf = page_pdf(drawn % (entries, photo(comment=b"by Ada")))

    assert is_found_and_gone(pdf, ("remark in a picture", "by Ada"))


@pytest.mark.parametrize("code", ["DCTDecode", "JPXDecode"])
def test_a_damaged_picture_says_nothing(code):
    assert not said(shown(b"\xff\xd8 no picture", code))
