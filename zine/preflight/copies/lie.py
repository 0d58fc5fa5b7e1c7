"""How a page came to lie: smaller, askew, and beside its place.

Boxes are in pixels, from the top.
"""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageChops

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


class Lie(NamedTuple):
    """How a page came to lie: from a place on the copy to that on the original.

    Attributes:
        a, b, c: Across, in pixels, as Pillow has it.
        d, e, f: Down.
    """

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def after(self, other: Lie) -> Lie:
        """Return what this copy of that copy comes to, back to its original."""
        a, b, c, d, e, f = other
        return Lie(
            a * self.a + b * self.d,
            a * self.b + b * self.e,
            a * self.c + b * self.f + c,
            d * self.a + e * self.d,
            d * self.b + e * self.e,
            d * self.c + e * self.f + f,
        )

    def back(self) -> Lie:
        """Return the way from the original to the copy."""
        a, b, c, d, e, f = self
        area = a * e - b * d
        return Lie(
            e / area,
            -b / area,
            (b * f - c * e) / area,
            -d / area,
            a / area,
            (c * d - a * f) / area,
        )

    def at(self, right: int, down: int) -> Lie:
        """Return the way from the part of the copy that begins at a place."""
        a, b, c, d, e, f = self
        return Lie(a, b, a * right + b * down + c, d, e, d * right + e * down + f)

    def scaled(self, by: float) -> Lie:
        """Return the way between pictures of both that are so much larger."""
        a, b, c, d, e, f = self
        return Lie(a, b, c * by, d, e, f * by)

    def around(self, box: Box) -> Box:
        """Return what is on the original around a box on the copy."""
        a, b, c, d, e, f = self
        corners = [(x, y) for x in box[::2] for y in box[1::2]]
        across = [a * x + b * y + c for x, y in corners]
        down = [d * x + e * y + f for x, y in corners]
        return floor(min(across)), floor(min(down)), ceil(max(across)), ceil(max(down))


STRAIGHT = Lie(1, 0, 0, 0, 1, 0)
"""A page that has not been copied yet."""


def strips(page: Picture, lie: Lie = STRAIGHT) -> Iterator[Box]:
    """Yield where ink is on a copy of a page, strip by strip, from the top.

    Around it is nothing but white.
    """
    width, height = page.size
    back = lie.back()
    for top in range(0, height, STRIP):
        strip = (0, top, width, min(top + STRIP, height))
        lit = common(lie.around(strip), (0, 0, width, height))
        inked = ImageChops.invert(page.crop(lit)).getbbox()
        if inked:
            there = back.around(moved(inked, *lit[:2]))
            yield common(grown(there, REACH), strip)


def laid(page: Picture, lie: Lie, box: Box, how: Image.Resampling) -> Picture:
    """Return a part of a page as it lies elsewhere, on white."""
    size = (box[2] - box[0], box[3] - box[1])
    there = lie.at(*box[:2])
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
