"""Pictures on a page, and whether they were blown up, if there is time to look."""

from __future__ import annotations

import ctypes
from math import hypot
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from zine.preflight.facts import Picture
from zine.preflight.facts_flat import touching
from zine.preflight.facts_pixels import enlarged, is_bilevel, pale
from zine.preflight.facts_resampled import resampled
from zine.units import POINTS_PER_INCH, Pt

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

    from zine.preflight.facts_objects import Found

CLOSE = Pt(1)
"""Pixels that a page is looked at with, if there is time to look at its pictures."""

MOST_OPENED = 50
"""Pictures of a page."""

OPENED_QUICKLY = 16_000_000
"""Pixels of a page's pictures that are opened in passing: what a telephone takes."""

FEWEST, MOST = 10_000, 20_000_000
"""Pixels of a picture that is opened."""

PIXELS = {pdfium.FPDFBitmap_Gray: 1, pdfium.FPDFBitmap_BGR: 3}
"""Bytes of each, where it is not four."""

COLOURS = 3
"""Bytes of a pixel that is not half transparent."""


class Pictures:
    """Reads the pictures of one page."""

    def __init__(self, page: PdfPage, pixel: float) -> None:
        """Begin with a page.

        Args:
            page: Open.
            pixel: Side of those that it is looked at with, in points.
        """
        self._page = page
        self._left = MOST_OPENED * MOST if pixel <= CLOSE else OPENED_QUICKLY
        self._opened = 0

    def read(self, found: Found) -> Picture | None:
        """Return what a picture is; ``None`` if it cannot be known."""
        told = pdfium.FPDF_IMAGEOBJ_METADATA()
        if not pdfium.FPDFImageObj_GetImageMetadata(found.it, self._page.raw, told):
            return None
        width, height, matrix = told.width, told.height, found.matrix
        across, up = hypot(matrix.a, matrix.b), hypot(matrix.c, matrix.d)
        if not (width and height and across and up):
            return None
        ppi = POINTS_PER_INCH * min(width / across, height / up)
        rows, each = self._rows(found, width * height)
        times, bits = enlarged(rows, each), told.bits_per_pixel
        is_plain = each <= COLOURS and bits > 1
        return Picture(
            (width, height),
            ppi,
            found.box,
            1 if is_plain and is_bilevel(rows, each) else bits,
            times,
            pale(rows) if is_plain else 0.0,
            resampled(rows, each) if times == 1 else 1.0,
            touching(rows, each),
        )

    def _rows(self, found: Found, pixels: int) -> tuple[list[bytes], int]:
        """Return the rows of a picture, if it may be opened, and bytes to a pixel."""
        if not FEWEST <= pixels <= min(MOST, self._left) or self._opened >= MOST_OPENED:
            return [], 1
        self._opened += 1
        self._left -= pixels
        return _opened(found)


def _opened(found: Found) -> tuple[list[bytes], int]:
    """Return the rows of a picture, none if it cannot be opened."""
    bitmap = pdfium.FPDFImageObj_GetBitmap(found.it)
    if not bitmap:
        return [], 1
    try:
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        width = pdfium.FPDFBitmap_GetWidth(bitmap)
        height = pdfium.FPDFBitmap_GetHeight(bitmap)
        pixel = PIXELS.get(pdfium.FPDFBitmap_GetFormat(bitmap), 4)
        start = pdfium.FPDFBitmap_GetBuffer(bitmap)
        data = ctypes.string_at(start, stride * height)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    rows = [data[y * stride : y * stride + width * pixel] for y in range(height)]
    return rows, pixel
