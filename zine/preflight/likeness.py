"""Compare two PDFs page by page: the same looks, and the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2

from zine.impose.pdf.pdfium import ONE_AT_A_TIME
from zine.units import POINTS_PER_INCH

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

DPI = 100
"""How closely to look: finer than a screen shows a page."""

MOST_PIXELS = 20_000_000
"""Of a page; larger ones are looked at from further away."""


Unshowable = pypdfium2.PdfiumError
"""A PDF that PDFium cannot open."""


def first_difference(one: bytes, other: bytes) -> int | None:
    """Return the first page that is not the same in both, or ``None``.

    Each pixel and each letter counts.

    Raises:
        Unshowable: One of them cannot be shown.
    """
    with (
        ONE_AT_A_TIME,
        pypdfium2.PdfDocument(one) as ours,
        pypdfium2.PdfDocument(other) as theirs,
    ):
        ours.init_forms()
        theirs.init_forms()
        for index in range(max(len(ours), len(theirs))):
            if index >= len(ours) or index >= len(theirs):
                return index + 1
            if not _are_alike(ours[index], theirs[index]):
                return index + 1
    return None


def _are_alike(one: PdfPage, other: PdfPage) -> bool:
    try:
        return (
            one.get_size() == other.get_size()
            and _words(one) == _words(other)
            and _looks(one) == _looks(other)
        )
    finally:
        one.close()
        other.close()


def _looks(page: PdfPage) -> bytes:
    width, height = page.get_size()
    scale = min(DPI / POINTS_PER_INCH, (MOST_PIXELS / max(width * height, 1)) ** 0.5)
    bitmap = page.render(scale=scale)
    try:
        return bytes(bitmap.buffer)
    finally:
        bitmap.close()


def _words(page: PdfPage) -> str:
    words = page.get_textpage()
    try:
        return str(words.get_text_range())
    finally:
        words.close()
