"""A page as a good printer prints it: what the first copy is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pypdfium2

from zine.impose.pdf.pdfium import ONE_AT_A_TIME
from zine.preflight.copies.codes import Code, read_codes
from zine.preflight.copies.copier import DPI
from zine.preflight.copies.detail import Detail, detail_of
from zine.units import MM_PER_INCH, POINTS_PER_INCH

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

    from zine.preflight.facts import Page
    from zine.units import Size

FINER = 2
"""Times the pixels of a copier's greys: a printer has 600 dots to an inch, and draws no
line thinner than one."""

LARGEST = 1.02 * 297 * 420 / MM_PER_INCH**2
"""Square inches: A3 and a little more, as 11 by 17: the largest glass of a copier."""

MOST_PIXELS = 36_000_000
"""Of a larger page as it is printed: as many as A4 has.  It has fewer to an inch."""


class Original(NamedTuple):
    """A page that has not been copied yet.

    Attributes:
        facts: What is on it.
        picture: In greys.
        dpi: Its pixels to an inch.
        detail: What is fine on it.
        codes: QR codes.
    """

    facts: Page
    picture: Picture
    dpi: float
    detail: Detail
    codes: tuple[Code, ...]


def fineness(page: Size) -> float:
    """Return how many pixels to an inch a page is looked at with."""
    area = page.width * page.height / POINTS_PER_INCH**2
    if area <= LARGEST:
        return DPI
    return float(min(DPI, (MOST_PIXELS / area) ** 0.5 / FINER))


def print_page(data: bytes, facts: Page) -> Original:
    """Return a page of a PDF as it is printed.

    Args:
        data: The PDF, which :func:`~zine.preflight.facts_read.read_facts` has read.
        facts: Of the page.
    """
    dpi = fineness(facts.size)
    fine = FINER * dpi
    with ONE_AT_A_TIME, pypdfium2.PdfDocument(data) as pdf:
        page = pdf[facts.number - 1]
        bitmap = page.render(scale=fine / POINTS_PER_INCH, grayscale=True)
        picture = bitmap.to_pil().reduce(FINER)
        bitmap.close()
        page.close()
    boxes = [it.box for it in facts.pictures]
    return Original(
        facts, picture, dpi, detail_of(picture, dpi, boxes), read_codes(picture, dpi)
    )
