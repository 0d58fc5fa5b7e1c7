"""Read a finished PDF back with another library than the one that made it."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

import numpy as np
import pypdfium2 as pdfium
from pypdfium2 import raw

INVISIBLE = {"\r", "\n", "\x02", "\ufffe", "\xad", " "}
"""Line ends, spaces and hyphens at line ends, which extraction may add or drop."""


@dataclass(frozen=True)
class Letter:
    """One letter on a page, with its lower left corner, width and size in points."""

    text: str
    x: float
    y: float
    width: float
    size: float
    font: str


def read_letters(path):
    """Return the letters of every page."""
    with pdfium.PdfDocument(path) as pdf:
        return [_letters(page.get_textpage()) for page in pdf]


def page_sizes(path):
    """Return width and height of every page."""
    with pdfium.PdfDocument(path) as pdf:
        return [page.get_size() for page in pdf]


def render(path, dpi):
    """Return every page as an array of RGB pixels."""
    with pdfium.PdfDocument(path) as pdf:
        return [np.array(page.render(scale=dpi / 72).to_pil()) for page in pdf]


def written(letters):
    """Return letters as one word, to be compared with others."""
    return "".join(letter.text for letter in letters)


def _letters(page):
    found = []
    for index in range(page.count_chars()):
        text = chr(raw.FPDFText_GetUnicode(page, index))
        if text in INVISIBLE:
            continue
        left, bottom, right, _ = page.get_charbox(index, loose=True)
        size = raw.FPDFText_GetFontSize(page, index)
        found.append(Letter(text, left, bottom, right - left, size, _font(page, index)))
    return found


def _font(page, index):
    name = ctypes.create_string_buffer(200)
    raw.FPDFText_GetFontInfo(page, index, name, len(name), None)
    return name.value.decode()
