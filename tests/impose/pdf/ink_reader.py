"""Read ink back from a PDF with another library than the one that wrote it."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass
from io import BytesIO

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from pikepdf import Pdf

from zine.impose.pdf.ink import draw_ink
from zine.impose.pdf.lettering import lettering_for


@dataclass(frozen=True)
class Line:
    """Words as they stand on a side: where they begin, how large and which way up."""

    text: str
    x: float
    y: float
    size: float
    angle: int
    width: float


def drawn_pdf(*sides, size=(300, 200)):
    """Return a PDF with the ink of each side on a page, one font for all."""
    with Pdf.new() as pdf:
        lettering = lettering_for(pdf, [it for ink in sides for it in ink])
        for ink in sides:
            page = pdf.add_blank_page(page_size=size)
            content, resources = draw_ink(pdf, ink, lettering)
            page.obj.Contents, page.obj.Resources = pdf.make_stream(content), resources
        file = BytesIO()
        pdf.save(file, deterministic_id=True)
        return file.getvalue()


def read_lines(pdf, page=0):
    """Return every text object of a page."""
    document = pdfium.PdfDocument(pdf)
    try:
        here = document[page]
        texts = here.get_textpage()
        kind = pdfium_c.FPDF_PAGEOBJ_TEXT
        return [_line(it, texts) for it in here.get_objects(filter=(kind,))]
    finally:
        document.close()


def read_boxes(pdf, page=0):
    """Return the bounds of every path of a page: left, bottom, right, top."""
    document = pdfium.PdfDocument(pdf)
    try:
        kind = pdfium_c.FPDF_PAGEOBJ_PATH
        return [it.get_bounds() for it in document[page].get_objects(filter=(kind,))]
    finally:
        document.close()


def read_words(pdf, page=0):
    """Return the text of a page as a reader would copy it, line by line."""
    document = pdfium.PdfDocument(pdf)
    try:
        return document[page].get_textpage().get_text_range().split("\r\n")
    finally:
        document.close()


def render(pdf, page=0, *, scale=1):
    """Return a page as grey values, rows from the top."""
    document = pdfium.PdfDocument(pdf)
    try:
        return document[page].render(scale=scale).to_numpy().min(axis=2)
    finally:
        document.close()


def _line(it, texts):
    count = pdfium_c.FPDFTextObj_GetText(it.raw, texts.raw, None, 0)
    buffer = (ctypes.c_ushort * count)()
    pdfium_c.FPDFTextObj_GetText(it.raw, texts.raw, buffer, count)
    text = bytes(buffer).decode("utf-16-le").rstrip("\0")
    size = ctypes.c_float()
    pdfium_c.FPDFTextObj_GetFontSize(it.raw, size)
    matrix = it.get_matrix()
    left, bottom, right, top = it.get_bounds()
    angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
    width = right - left if angle in (0, 180) else top - bottom
    return Line(text, matrix.e, matrix.f, size.value, angle, width)
