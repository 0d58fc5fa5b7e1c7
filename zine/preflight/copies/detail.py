"""What is fine on a page: thin black, thin white and greys, as masks over its pixels.

A mask is white where something is, and black elsewhere.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageChops, ImageFilter

from zine.preflight.copies.lie import cut, grown, moved, strips
from zine.units import MM_PER_INCH, POINTS_PER_INCH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PIL.Image import Image as Picture

    from zine.preflight.copies.lie import Box
    from zine.units import Rect

THIN = 1.0
"""Millimetres: what is wider survives whatever is done to it."""

FAINT = 30
"""Ink, of 255, that a line needs more than what is to both sides of it: lines thinner
than a pixel are grey, and a tint between letters is no line."""

FAINT_IN_SCANS = 64
"""The same in a picture: around the letters of a scan there is noise, and it may go."""

ALIKE = 8
"""Inks that differ by no more are the same."""

PALE, DEEP = 20, 235
"""Inks between these are greys."""

PATCH = 0.6
"""Millimetres that greys have to be wide: the grey edges of letters are not."""

TONE = 0.8
"""Millimetres around a place over which the eye takes the dots of a photo together."""

MOSTLY = 0.5
"""Of a picture that has to be neither white nor black from afar for it to be a photo;
drawings and scans of text are white for the most part."""

ONE_SIDED = 0.005
"""Of a photo that is all light, or all dark, may be on the other side of the middle."""

SHADED = 2.5
"""Of 255: greys that differ by less are flat, or the grain of somebody's paper."""

SET, CLEAR, MIDDLE = 255, 0, 128


class Detail(NamedTuple):
    """Masks of what is fine on a page.

    Attributes:
        black: Thin things in black.
        white: Thin things in white, in what is black.
        inner: What else is thin and white: the counters of letters, and between them.
        greys: Tints and photos, dotted ones too.
        strips: Where on the page ink is, from the top.
    """

    black: Picture
    white: Picture
    inner: Picture
    greys: Picture
    strips: tuple[Box, ...]


def detail_of(page: Picture, dpi: float, pictures: Iterable[Rect]) -> Detail:
    """Return what is fine on a page.

    Args:
        page: White paper, black ink.
        dpi: Its pixels to an inch.
        pictures: Where pictures made of pixels are, in points.
    """
    scale = dpi / MM_PER_INCH
    boxes = [pixels(rect, page.height, dpi) for rect in pictures]
    photos = [it for it in boxes if _is_photo(page, it, scale)]
    black, white, inner, greys = (Image.new("L", page.size) for _ in range(4))
    where = tuple(strips(page))
    rim = 4 * _half(scale) + 2
    for box in where:
        # What is near counts, too; farther off, one edge of a part sees the other.
        wide = grown(box, rim)
        inside = [
            [moved(it, -wide[0], -wide[1]) for it in its] for its in (boxes, photos)
        ]
        masks = _masks(cut(page, wide), scale, *inside)
        for mask, part in zip((black, white, inner, greys), masks, strict=True):
            mask.paste(part.crop(moved(box, -wide[0], -wide[1])), box)
    return Detail(black, white, inner, greys, where)


def _masks(
    page: Picture, scale: float, pictures: Sequence[Box], photos: Sequence[Box]
) -> tuple[Picture, Picture, Picture, Picture]:
    """Return what is fine on a part of a page, but for what is near its edges."""
    greys = _opened(page.point(_GREY), max(1, round(PATCH / 2 * scale)))
    for box in photos:
        greys.paste(SET, box)
    # Where a grey ends is a matter of greys.
    around = _ranked(ImageChops.lighter, greys, 2)
    half = _half(scale)
    ink = ImageChops.invert(page)
    wide_black, wide_white = _opened(ink, half), _opened(page, half)
    near_solids = _ranked(ImageChops.lighter, bare(wide_black), 2 * half)
    black = _thin(ink, wide_black, pictures)
    white = without(_thin(page, wide_white, pictures), around)
    return (
        without(black, around),
        ImageChops.darker(white, near_solids),
        without(white, near_solids),
        greys,
    )


def _half(scale: float) -> int:
    """Return half the pixels of what just is not thin."""
    return round(THIN / 2 * scale)


def pixels(rect: Rect, height: int, dpi: float) -> Box:
    """Return a place on a page in its pixels, one more at each edge."""
    scale = dpi / POINTS_PER_INCH
    return (
        max(int(rect.x0 * scale) - 1, 0),
        max(int(height - rect.y1 * scale) - 1, 0),
        max(int(rect.x1 * scale) + 2, 1),
        max(int(height - rect.y0 * scale) + 2, 1),
    )


def amount(mask: Picture) -> int:
    """Return how many pixels a mask has."""
    return mask.histogram()[SET]


def tones(page: Picture, scale: float) -> Picture:
    """Return a page as it is seen from so far that dots become greys."""
    return page.filter(ImageFilter.BoxBlur(TONE / 2 * scale))


def beside(mask: Picture) -> Picture:
    """Return a mask and a pixel around it."""
    return _ranked(ImageChops.lighter, mask, 1)


def without(mask: Picture, other: Picture) -> Picture:
    """Return what is in a mask, and not in another."""
    return ImageChops.darker(mask, ImageChops.invert(other))


def inked(page: Picture) -> Picture:
    """Return where a page is black."""
    return page.point(_BELOW)


def bare(page: Picture) -> Picture:
    """Return where a page is white."""
    return page.point(_ABOVE)


_BELOW = [SET if value < MIDDLE else CLEAR for value in range(256)]
_ABOVE = [CLEAR if value < MIDDLE else SET for value in range(256)]
_LINE = [SET if value > FAINT else CLEAR for value in range(256)]
_SCANNED = [SET if value > FAINT_IN_SCANS else CLEAR for value in range(256)]
_LEVEL = [SET if value <= ALIKE else CLEAR for value in range(256)]
_GREY = [SET if PALE < value < DEEP else CLEAR for value in range(256)]


def _thin(ink: Picture, wide: Picture, pictures: Iterable[Box]) -> Picture:
    """Return what is thin of what is light in ``ink``, and lines finer than a pixel.

    Args:
        ink: Black, or white.
        wide: What is left of it without what is thin.
        pictures: Where pictures made of pixels are.
    """
    full = bare(ink)
    fine = without(full, bare(wide))
    crest = ImageChops.subtract(beside(ink), ink).point(_LEVEL)
    above = ImageChops.subtract(ink, wide)
    lines = above.point(_LINE)
    for box in pictures:
        lines.paste(above.crop(box).point(_SCANNED), box)
    hair = ImageChops.darker(crest, lines)
    return ImageChops.lighter(fine, without(hair, full))


def _is_photo(page: Picture, box: Box, scale: float) -> bool:
    near, rim = cut(page, box), ceil(TONE * scale)
    afar = tones(cut(page, grown(box, rim)), scale)
    afar = afar.crop((rim, rim, rim + near.width, rim + near.height))
    counts = afar.histogram()
    if sum(counts[PALE : DEEP + 1]) > MOSTLY * sum(counts):
        return True
    # Letters and drawings have both; nearly all of a photo in the fog is light.
    inks = near.histogram()
    dark, light = sum(inks[:MIDDLE]), sum(inks[MIDDLE:])
    return min(dark, light) < ONE_SIDED * (dark + light) and contrast(afar) >= SHADED


def contrast(afar: Picture) -> float:
    """Return how much the greys of a picture differ (standard deviation)."""
    counts = afar.histogram()
    number = sum(counts) or 1
    mean = sum(value * count for value, count in enumerate(counts)) / number
    spread = sum(count * (value - mean) ** 2 for value, count in enumerate(counts))
    return float((spread / number) ** 0.5)


def _opened(ink: Picture, half: int) -> Picture:
    """Return greys, or a mask, without what is thinner than twice ``half``."""
    low = _ranked(ImageChops.darker, ink, half)
    return _ranked(ImageChops.lighter, low, half)


def _ranked(
    choose: Callable[[Picture, Picture], Picture], it: Picture, half: int
) -> Picture:
    """Return the darkest, or the lightest, of what is around each pixel.

    Args:
        choose: Either.
        it: Greys, or a mask; with nothing at its edges, for one sees the other.
        half: How far around is looked at, each way.
    """
    if not it.getbbox():
        return it
    for right, down in ((1, 0), (0, 1)):
        reach = 1
        while reach <= 2 * half:
            step = min(reach, 2 * half + 1 - reach)
            it = choose(it, ImageChops.offset(it, step * right, step * down))
            reach += step
        it = ImageChops.offset(it, -half * right, -half * down)
    return it
