"""Sheets with photos, and a reader that measures the dots on them."""

from __future__ import annotations

from io import BytesIO
from math import atan2, degrees, hypot

import numpy as np
import pypdfium2
from pikepdf import Dictionary, Name, Pdf, PdfImage, Stream
from PIL import Image

from tests.impose.pdf.grey.samples import image, saved

PIXELS = 600 / 72
"""In a point."""

HALF_LETTER = (396, 612)


def ramp(size=(300, 200)):
    """Return greys from black on the left to white on the right."""
    width, height = size
    return np.tile(np.linspace(0, 255, width).astype(np.uint8), (height, 1))


def flat(grey, size=(80, 80)):
    return np.full(size, grey, np.uint8)


def picture(pdf, pixels, **entries):
    """Return an array of greys as a picture object."""
    height, width = pixels.shape
    return image(pdf, pixels.tobytes(), (width, height), Name.DeviceGray, **entries)


def sheet(content, *, size=HALF_LETTER, pdf=None, **objects):
    """Return a PDF of one page that draws these objects."""
    pdf = pdf or Pdf.new()
    pdf.add_blank_page(page_size=size)
    page = pdf.pages[-1].obj
    page.Contents = pdf.make_stream(content)
    page.Resources = Dictionary(XObject=Dictionary(**objects))
    return saved(pdf)


def photo_sheet(pixels, place, *, size=HALF_LETTER, name="Im"):
    """Return a page with one photo; its place is left, lower, width, height."""
    pdf, (x, y, width, height) = Pdf.new(), place
    content = f"q\n{width} 0 0 {height} {x} {y} cm\n/{name} Do\nQ".encode()
    return sheet(content, size=size, pdf=pdf, **{name: picture(pdf, pixels)})


def pictures_in(data):
    """Return every picture of a file but masks, as (object, pixels)."""
    with Pdf.open(BytesIO(data)) as pdf:
        return [
            (
                {key: it[key] for key in ("/BitsPerComponent", "/Filter")},
                np.asarray(PdfImage(it).as_pil_image()),
            )
            for it in pdf.objects
            if isinstance(it, Stream)
            and it.get("/Subtype") == Name.Image
            and not it.get("/ImageMask", False)
        ]


def dots_in(data):
    """Return the pixels of the only picture of a file; ``True`` is white."""
    ((_, pixels),) = pictures_in(data)
    assert pixels.dtype == bool, "it has greys"
    return pixels


def printed(data, page=0):
    """Return a page as a machine of 600 dpi sees it, in greys."""
    with pypdfium2.PdfDocument(data) as pdf:
        width, height = (round(it * PIXELS) for it in pdf[page].get_size())
        bitmap = pypdfium2.PdfBitmap.new_native(
            width, height, pypdfium2.raw.FPDFBitmap_Gray
        )
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
        args = (bitmap, pdf[page], 0, 0, width, height, 0, 0)
        pypdfium2.raw.FPDF_RenderPageBitmap(*args)
        return np.asarray(bitmap.to_pil().convert("L")).copy()


def black(dots):
    """Return how much is black, from 0 to 1."""
    return 1 - dots.mean()


def rulings(dots, count=1):
    """Return the strongest rulings: lines an inch, and their angle from 0 to 180."""
    height, width = dots.shape
    shade = (dots - dots.mean()) * np.outer(np.hanning(height), np.hanning(width))
    power = abs(np.fft.fft2(shade))
    ys, xs = np.fft.fftfreq(height), np.fft.fftfreq(width)
    power[ys < 0] = 0  # the same again, turned
    found = []
    for _ in range(count):
        y, x = np.unravel_index(power.argmax(), power.shape)
        angle = degrees(atan2(-ys[y], xs[x])) % 180
        found.append((hypot(xs[x], ys[y]) * 600, angle))
        near = np.hypot(*np.meshgrid(ys - ys[y], xs - xs[x], indexing="ij")) < 0.01
        power[near] = 0
    return found


def greys(pixels):
    return Image.fromarray(pixels)
