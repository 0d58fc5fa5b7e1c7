"""What is fine on a page: thin black, thin white and greys, as masks over its pixels.

A mask is white where something is, and black elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PIL import ImageChops, ImageFilter

from zine.units import MM_PER_INCH, POINTS_PER_INCH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PIL.Image import Image as Picture

    from zine.units import Rect

    Box = tuple[int, int, int, int]
    """Left, top, right and bottom, in pixels."""

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
    """

    black: Picture
    white: Picture
    inner: Picture
    greys: Picture


def detail_of(page: Picture, dpi: float, pictures: Iterable[Rect]) -> Detail:
    """Return what is fine on a page.

    Args:
        page: White paper, black ink.
        dpi: Its pixels to an inch.
        pictures: Where pictures made of pixels are, in points.
    """
    scale = dpi / MM_PER_INCH
    greys = _greys(page, scale)
    afar = box_of_tones(page, scale)
    boxes = [pixels(rect, page.height, dpi) for rect in pictures]
    for box in boxes:
        if _is_photo(page.crop(box), afar.crop(box)):
            greys.paste(SET, box)
    # Where a grey ends is a matter of greys.
    around = _spread(greys, 2)
    thin = round(THIN / 2 * scale)
    near_solids = _spread(_opened(inked(page), thin), 2 * thin)
    white = ImageChops.subtract(_thin(page, thin, boxes), around)
    return Detail(
        ImageChops.subtract(_thin(ImageChops.invert(page), thin, boxes), around),
        ImageChops.darker(white, near_solids),
        ImageChops.subtract(white, near_solids),
        greys,
    )


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


def box_of_tones(page: Picture, scale: float) -> Picture:
    """Return a page as it is seen from so far that dots become greys."""
    return page.filter(ImageFilter.BoxBlur(TONE / 2 * scale))


def beside(mask: Picture) -> Picture:
    """Return a mask and a pixel around it."""
    wide = ImageChops.lighter(
        ImageChops.lighter(mask, _moved(mask, 1, 0)), _moved(mask, -1, 0)
    )
    return ImageChops.lighter(
        ImageChops.lighter(wide, _moved(wide, 0, 1)), _moved(wide, 0, -1)
    )


def inked(page: Picture) -> Picture:
    """Return where a page is black."""
    return page.point(_BELOW)


def bare(page: Picture) -> Picture:
    """Return where a page is white."""
    return page.point(_ABOVE)


_BELOW = [SET if value < MIDDLE else CLEAR for value in range(256)]
_ABOVE = [CLEAR if value < MIDDLE else SET for value in range(256)]
_FULL = [SET if value == SET else CLEAR for value in range(256)]
_ANY = [SET if value else CLEAR for value in range(256)]
_LINE = [SET if value > FAINT else CLEAR for value in range(256)]
_SCANNED = [SET if value > FAINT_IN_SCANS else CLEAR for value in range(256)]
_LEVEL = [SET if value <= ALIKE else CLEAR for value in range(256)]
_GREY = [SET if PALE < value < DEEP else CLEAR for value in range(256)]


def _thin(ink: Picture, half: int, pictures: Iterable[Box]) -> Picture:
    """Return what is thin of what is light in ``ink``, and lines finer than a pixel."""
    full = bare(ink)
    fine = ImageChops.subtract(full, _opened(full, half))
    crest = ImageChops.subtract(beside(ink), ink).point(_LEVEL)
    above = ImageChops.subtract(ink, _levelled(ink, half))
    lines = above.point(_LINE)
    for box in pictures:
        lines.paste(above.crop(box).point(_SCANNED), box)
    hair = ImageChops.darker(crest, lines)
    return ImageChops.lighter(fine, ImageChops.subtract(hair, full))


def _greys(page: Picture, scale: float) -> Picture:
    return _opened(page.point(_GREY), max(1, round(PATCH / 2 * scale)))


def _is_photo(near: Picture, afar: Picture) -> bool:
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


def _opened(mask: Picture, half: int) -> Picture:
    """Return what is left of a mask without what is thinner than twice ``half``."""
    return _spread(mask.filter(ImageFilter.BoxBlur(half)).point(_FULL), half)


def _levelled(ink: Picture, half: int) -> Picture:
    """Return greys without the peaks that are thinner than twice ``half``."""
    low = _ranked(ImageChops.darker, ink, half)
    return _ranked(ImageChops.lighter, low, half)


def _ranked(
    choose: Callable[[Picture, Picture], Picture], it: Picture, half: int
) -> Picture:
    """Return the darkest, or the lightest, of what is around each pixel."""
    for right, down in ((1, 0), (0, 1)):
        reach = 0
        while reach < half:
            step = min(reach or 1, half - reach)
            one = _moved(it, step * right, step * down)
            two = _moved(it, -step * right, -step * down)
            it = choose(choose(one, two), it)
            reach += step
    return it


def _spread(mask: Picture, half: int) -> Picture:
    return mask.filter(ImageFilter.BoxBlur(half)).point(_ANY)


def _moved(picture: Picture, right: int, down: int) -> Picture:
    """Return a picture moved by a pixel; what leaves it is at its edge, and bare."""
    return ImageChops.offset(picture, right, down)
