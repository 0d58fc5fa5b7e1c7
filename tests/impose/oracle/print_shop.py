"""Numbered pages to impose, and what is found of them on printed sheets.

The PDFs are written here by hand and read with PDFium, so neither end of the proof
shares a library with what is proved.
"""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from tests.impose.oracle.job import NEAR, Box

FROM_LEFT, FROM_HEAD, LETTERS = 6, 16, 10
"""Where a numbered page has its number, and how large it is, in points."""

FONTS = "/Resources<</Font<</F 3 0 R>>>>"


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbered page as it lies on paper; ``up`` points to its head."""

    number: int
    box: Box
    up: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Printed:
    """One side of a sheet, as it comes out of the printer."""

    size: tuple[float, float]
    marks: tuple[Mark, ...]


class UnreadableSheetError(AssertionError):
    """A page is printed mirrored, askew or in another size."""


# ------------------------------------------------------------------------- writing


def numbered_pages(count, page):
    """Return a PDF of ``count`` pages that carry their number."""
    _, height = page
    upright = (1, 0, 0, 1, FROM_LEFT, height - FROM_HEAD)
    return write_pdf(page, [[(number, upright)] for number in range(1, count + 1)])


def write_pdf(size, sides):
    """Return a PDF; every side is a list of numbers with their text matrices."""
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(sides)))
    box = f"[0 0 {size[0]:.4f} {size[1]:.4f}]"
    bodies = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(sides)}/Kids[{kids}]/MediaBox{box}{FONTS}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for index, numbers in enumerate(sides):
        ink = "\n".join(_text(number, matrix) for number, matrix in numbers)
        bodies += [
            f"<</Type/Page/Parent 2 0 R/Contents {5 + 2 * index} 0 R>>",
            f"<</Length {len(ink)}>>stream\n{ink}\nendstream",
        ]
    return _file(bodies)


def _text(number, matrix):
    words = " ".join(f"{it:.4f}" for it in matrix)
    return f"BT /F {LETTERS} Tf {words} Tm ([{number}]) Tj ET"


def _file(bodies):
    file, starts = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, start=1):
        starts.append(len(file))
        file += f"{number} 0 obj\n{body}\nendobj\n".encode()
    rows = "".join(f"{start:010} 00000 n \n" for start in starts)
    size = len(bodies) + 1
    table = f"xref\n0 {size}\n0000000000 65535 f \n{rows}"
    end = f"trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{len(file)}\n%%EOF\n"
    return file + table.encode() + end.encode()


# ------------------------------------------------------------------------- reading


def read_sides(pdf, page):
    """Return what is printed on every page of an imposed PDF."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [_read_side(document[index], page) for index in range(len(document))]
    finally:
        document.close()


def _read_side(side, page):
    text_page = side.get_textpage()
    text = text_page.get_text_range()
    if len(text) != text_page.count_chars():
        raise UnreadableSheetError("letters on a sheet cannot be counted")
    marks = tuple(
        _mark(text_page, int(found[1]), found.start(), page)
        for found in re.finditer(r"\[(\d+)\]", text)
    )
    if len(marks) != text.count("["):
        raise UnreadableSheetError(f"half a number in {text!r}")
    return Printed(tuple(round(it, 2) for it in side.get_size()), marks)


def _mark(text_page, number, start, page):
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium_c.FPDFText_GetCharOrigin(text_page, start, x, y)
    matrix = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFText_GetMatrix(text_page, start, matrix)
    turn = (matrix.a, matrix.b, matrix.c, matrix.d)
    _check_turn(number, turn)
    (right_x, right_y), up = _whole(turn[:2]), _whole(turn[2:])
    left = x.value - FROM_LEFT * right_x + FROM_HEAD * up[0]
    head = y.value - FROM_LEFT * right_y + FROM_HEAD * up[1]
    width, height = page
    far = (
        left + width * right_x - height * up[0],
        head + width * right_y - height * up[1],
    )
    (x0, x1), (y0, y1) = sorted((left, far[0])), sorted((head, far[1]))
    return Mark(number, Box(x0, y0, x1, y1), up)


def _check_turn(number, turn):
    a, b, c, d = turn
    if a * d - b * c < 0:
        raise UnreadableSheetError(f"page {number} is printed mirrored")
    if abs(math.hypot(a, b) - 1) > NEAR or abs(math.hypot(c, d) - 1) > NEAR:
        raise UnreadableSheetError(f"page {number} is printed in another size: {turn}")
    if max(abs(it - round(it)) for it in turn) > NEAR:
        raise UnreadableSheetError(f"page {number} is printed askew: {turn}")


def _whole(pair):
    return round(pair[0]), round(pair[1])
