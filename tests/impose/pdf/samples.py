"""PDFs built by hand, awkward on purpose, and what PDFium prints of them."""

from __future__ import annotations

import zlib
from io import BytesIO

import numpy as np
import pypdfium2
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from zine.impose.pdf.boxes import Box
from zine.impose.pdf.canvas import Booklet, Canvas, draw, whole
from zine.impose.pdf.sheets import write_booklet
from zine.impose.pdf.source import open_source
from zine.impose.sheet import Placement
from zine.units import Pt, Rect, Size

DIFFERENT = 0.004
"""Of all pixels, how many may differ between a page and its panel."""

VISIBLE = 48
"""Of 255: what the edge of a letter may differ by."""

MARGIN = 20
"""Of paper around the panel, in points."""

INK = b"""
0.2 0.6 0.3 rg 20 20 60 100 re f
0.9 0.3 0.1 rg 30 150 m 150 160 l 90 210 l f
2 w 0 0 1 RG 100 30 70 70 re S
BT /F1 30 Tf 0 g 25 120 Td (Zine) Tj ET
"""
"""Something to look at on a page of 200 by 240 points: nothing about it is even."""


def page_pdf(content=INK, *, size=(200, 240), pages=1, **entries):
    """Return an open PDF; every page has the content and the further entries."""
    pdf = Pdf.new()
    font = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    )
    for _ in range(pages):
        pdf.add_blank_page(page_size=size)
        page = pdf.pages[-1].obj
        page.Resources = Dictionary(Font=Dictionary(F1=font))
        page.Contents = pdf.make_stream(content)
        for key, value in entries.items():
            page[f"/{key}"] = value
    return pdf


def form_of(pdf, content, box=(0, 0, 100, 50), **entries):
    return Stream(
        pdf,
        content,
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array(box),
        **entries,
    )


def annotate(pdf, page, subtype, rect, *, flags=4, **entries):
    """Put an annotation on a page and return it."""
    it = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name(f"/{subtype}"),
            Rect=Array(rect),
            F=flags,
            **entries,
        )
    )
    if "/Annots" not in page:
        page.Annots = Array()
    page.Annots.append(it)
    return it


def layer(pdf, name, **entries):
    """Return a layer; ``Print=False`` sets its usage."""
    return pdf.make_indirect(Dictionary(Type=Name.OCG, Name=name, **entries))


def to_bytes(pdf):
    return pdf if isinstance(pdf, bytes) else saved(pdf)


def saved(pdf, **settings):
    file = BytesIO()
    pdf.save(file, static_id=True, fix_metadata_version=False, **settings)
    return file.getvalue()


def opened(pdf, **settings):
    return open_source(to_bytes(pdf), name="sample.pdf", **settings)


def panels(pdf, *, turned=False, scale=1.0, box=Box.CROP, clip=None):
    """Return a PDF with each page in the middle of a larger one."""
    with opened(pdf, box=box) as source:
        return drawn(source, turned=turned, scale=scale, clip=clip)


def drawn(source, *, turned=False, scale=1.0, clip=None):
    canvases = []
    for number, page in enumerate(source.pages, start=1):
        size = Size(Pt(page.size.width * scale), Pt(page.size.height * scale))
        paper = Size(Pt(size.width + 2 * MARGIN), Pt(size.height + 2 * MARGIN))
        trim = Rect(
            *(Pt(MARGIN), Pt(MARGIN)),
            *(Pt(MARGIN + size.width), Pt(MARGIN + size.height)),
        )
        place = Placement(number, trim, turned, clip or trim)
        canvases.append(
            Canvas(paper, whole(paper), (draw(place, number, page.size, scale),))
        )
    file = BytesIO()
    write_booklet(file, Booklet(tuple(canvases), source.title), source)
    return file.getvalue()


def printed(pdf, page=0, *, password=None, rotation=0):
    """Return what PDFium prints of a page, one pixel for each point."""
    document = pypdfium2.PdfDocument(to_bytes(pdf), password=password)
    try:
        document.init_forms()
        image = document[page].render(scale=1, rotation=rotation, optimize_mode="print")
        return image.to_numpy()[:, :, :3].astype(int)
    finally:
        document.close()


def panel(pdf, page=0):
    """Return what is printed in the panel of a page."""
    return printed(pdf, page)[MARGIN:-MARGIN, MARGIN:-MARGIN]


def difference(one, other):
    """Return what share of the pixels is different."""
    if one.shape != other.shape:
        return 1.0
    return np.mean(np.abs(one - other).max(axis=2) > VISIBLE)


def is_printed_the_same(pdf, **settings):
    """Return whether all pages look the same in their panels, upright and turned."""
    source = to_bytes(pdf)
    upright, turned = (
        panels(source, **settings),
        panels(source, turned=True, **settings),
    )
    for page in range(len(pypdfium2.PdfDocument(source))):
        seen = printed(source, page)
        assert is_inked(seen), "nothing to compare"
        if difference(panel(upright, page), seen) > DIFFERENT:
            return False
        # Letters on their heads have other edges: the grid of pixels has not turned.
        on_its_head = printed(source, page, rotation=180)
        if difference(panel(turned, page), on_its_head) > DIFFERENT:
            return False
    return True


def is_inked(image):
    return bool((image < 200).any())


def packed(data, times=1):
    for _ in range(times):
        data = zlib.compress(data, 9)
    return data
