"""One photo of a PDF, screened for its place."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from pikepdf import PdfImage, Stream
from PIL import Image

from zine.impose.pdf.grey.bits import bit_mask, bit_picture, packed
from zine.impose.pdf.grey.halftone import halftone, uncovered
from zine.impose.pdf.grey.images import is_grey_picture

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

    from zine.content.halftones import Halftone
    from zine.impose.pdf.grey.bits import Bits
    from zine.impose.pdf.grey.spot import Spot

WHITE, EXTREMES = 255, (0, 255)

MOST = 150_000_000
"""Pixels of a photo: a sheet of A3 at 600 dpi has half as many."""


class Screened(NamedTuple):
    """A photo as dots.

    Attributes:
        picture: The dots.
        mask: What of them is not painted, or ``None``.
    """

    picture: Bits
    mask: Bits | None

    def put(self, pdf: Pdf) -> Object:
        """Return it as an object of a file."""
        it = bit_picture(pdf, self.picture)
        if self.mask is not None:
            it.Mask = pdf.make_indirect(bit_mask(pdf, self.mask))
        return pdf.make_indirect(it)


def may_be_photo(it: Object) -> bool:
    """Return whether a grey picture may have more than black and white."""
    return is_grey_picture(it) and may_have_greys(it)


def may_have_greys(it: Object) -> bool:
    """Return whether there may be more than black and white in a picture of any colour.

    So it is if it is no mask, and has more than one bit for a pixel.
    """
    return (
        not it.get("/ImageMask", False)
        and int(it.get("/BitsPerComponent", 1)) > 1
        and "/Mask" not in it
    )


def fingerprint(it: Stream) -> bytes:
    """Return what is the same for the same picture in another file."""
    found = sha256(it.read_raw_bytes())
    if isinstance(it.get("/SMask"), Stream):
        found.update(it.SMask.read_raw_bytes())
    return found.digest()


def screened(it: Stream, spot: Spot, kind: Halftone) -> Screened | None:
    """Return a grey picture as dots, or ``None`` if it is black and white already.

    Where it lets some of what is below shine through it is mixed with white; where it
    lets all through nothing is painted.
    """
    width, height = spot.size
    if width * height > MOST:
        return None
    grey, cover = _greys(PdfImage(it).as_pil_image()), _cover(it)
    if cover is not None:
        cover = cover.resize(grey.size)
        grey = Image.composite(grey, Image.new("L", grey.size, WHITE), cover)
    if {*EXTREMES} >= {value for value, n in enumerate(grey.histogram()) if n}:
        return None
    if cover is None and not spot.is_upright:
        cover = Image.new("L", grey.size, WHITE)
    mask = uncovered(cover, spot) if cover is not None else None
    dots = halftone(grey, spot, kind)
    return Screened(packed(dots), packed(mask) if mask is not None else None)


def _greys(picture: Image.Image) -> Image.Image:
    return picture if picture.mode == "L" else picture.convert("L")


def _cover(it: Object) -> Image.Image | None:
    soft = it.get("/SMask")
    return _greys(PdfImage(soft).as_pil_image()) if isinstance(soft, Stream) else None
