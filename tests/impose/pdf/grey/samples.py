"""PDFs in all colours, and a reader that finds every one that is left."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name, Pdf, Stream

COLOUR = {"rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN"}
PDF = Pdf.new()
"""Holds what a test has made as long as it needs it."""

GREYS = {"/DeviceGray", "/Pattern"}


def page_of(content, pdf=None, **resources):
    """Return a PDF of one page with these operators and resources."""
    pdf = pdf or Pdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    page = pdf.pages[-1].obj
    page.Resources = Dictionary(**resources)
    page.Contents = pdf.make_stream(content)
    return pdf


def saved(pdf):
    file = BytesIO()
    pdf.save(file)
    return file.getvalue()


def drawn(data):
    """Return the pages as red, green and blue."""
    with pypdfium2.PdfDocument(data) as pdf:
        pages = [page.render(scale=1).to_pil().convert("RGB") for page in pdf]
    return np.stack([np.asarray(it).astype(int) for it in pages])


def grey_of(pixels):
    return pixels @ (0.3, 0.59, 0.11)


def image(pdf, data, size, space, **entries):
    it = Stream(pdf, data)
    it.Type, it.Subtype = Name.XObject, Name.Image
    it.Width, it.Height = size
    it.ColorSpace, it.BitsPerComponent = space, 8
    for key, value in entries.items():
        it[f"/{key}"] = value
    return pdf.make_indirect(it)


def form(pdf, content, resources=None, **entries):
    it = Stream(pdf, content)
    it.Type, it.Subtype = Name.XObject, Name.Form
    it.BBox = Array([0, 0, 200, 200])
    if resources is not None:
        it.Resources = resources
    for key, value in entries.items():
        it[f"/{key}"] = value
    return pdf.make_indirect(it)


def colours_in(data):
    """Return every colour that is left in a file, by where it is."""
    found = []
    with Pdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            found += _operators(page.obj, "page")
        for it in pdf.objects:
            if isinstance(it, Stream):
                found += _stream(it)
            if isinstance(it, Dictionary | Stream) and "/ShadingType" in it:
                found += [f"gradient {it.ColorSpace}"] * (not _is_grey(it.ColorSpace))
    return found


def _stream(it):
    if it.get("/Subtype") == Name.Image:
        if not it.get("/ImageMask", False) and not _is_grey(it.ColorSpace):
            yield f"picture {it.ColorSpace}"
    elif it.get("/Subtype") == Name.Form or "/PatternType" in it:
        yield from _operators(it, "form")
        if "/Group" in it and "/CS" in it.Group and not _is_grey(it.Group.CS):
            yield f"group {it.Group.CS}"


def _operators(it, where):
    for step in pikepdf.parse_content_stream(it):
        operator = str(step.operator)
        if operator == "INLINE IMAGE":
            yield from [] if step.iimage.image_mask else [f"{where}: inline picture"]
        elif operator in {"cs", "CS"}:
            if str(step.operands[0]) not in {"/Pattern", "/ZineGrey"}:
                yield f"{where}: {step.operands[0]} {operator}"
        elif operator in {"scn", "SCN"}:
            if len(step.operands) > 2 or not isinstance(step.operands[-1], Name):
                yield f"{where}: {operator}"
        elif operator in COLOUR:
            yield f"{where}: {operator}"


def _is_grey(space):
    return isinstance(space, Name) and str(space) in GREYS
