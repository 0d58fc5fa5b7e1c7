"""Where on a page most is lost: the place to look at through a lens."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from PIL import ImageChops

from zine.preflight.copies.detail import amount, inked, pixels
from zine.preflight.copies.survival import FEW
from zine.units import MM_PER_INCH

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

    from zine.preflight.copies.survival import Survival

LENS = 10.0
"""Millimetres across a place whose losses are taken together; half of it is how closely
it is known."""


class Place(NamedTuple):
    """A place on a page.

    Attributes:
        x: From the left, in millimetres.
        y: From the top, in millimetres.
        left: Share of what is fine there that is left after each copy.
        fills: Whether it is white that gets black there, rather than black white.
    """

    x: float
    y: float
    left: tuple[float, ...]
    fills: bool


def worst_place(it: Survival) -> Place:
    """Return where most is lost; where most ink is if nothing is lost."""
    scale = it.original.dpi / MM_PER_INCH
    last = it.generations[-1]
    gone = ImageChops.lighter(last.lost, last.filled)
    x, y = _densest(gone if amount(gone) else inked(it.original.picture), scale)
    half = round(LENS / 2 * scale)
    at_x, at_y = round(x * scale), round(y * scale)
    box = (at_x - half, at_y - half, at_x + half, at_y + half)

    def here(*masks: Picture) -> int:
        return sum(amount(mask.crop(box)) for mask in masks)

    detail = it.original.detail
    whole = max(here(detail.black, detail.white), here(gone), FEW)
    left = (max(1 - here(g.lost, g.filled) / whole, 0.0) for g in it.generations)
    return Place(x, y, tuple(left), here(last.filled) > here(last.lost))


def lens_at(it: Survival, place: Place) -> tuple[float, float]:
    """Return where to look closer: at what is lost first, or else where most is.

    In millimetres from the left and from the top.
    """
    original, last = it.original, it.generations[-1]
    box, mask = (
        (0, 0, *original.picture.size),
        ImageChops.lighter(last.lost, last.filled),
    )
    if it.things:
        box = pixels(it.things[0].it.box, original.picture.height, original.dpi)
    elif it.codes:
        box = next(c.box for c in original.codes if c.says == it.codes[0].says)
    elif it.areas:
        box, mask = it.areas[0].box, last.changed
    else:
        return place.x, place.y
    scale = original.dpi / MM_PER_INCH
    x, y = _densest(mask.crop(box), scale)
    return box[0] / scale + x, box[1] / scale + y


def _densest(mask: Picture, scale: float) -> tuple[float, float]:
    """Return the middle, in millimetres, of the place with most of a mask."""
    cell = max(1, round(LENS / 2 * scale))
    small = mask.convert("F").reduce(cell)
    width, height = small.size

    def taken_together(at: tuple[int, int]) -> float:
        x, y = at
        return sum(small.crop((x, y, x + 2, y + 2)).get_flattened_data())  # type: ignore[arg-type]

    x, y = max(product(range(width), range(height)), key=taken_together)
    return _inside(x + 1, cell, mask.width) / scale, _inside(
        y + 1, cell, mask.height
    ) / scale


def _inside(cells: int, cell: int, length: int) -> float:
    """Return where some cells end, a cell from the edge if it can be."""
    return min(cells * cell, max(length - cell, length / 2))
