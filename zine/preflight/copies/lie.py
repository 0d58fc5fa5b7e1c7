"""How a page came to lie: smaller, askew, and beside its place.

That is a matrix from a place on the copy to that on the original, in pixels.  Boxes are
in pixels, too, from the top.
"""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from PIL import Image, ImageChops

from zine.impose.pdf.matrix import AS_IT_IS, Matrix, shifted
from zine.units import Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image as Picture

Box = tuple[int, int, int, int]
"""Left, top, right and bottom."""

WHITE = 255

STRIP = 256
"""Pixels of a page that are looked at together: few enough to stay near at hand."""

REACH = 3
"""Pixels around ink that its toner can get to."""


def back(lie: Matrix) -> Matrix:
    """Return the way from the original to the copy; no page lies on a single line."""
    return lie.undone() or AS_IT_IS


def scaled(lie: Matrix, by: float) -> Matrix:
    """Return the way between pictures of both that are so much larger."""
    return lie._replace(e=lie.e * by, f=lie.f * by)


def around(lie: Matrix, box: Box) -> Box:
    """Return what is on the original around a box on the copy."""
    x0, y0, x1, y1 = lie.rect(Rect(*map(Pt, box)))
    return floor(x0), floor(y0), ceil(x1), ceil(y1)


def strips(page: Picture, lie: Matrix = AS_IT_IS) -> Iterator[Box]:
    """Yield where ink is on a copy of a page, strip by strip, from the top.

    Around it is nothing but white.
    """
    width, height = page.size
    there = back(lie)
    for top in range(0, height, STRIP):
        strip = (0, top, width, min(top + STRIP, height))
        lit = common(around(lie, strip), (0, 0, width, height))
        inked = ImageChops.invert(page.crop(lit)).getbbox()
        if inked:
            toner = around(there, moved(inked, *lit[:2]))
            yield common(grown(toner, REACH), strip)


def laid(page: Picture, lie: Matrix, box: Box, how: Image.Resampling) -> Picture:
    """Return a part of a page as it lies elsewhere, on white."""
    size = (box[2] - box[0], box[3] - box[1])
    a, b, c, d, e, f = shifted(*box[:2]).then(lie)
    # Pillow wants what makes the new place across first, and then down.
    there = (a, c, e, b, d, f)
    way = Image.Transform.AFFINE
    return page.transform(size, way, there, how, fillcolor=WHITE)


def cut(page: Picture, box: Box) -> Picture:
    """Return a part of a page; white beyond its edges."""
    return ImageChops.invert(ImageChops.invert(page).crop(box))


def smaller(page: Picture, size: tuple[int, int]) -> Picture:
    """Return all of a page, or of a mask, in fewer pixels."""
    return page.resize(size, Image.Resampling.BOX, reducing_gap=1)


def grown(box: Box, by: int) -> Box:
    """Return a box and so much around it."""
    return (box[0] - by, box[1] - by, box[2] + by, box[3] + by)


def moved(box: Box, right: int, down: int) -> Box:
    """Return a box elsewhere."""
    return (box[0] + right, box[1] + down, box[2] + right, box[3] + down)


def common(one: Box, other: Box) -> Box:
    """Return what two boxes share; no less than nothing."""
    x0, y0 = max(one[0], other[0]), max(one[1], other[1])
    return x0, y0, max(min(one[2], other[2]), x0), max(min(one[3], other[3]), y0)
