"""Black and white pixels as a PDF has them, packed as small as can be.

Fax code (CCITT group 4) is smaller for outlines and large dots, flate for small ones,
which repeat.
"""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import NamedTuple

from pikepdf import Dictionary, Name, Pdf, Stream
from PIL import Image, ImageChops, features

STRIP_AT, STRIP_BYTES, ROWS_IN_STRIP = 273, 279, 278
"""What a TIFF calls where its pixels are (TIFF 6.0, section 8)."""

LEVEL = 6
"""Of flate: the highest takes eight times as long and gains a twentieth."""


class Bits(NamedTuple):
    """A packed picture; 0 is black.

    Attributes:
        size: Width and height in pixels.
        data: Packed.
        is_fax: Whether in fax code.
    """

    size: tuple[int, int]
    data: bytes
    is_fax: bool


def packed(picture: Image.Image) -> Bits:
    """Return a picture of mode ``1``, packed the way that takes less."""
    flat = zlib.compress(picture.tobytes(), LEVEL)
    fax = _fax(picture) if features.check_codec("libtiff") else flat
    if len(fax) < len(flat):
        return Bits(picture.size, fax, is_fax=True)
    return Bits(picture.size, flat, is_fax=False)


def _fax(picture: Image.Image) -> bytes:
    """Return the pixels in fax code: those of a TIFF of one strip."""
    file = BytesIO()
    # Fax machines paint black what is 1.
    ImageChops.invert(picture).save(
        file,
        "TIFF",
        compression="group4",
        tiffinfo={ROWS_IN_STRIP: picture.height},
    )
    with Image.open(file) as tiff:
        tags = tiff.tag_v2  # type: ignore[attr-defined] # of TIFFs alone
        (start,), (length,) = tags[STRIP_AT], tags[STRIP_BYTES]
    return file.getvalue()[start : start + length]


def bit_picture(pdf: Pdf, bits: Bits) -> Stream:
    """Return a picture object, black and white."""
    it = _bare(pdf, bits)
    it.ColorSpace = Name.DeviceGray
    return it


def bit_mask(pdf: Pdf, bits: Bits) -> Stream:
    """Return a mask that lets through where the pixels are black."""
    it = _bare(pdf, bits)
    it.ImageMask = True
    return it


def _bare(pdf: Pdf, bits: Bits) -> Stream:
    it = Stream(pdf, b"")
    parms = None
    if bits.is_fax:
        width, height = bits.size
        parms = Dictionary(K=-1, Columns=width, Rows=height)
    name = Name.CCITTFaxDecode if bits.is_fax else Name.FlateDecode
    it.write(bits.data, filter=name, decode_parms=parms)
    it.Type, it.Subtype = Name.XObject, Name.Image
    it.Width, it.Height = bits.size
    it.BitsPerComponent = 1
    return it
