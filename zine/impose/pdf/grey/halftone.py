"""A grey picture becomes black dots on white, one pixel for each of the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageChops, ImageFilter

from zine.content.halftones import Halftone
from zine.impose.pdf.grey.screens import (
    BLACK,
    DPI,
    SCREENS,
    screen_curve,
    thresholds,
)
from zine.impose.pdf.grey.spot import seen

if TYPE_CHECKING:
    from zine.impose.pdf.grey.spot import Spot

    Size = tuple[int, int]
    """Width and height in pixels."""

DETAIL = 2
"""Pixels of the machine for one of the picture: dots cannot show more, and half as many
a side are sharpened four times as fast."""

SHARPEN = 120
"""Per cent.  Dots blur a picture; it is made too sharp by as much."""

EVEN = 2
"""Of 255: noise that is not made sharper."""

OUTLINE = 2
"""Pixels: how far from an edge it is made stronger before greys are cut in two."""


CLEAR = 5
"""Of 255: a pixel that hides less of what is below hides nothing."""


class Sharpening(NamedTuple):
    """How a picture is prepared.

    Attributes:
        detail: Pixels of the machine for one of the picture.
        radius: Pixels of the picture.
    """

    detail: int
    radius: float


def halftone(grey: Image.Image, spot: Spot, kind: Halftone) -> Image.Image:
    """Return what is seen of a picture in black and white, pixel by pixel.

    Args:
        grey: Of any size.
        spot: Where it is printed.
        kind: Any but ``none``.
    """
    if kind is Halftone.THRESHOLD:
        is_fine = grey.width * DETAIL > spot.size[0]
        fine = _sharp(grey, spot, Sharpening(1 if is_fine else DETAIL, OUTLINE))
        full = fine.resize(spot.size, Image.Resampling.BICUBIC)
        return full.point([0] * (BLACK // 2 + 1) + [BLACK] * (BLACK // 2 + 1), "1")
    half_a_cell = DPI / SCREENS[kind].lines / 2
    fine = _sharp(grey, spot, Sharpening(DETAIL, half_a_cell / DETAIL))
    dark = fine.point(screen_curve(kind)).resize(spot.size, Image.Resampling.BICUBIC)
    # What is left over zero is darker than the screen is there.
    over = ImageChops.subtract(dark, _plane(spot.size, kind))
    return over.point([BLACK] + [0] * BLACK, "1")


def uncovered(cover: Image.Image, spot: Spot) -> Image.Image | None:
    """Return white where a picture lets through what is below, ``None`` for nowhere.

    Args:
        cover: How far its pixels hide what is below; of any size.
        spot: Where it is printed.
    """
    full = ImageChops.invert(seen(ImageChops.invert(cover), spot, spot.size))
    if not any(full.histogram()[: CLEAR + 1]):
        return None
    return full.point([BLACK] * (CLEAR + 1) + [0] * (BLACK - CLEAR), "1")


def _sharp(grey: Image.Image, spot: Spot, way: Sharpening) -> Image.Image:
    width, height = spot.size
    size = (-(-width // way.detail), -(-height // way.detail))
    fine = seen(grey, spot, size)
    return fine.filter(ImageFilter.UnsharpMask(way.radius, SHARPEN, EVEN))


def _plane(size: Size, kind: Halftone) -> Image.Image:
    """Return the screen over a whole picture."""
    side, darkness = thresholds(kind)
    plane = Image.new("L", size)
    plane.paste(Image.frombytes("L", (side, side), darkness))
    # What is there is copied beside itself until it is wide and high enough.
    width, height = min(side, size[0]), min(side, size[1])
    while width < size[0]:
        plane.paste(plane.crop((0, 0, width, height)), (width, 0))
        width *= 2
    while height < size[1]:
        plane.paste(plane.crop((0, 0, size[0], height)), (0, height))
        height *= 2
    return plane
