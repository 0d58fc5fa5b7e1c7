"""Pictures made on the spot and ways to look into a finished PDF."""

from __future__ import annotations

import re
import unicodedata
from io import BytesIO

import numpy as np
import pikepdf
import pypdfium2
from PIL import Image

from zine.paper import FORMATS
from zine.render.pictures import clean_picture

PAGE = FORMATS["universal"].size


def saved(image, kind="PNG", **options):
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def opened(data):
    image = Image.open(BytesIO(data))
    image.load()
    return image


def cleaned(data, name="“x.png”", page=PAGE):
    """Return what the engine is given for a file, as a picture."""
    return opened(clean_picture(data, name, page)[0])


def photo(size=(160, 120), seed=1):
    """Return something soft with detail in it, different in every corner."""
    width, height = size
    y, x = np.mgrid[0:height, 0:width] / np.array([height, width]).reshape(2, 1, 1)
    waves = np.sin(x * 9 + seed) * np.cos(y * 7) * 30
    red, green, blue = x * 200 + 20 + waves, y * 200 + 20, (1 - x * y) * 200 + waves
    levels = np.clip(np.stack([red, green, blue], axis=2), 0, 255)
    return Image.fromarray(levels.astype(np.uint8), "RGB")


def likeness(one, other):
    """Return how alike two pictures are: the signal-to-noise ratio in decibels."""
    assert one.size == other.size
    difference = np.asarray(one.convert("RGB"), float) - np.asarray(
        other.convert("RGB"), float
    )
    noise = (difference**2).mean()
    return np.inf if noise == 0 else 10 * np.log10(255**2 / noise)


def text_of(pdf):
    """Return the text layer of a PDF: one string, line breaks as spaces."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_range() for page in document]
    return unicodedata.normalize("NFC", re.sub(r"\s+", " ", " ".join(pages)))


def everything_in(pdf):
    """Return every byte that can be read in a PDF, streams unpacked."""
    found = [pdf]
    with pikepdf.open(BytesIO(pdf)) as document:
        for item in document.objects:
            found.append(item.unparse(resolved=True))
            if isinstance(item, pikepdf.Stream):
                found.append(item.read_raw_bytes())
                try:
                    found.append(item.read_bytes())
                except pikepdf.PdfError:
                    continue  # a photo: its bytes are there as they are
    return b"\n".join(found)


def pictures_in(pdf):
    """Return the image streams of a PDF, masks left out."""
    with pikepdf.open(BytesIO(pdf)) as document:
        images = [o for o in document.objects if _is_image(o)]
        masks = {o.SMask.objgen for o in images if "/SMask" in o}
        return [
            (str(o.get("/Filter")), o.read_raw_bytes())
            for o in images
            if o.objgen not in masks
        ]


def _is_image(item):
    return isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"


def link_targets(pdf):
    """Return where the links of a PDF lead: addresses and names of places."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return [
            str(note.A.URI) if "/A" in note else f"#{note.Dest}"
            for page in document.pages
            for note in page.obj.get("/Annots", ())
        ]


def tiny_font(path, family, letters):
    """Write a font in which every letter is a box."""
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    pen = TTGlyphPen(None)
    for command, point in (
        (pen.moveTo, (50, 0)),
        (pen.lineTo, (50, 700)),
        (pen.lineTo, (450, 700)),
        (pen.lineTo, (450, 0)),
    ):
        command(point)
    pen.closePath()
    box = pen.glyph()
    names = [".notdef", *(f"u{ord(letter):X}" for letter in letters)]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(letter): f"u{ord(letter):X}" for letter in letters})
    builder.setupGlyf(dict.fromkeys(names, box))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (500, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": family, "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200)
    builder.setupPost()
    builder.save(path)
