"""Photos and tints, and whether they are about what they were: the measure of greys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PIL import ImageChops

from zine.preflight.copies.detail import amount, box_of_tones, pixels
from zine.units import MM_PER_INCH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL.Image import Image as Picture

    from zine.preflight.copies.detail import Box
    from zine.preflight.copies.original import Original
    from zine.units import Rect

OTHER_TONE = 64
"""Of 255: a grey that has changed by more is another one."""

ENOUGH_GREYS = 0.5
"""Share of the greys that has to be about what it was: half a photo is a photo."""

LEAST = 5.0
"""Millimetres: a patch of grey as long and as high is one to speak of."""

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


def changed_greys(original: Original, copy: Picture) -> Picture:
    """Return a mask of the greys that are other ones in a copy laid upon a page."""
    greys = original.detail.greys
    if not amount(greys):
        return greys
    scale = original.dpi / MM_PER_INCH
    before, after = (box_of_tones(it, scale) for it in (original.picture, copy))
    return ImageChops.darker(ImageChops.difference(before, after).point(OTHER), greys)


def lost_areas(original: Original, changed: Sequence[Picture]) -> tuple[Area, ...]:
    """Return the photos that do not live, or else the page if most of its greys do not.

    Args:
        original: The page.
        changed: The greys that have changed, after each copy.
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
    original: Original, changed: Sequence[Picture], photo: Rect | None, box: Box
) -> Area:
    greys = amount(original.detail.greys.crop(box))
    if greys < (LEAST * original.dpi / MM_PER_INCH) ** 2:
        return Area(photo, box, tuple(1.0 for _ in changed))
    left = (1 - amount(mask.crop(box)) / greys for mask in changed)
    return Area(photo, box, tuple(left))
