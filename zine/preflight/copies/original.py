"""A page as a good printer prints it: what the first copy is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pypdfium2

from zine.impose.pdf.pdfium import ONE_AT_A_TIME
from zine.preflight.copies.codes import Code, read_codes
from zine.preflight.copies.copier import DPI
from zine.preflight.copies.detail import Detail, detail_of
from zine.units import POINTS_PER_INCH

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

    from zine.preflight.facts import Page

FINER = 2
"""Times the pixels of a copier's greys: a printer has 600 dots to an inch, and draws no
line thinner than one."""

MOST_PIXELS = 80_000_000
"""Of a page as it is printed: A3, and a little more.  Larger pages have fewer to an
inch."""


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


def print_page(data: bytes, facts: Page) -> Original:
    """Return a page of a PDF as it is printed.

    Args:
        data: The PDF, which :func:`~zine.preflight.facts_read.read_facts` has read.
        facts: Of the page.
    """
    area = facts.size.width * facts.size.height / POINTS_PER_INCH**2
    fine = min(FINER * DPI, (MOST_PIXELS / area) ** 0.5)
    with ONE_AT_A_TIME, pypdfium2.PdfDocument(data) as pdf:
        page = pdf[facts.number - 1]
        bitmap = page.render(scale=fine / POINTS_PER_INCH, grayscale=True)
        picture = bitmap.to_pil().convert("L").reduce(FINER)
        bitmap.close()
        page.close()
    dpi = fine / FINER
    boxes = [it.box for it in facts.pictures]
    return Original(
        facts, picture, dpi, detail_of(picture, dpi, boxes), read_codes(picture, dpi)
    )
