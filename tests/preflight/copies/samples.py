"""Pages to be copied, and how they fare."""

from __future__ import annotations

from functools import cache

import segno

from tests.preflight.samples import pdf_of
from zine.preflight.copies.original import print_page
from zine.preflight.copies.survival import survival
from zine.preflight.facts_read import read_facts
from zine.units import Pt, Size, mm

SMALL = Size(Pt(300), Pt(150))
LINK = "https://seedsforchange.org.uk/handbook"

SOLID = b"0 g 20 20 260 110 re f 1 g "
"""Black to put white words on."""


def words(size, said="The quick brown fox jumps over lazy dogs"):
    """Return what sets a line of type."""
    return b"BT /F1 %g Tf 30 70 Td (%s) Tj ET " % (size, said.encode())


def line(width):
    """Return what draws a line along the page."""
    return b"%g w 30 75 m 270 75 l S " % width


def tint(grey):
    """Return what fills a square with a grey."""
    return b"%g g 100 40 80 80 re f 0 g " % grey


def code(module):
    """Return what draws a QR code; its modules are so many millimetres."""
    matrix = segno.make_qr(LINK, error="M").matrix
    side = mm(module)
    squares = (
        b"%.4f %.4f %.4f %.4f re " % (60 + x * side, 130 - y * side, side, side)
        for y, row in enumerate(matrix)
        for x, dark in enumerate(row)
        if dark
    )
    return b"".join(squares) + b"f "


def printed(content, size=SMALL):
    """Return a page as it is printed."""
    data = pdf_of(content, size=size)
    return print_page(data, read_facts(data, name="a.pdf")[0])


@cache
def fared(content, generations=3):
    """Return how a page fares."""
    return survival(printed(content), generations)
