"""A printer with faults, made of pixels: a PDF goes in, sheets of paper come out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pypdfium2 as pdfium
from PIL import Image

from zine.impose.sheet import Flip

PX = 10
"""Pixels in a millimetre of paper."""

WHITE = 255


def pictures(pdf):
    """Return the sides of a file in greys, to be reckoned with."""
    return [np.asarray(it, np.int16) for it in _rendered(pdf)]


def _rendered(pdf):
    # A hair less than it should be: PDFium takes the next larger number of pixels.
    scale = PX * 25.4 / 72 * (1 - 1e-5)
    with pdfium.PdfDocument(pdf) as document:
        pages = [page.render(scale=scale, grayscale=True).to_pil() for page in document]
        return [page.copy() for page in pages]


@dataclass(frozen=True)
class FaultyPrinter:
    """What it does to a lying sheet; lengths in millimetres, to the right and up."""

    flips: Flip = Flip.SHORT
    front: tuple[float, float] = (0, 0)
    back: tuple[float, float] = (0, 0)
    across: float = 1.0
    along: float = 1.0
    dead: float = 0.0

    def prints(self, pdf):
        """Return the front of each sheet, and its back once turned like a page."""
        sides = _rendered(pdf)
        assert all(it.width >= it.height for it in sides)
        fronts = [self._side(it, self.front) for it in sides[::2]]
        backs = [self._side(it, self.back) for it in sides[1::2]]
        if self.flips is Flip.LONG:
            backs = [np.rot90(it, 2) for it in backs]
        return list(zip(fronts, backs, strict=True))

    def _side(self, image, offset):
        x, y = image.width / 2, image.height / 2
        right, down = offset[0] * PX, -offset[1] * PX
        matrix = (
            *(1 / self.across, 0, x - (x + right) / self.across),
            *(0, 1 / self.along, y - (y + down) / self.along),
        )
        moved = image.transform(
            image.size,
            Image.Transform.AFFINE,
            matrix,
            Image.Resampling.BICUBIC,
            fillcolor=WHITE,
        )
        paper = np.full((image.height, image.width), WHITE, np.uint8)
        rim = round(self.dead * PX)
        inside = np.s_[rim : image.height - rim, rim : image.width - rim]
        paper[inside] = np.asarray(moved)[inside]
        return paper
