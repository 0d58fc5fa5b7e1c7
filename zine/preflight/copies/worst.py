"""Where on a page most is lost: the place to look at through a lens."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from PIL import ImageChops

from zine.preflight.copies.detail import amount, inked, pixels
from zine.preflight.copies.survival import CHANGED, FEW, FILLED, LOST
from zine.units import MM_PER_INCH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL.Image import Image as Picture

    from zine.preflight.copies.lie import Box
    from zine.preflight.copies.survival import Generation, Survival

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
    page = (0, 0, *it.original.picture.size)
    gone = _gone(last, page)
    x, y = _densest(gone if gone.getbbox() else inked(it.original.picture), scale)
    half = round(LENS / 2 * scale)
    at_x, at_y = round(x * scale), round(y * scale)
    box = (at_x - half, at_y - half, at_x + half, at_y + half)

    masks = (it.original.detail.black, it.original.detail.white, gone)
    black, white, harm = (amount(mask.crop(box)) for mask in masks)
    whole = max(black + white, harm, FEW)
    left = (max(1 - amount(_gone(g, box)) / whole, 0.0) for g in it.generations)
    fills = last.number(FILLED, box) > last.number(LOST, box)
    return Place(x, y, tuple(left), fills)


def _gone(it: Generation, box: Box) -> Picture:
    """Return a mask of black that is lost and white that is filled up."""
    return ImageChops.lighter(it.harmed(LOST, box), it.harmed(FILLED, box))


def lens_at(it: Survival, place: Place) -> tuple[float, float]:
    """Return where to look closer: at what is lost first, or else where most is.

    In millimetres from the left and from the top.
    """
    original, last = it.original, it.generations[-1]
    if it.things:
        box = pixels(it.things[0].it.box, original.picture.height, original.dpi)
    elif it.codes:
        box = next(c.box for c in original.codes if c.says == it.codes[0].says)
    elif it.areas:
        box = it.areas[0].box
    else:
        return place.x, place.y
    scale = original.dpi / MM_PER_INCH
    is_grey = not it.things and not it.codes
    mask = last.harmed(CHANGED, box) if is_grey else _gone(last, box)
    x, y = _densest(mask, scale)
    return box[0] / scale + x, box[1] / scale + y


def _densest(mask: Picture, scale: float) -> tuple[float, float]:
    """Return the middle, in millimetres, of the place with most of a mask."""
    cell = max(1, round(LENS / 2 * scale))
    rows = [_shares(mask, y, cell) for y in range(0, mask.height, cell)]

    def taken_together(at: tuple[int, int]) -> float:
        x, y = at
        return sum(sum(row[x : x + 2]) for row in rows[y : y + 2])

    x, y = max(product(range(len(rows[0])), range(len(rows))), key=taken_together)
    return _inside(x + 1, cell, mask.width) / scale, _inside(
        y + 1, cell, mask.height
    ) / scale


def _shares(mask: Picture, top: int, cell: int) -> Sequence[float]:
    """Return how much of each cell of a row is in a mask."""
    row = mask.crop((0, top, mask.width, min(top + cell, mask.height)))
    return row.convert("F").reduce(cell).get_flattened_data()  # type: ignore[return-value]


def _inside(cells: int, cell: int, length: int) -> float:
    """Return where some cells end, a cell from the edge if it can be."""
    return min(cells * cell, max(length - cell, length / 2))
