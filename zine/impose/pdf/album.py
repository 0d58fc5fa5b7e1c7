"""Pictures as pages of a file, to be drawn on canvases: a point for each pixel."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, NamedTuple

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

if TYPE_CHECKING:
    from collections.abc import Iterable

LEVEL = 6
"""How hard it is packed: the hardest, 9, takes ten times as long for 3 % of a file."""


class Plate(NamedTuple):
    """A picture of a few colours, packed.

    Attributes:
        width: In pixels.
        height: In pixels.
        palette: Red, green and blue of each colour, a byte each.
        data: A byte for each pixel, row after row from the top, packed.
    """

    width: int
    height: int
    palette: bytes
    data: bytes


def plate(width: int, height: int, palette: bytes, pixels: bytes) -> Plate:
    """Return a picture, packed at once: many of them are kept until they are bound."""
    return Plate(width, height, palette, zlib.compress(pixels, LEVEL))


def bound(plates: Iterable[Plate]) -> Pdf:
    """Return a file with a page for each picture."""
    pdf = Pdf.new()
    for it in plates:
        pdf.add_blank_page(page_size=(it.width, it.height))
        page = pdf.pages[-1].obj
        page.Resources = Dictionary(XObject=Dictionary(Im=_image(pdf, it)))
        page.Contents = pdf.make_stream(b"%d 0 0 %d 0 0 cm /Im Do" % it[:2])
    return pdf


def _image(pdf: Pdf, it: Plate) -> Stream:
    colours = len(it.palette) // 3 - 1
    palette = String(it.palette)
    return Stream(
        pdf,
        it.data,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=it.width,
        Height=it.height,
        BitsPerComponent=8,
        ColorSpace=Array([Name.Indexed, Name.DeviceRGB, colours, palette]),
        Filter=Name.FlateDecode,
    )
