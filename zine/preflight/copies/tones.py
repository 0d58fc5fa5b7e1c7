"""Photos and tints, and whether they are about what they were: the measure of greys."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageChops, ImageStat

from zine.preflight.copies.copier import DEAD
from zine.preflight.copies.detail import (
    SET,
    SHADED,
    amount,
    contrast,
    pixels,
    tones,
)
from zine.preflight.copies.lie import smaller
from zine.units import MM_PER_INCH

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PIL.Image import Image as Picture

    from zine.preflight.copies.copier import Copy
    from zine.preflight.copies.lie import Box
    from zine.preflight.copies.original import Original
    from zine.units import Rect

    Count = Callable[[Box], int]
    """Returns how many greys of a box have changed."""

OTHER_TONE = 64
"""Of 255: a grey that has changed by more is another one."""

ENOUGH_GREYS = 0.5
"""Share of the greys that has to be about what it was: half a photo is a photo."""

LEAST = 5.0
"""Millimetres: a patch of grey as long and as high is one to speak of."""

FLAT = 0.35
"""Of the differences between its greys: a photo that keeps fewer is all black, all
white, or black and white where nothing was."""

TINTED = 8
"""Of 255: with less ink a tint is the white of somebody's paper."""

APART = 12
"""Of 255: greys of a photo that differ by as much are told apart."""

SOLID = 3
"""Of 255: what is as near to black, or to white, has nothing in it any more."""

MERGED = 0.05
"""Of what has become black, or white: as much may have been darker, or lighter, than
all the rest of it, such as specks of dirt."""

RIM = 1.0
"""Millimetres at the edges of a photo that are not asked: a copy lies beside it."""

FROM_AFAR = 2
"""Pixels each way that are taken together: what is finer does not change a grey."""

OTHER = [255 if value > OTHER_TONE else 0 for value in range(256)]


class Area(NamedTuple):
    """A photo, or all the greys of a page, that does not live.

    Attributes:
        photo: Where it is, in points; ``None`` for all the page.
        box: Where it is, in pixels.
        left: Share of its greys that are about what they were, after each copy.
    """

    photo: Rect | None
    box: Box
    left: tuple[float, ...]


def changed_greys(original: Original, copy: Copy) -> Picture:
    """Return a mask of the greys of a page that are other ones in a copy."""
    greys = original.detail.greys
    if not amount(greys):
        return greys
    wide, high = greys.size
    size = (ceil(wide / FROM_AFAR), ceil(high / FROM_AFAR))
    dpi = original.dpi / FROM_AFAR
    page, scale = smaller(original.picture, size), dpi / MM_PER_INCH
    before, after = (tones(it, scale) for it in (page, copy.seen_from_afar(size)))
    other = ImageChops.difference(before, after).point(OTHER)
    for photo in original.facts.pictures:
        box = pixels(photo.box, page.height, dpi)
        if _is_flattened(before, after, _within(box, page, scale)):
            other.paste(SET, box)
        else:
            merged = _merged(before.crop(box), after.crop(box))
            other.paste(ImageChops.lighter(other.crop(box), merged), box)
    for tint in (it for it in original.facts.areas if it.seen and it.fills):
        box = pixels(tint.box, page.height, dpi)
        if _is_bleached(before, after, _within(box, page, scale)):
            other.paste(SET, box)
    return ImageChops.darker(other.resize(greys.size, Image.Resampling.NEAREST), greys)


def _is_flattened(before: Picture, after: Picture, box: Box) -> bool:
    """Return whether there were greys to tell apart, and there are none now."""
    if box[0] >= box[2] or box[1] >= box[3]:
        return False
    differed = contrast(before.crop(box))
    return differed >= SHADED and contrast(after.crop(box)) < FLAT * differed


def _merged(before: Picture, after: Picture) -> Picture:
    """Return a mask of the greys of a photo that have run together into black or white.

    Such as houses at night: they have been dark before, but not as dark as the sky.
    """
    merged = Image.new("L", before.size)
    for end in (0, SET):
        solid = after.point([SET * (abs(it - end) <= SOLID) for it in range(256)])
        if _spread(before.histogram(solid)) >= APART:
            grey = before.point([SET * (abs(it - end) >= APART) for it in range(256)])
            merged = ImageChops.lighter(merged, ImageChops.darker(solid, grey))
    return merged


def _spread(tones: Sequence[int]) -> int:
    """Return how far apart greys are, but for the few at either end."""
    few, gone, kept = MERGED * sum(tones), 0, []
    for tone, number in enumerate(tones):
        gone += number
        if few < gone and gone - number < sum(tones) - few:
            kept.append(tone)
    return kept[-1] - kept[0] if kept else 0


def _is_bleached(before: Picture, after: Picture, box: Box) -> bool:
    """Return whether there was a tint, and there is paper now."""
    if box[0] >= box[2] or box[1] >= box[3]:
        return False
    ink = _usual_ink(before.crop(box))
    return ink >= TINTED and _usual_ink(after.crop(box)) < FLAT * ink


def _usual_ink(area: Picture) -> int:
    """Return how dark most of a place is, words on it left out, of 255."""
    return SET - ImageStat.Stat(area).median[0]


def _within(box: Box, page: Picture, scale: float) -> Box:
    """Return a box without its rim, and without the edges that no machine prints."""
    rim, dead = round(RIM * scale), round((DEAD + RIM) * scale)
    return (
        max(box[0] + rim, dead),
        max(box[1] + rim, dead),
        min(box[2] - rim, page.width - dead),
        min(box[3] - rim, page.height - dead),
    )


def lost_areas(original: Original, changed: Sequence[Count]) -> tuple[Area, ...]:
    """Return the photos that do not live, or else the page if most of its greys do not.

    Args:
        original: The page.
        changed: How many greys have, after each copy.
    """
    page = original.picture
    photos = [
        _area(original, changed, it.box, pixels(it.box, page.height, original.dpi))
        for it in original.facts.pictures
    ]
    lost = [it for it in photos if it.left[-1] < ENOUGH_GREYS]
    if lost:
        return tuple(sorted(lost, key=lambda it: it.left[-1]))
    whole = _area(original, changed, None, (0, 0, *page.size))
    return (whole,) if whole.left[-1] < ENOUGH_GREYS else ()


def _area(
    original: Original,
    changed: Sequence[Count],
    photo: Rect | None,
    box: Box,
) -> Area:
    greys = amount(original.detail.greys.crop(box))
    if greys < (LEAST * original.dpi / MM_PER_INCH) ** 2:
        return Area(photo, box, tuple(1.0 for _ in changed))
    left = (1 - number(box) / greys for number in changed)
    return Area(photo, box, tuple(left))
