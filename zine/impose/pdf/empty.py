"""Which pages of a PDF have nothing on them, whatever they are there for."""

from __future__ import annotations

from functools import lru_cache

from zine.impose.pdf.pdfium import ONE_AT_A_TIME

WHITE = 255

FEW = 4
"""Papers of one zine; all of them ask several times what is on its pages."""


@lru_cache(FEW)
def empty_pages(pdf: bytes) -> frozenset[int]:
    """Return the numbers of the pages on which nothing is drawn, counted from 1."""
    from pypdfium2 import PdfDocument

    found = set()
    with ONE_AT_A_TIME, PdfDocument(pdf) as document:
        for number, page in enumerate(document, start=1):
            bitmap = page.render(scale=1, grayscale=True)
            width, stride, dots = bitmap.width, bitmap.stride, bytes(bitmap.buffer)
            starts = range(0, bitmap.height * stride, stride)
            if all(dots.count(WHITE, it, it + width) == width for it in starts):
                found.add(number)
            page.close()
    return frozenset(found)
