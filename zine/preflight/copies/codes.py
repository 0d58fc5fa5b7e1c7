"""QR codes on a page, and whether a phone can still read them from a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import zxingcpp
from PIL import Image

from zine.units import MM_PER_INCH

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

PHONE = 140
"""Pixels to an inch that a phone sees: a frame of 1080, held over 20 cm of a page."""

AROUND = 4
"""Millimetres around a code that are looked at with it."""


class Code(NamedTuple):
    """A code on a page.

    Attributes:
        says: What it leads to.
        box: Left, top, right and bottom, in pixels.
    """

    says: str
    box: tuple[int, int, int, int]


def read_codes(page: Picture, dpi: float) -> tuple[Code, ...]:
    """Return the codes of a page, from the top, as a machine reads them."""
    around = round(AROUND * dpi / MM_PER_INCH)
    found = [_code(it, around, page.size) for it in _read(page)]
    return tuple(sorted(found, key=lambda it: (it.box[1], it.box[0])))


def still_reads(code: Code, part: Picture, dpi: float) -> bool:
    """Return whether a phone reads a code from a copy.

    Args:
        code: Of the original.
        part: What is in its box on the copy, laid upon the original.
        dpi: Pixels to an inch of both.
    """
    scale = min(PHONE / dpi, 1)
    size = (max(1, round(part.width * scale)), max(1, round(part.height * scale)))
    seen = part.resize(size, Image.Resampling.BILINEAR)
    return code.says in {it.text for it in _read(seen)}


def _read(page: Picture) -> list[zxingcpp.Barcode]:
    wanted = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    return zxingcpp.read_barcodes(page, formats=wanted)


def _code(found: zxingcpp.Barcode, around: int, size: tuple[int, int]) -> Code:
    at = found.position
    corners = (at.top_left, at.top_right, at.bottom_left, at.bottom_right)
    across, down = [it.x for it in corners], [it.y for it in corners]
    box = (
        max(min(across) - around, 0),
        max(min(down) - around, 0),
        min(max(across) + around, size[0]),
        min(max(down) + around, size[1]),
    )
    return Code(found.text, box)
