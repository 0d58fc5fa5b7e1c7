"""Pictures in grey, as sharp as they were."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

from pikepdf import Array, Name, Pdf, PdfImage, Stream
from PIL import Image, ImageChops

if TYPE_CHECKING:
    from pikepdf import Object

QUALITIES = (92, 97, 100)
"""For photos, until no pixel is off by more than :data:`OFF`."""

OFF = 2
"""Of 255."""

PAIR = 2
"""Bounds of one colour component."""

GREYS = {"/DeviceGray", "/G", "/CalGray"}


def is_grey_picture(it: Object) -> bool:
    """Return whether a picture has no colour: a mask, or grey."""
    return bool(it.get("/ImageMask", False)) or str(it.get("/ColorSpace")) in GREYS


def grey_picture(it: Stream, pdf: Pdf) -> None:
    """Turn a picture into greys, in place; its mask stays as it is."""
    picture = PdfImage(it).as_pil_image()
    grey = picture if picture.mode == "L" else picture.convert("L")
    _keep_colour_key(it, picture, pdf)
    was_photo = it.get("/Filter") in (Name.DCTDecode, Name.JPXDecode)
    data = _photo(grey) if was_photo else None
    if data is not None:
        it.write(data, filter=Name.DCTDecode)
    else:
        it.write(zlib.compress(grey.tobytes(), 9), filter=Name.FlateDecode)
    it.ColorSpace, it.BitsPerComponent = Name.DeviceGray, 8
    it.Width, it.Height = grey.size
    for key in ("/Decode", "/DecodeParms", "/Intent", "/Alternates"):
        if key in it:
            del it[key]


def _photo(grey: Image.Image) -> bytes | None:
    """Return the picture as JPEG, if it can be done without visible loss."""
    for quality in QUALITIES:
        file = io.BytesIO()
        grey.save(file, "JPEG", quality=quality, optimize=True)
        off = ImageChops.difference(grey, Image.open(file))
        if sum(off.histogram()[OFF + 1 :]) == 0:
            return file.getvalue()
    return None


def _keep_colour_key(it: Object, picture: Image.Image, pdf: Pdf) -> None:
    """Turn “this colour is not painted” into a mask: two colours can be one grey."""
    ranges = it.get("/Mask")
    if not isinstance(ranges, Array):
        return
    bounds = [int(one) for one in ranges]
    bands: tuple[Image.Image, ...] = (picture,)
    if picture.mode != "P":
        bands = picture.convert("L" if len(bounds) == PAIR else "RGB").split()
    hidden = Image.new("1", picture.size, 1)
    for band, low, high in zip(bands, bounds[::2], bounds[1::2], strict=False):
        inside = band.point(lambda value, a=low, b=high: 255 * (a <= value <= b))
        hidden = ImageChops.logical_and(hidden, inside.convert("1"))
    mask = Stream(pdf, hidden.tobytes())
    mask.Type, mask.Subtype = Name.XObject, Name.Image
    mask.Width, mask.Height = picture.size
    mask.ImageMask, mask.BitsPerComponent = True, 1
    # In a mask 1 is not painted.
    it.Mask = pdf.make_indirect(mask)
