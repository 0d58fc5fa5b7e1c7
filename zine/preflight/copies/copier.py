"""A photocopier, simulated: a page of greys goes in, its copy comes out.

It copies in black and white, as people copy text.  The same page copied by the same
machine gives the same pixels on any day: its noise is drawn by lot, but from a seed.

A page goes through it strip by strip, as below the lamp of a real one, and of a strip
only what has ink on it: white paper stays white, whatever a copier does to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from math import cos, radians, sin
from random import Random
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from zine.impose.pdf.matrix import AS_IT_IS, Matrix, shifted
from zine.preflight.copies.lie import (
    STRIP,
    WHITE,
    back,
    grown,
    laid,
    moved,
    scaled,
    smaller,
    strips,
)
from zine.units import MM_PER_INCH

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

    from zine.preflight.copies.lie import Box

DPI = 300
"""Pixels to an inch.  A copier has 600, in black and white alone; 300 in greys hold as
much, for a quarter of the work."""

SHRINK = 0.98
"""Of its size that is left of a page: what “fit to page” makes of it, so that nothing
comes into the margins that a machine cannot print."""

SKEW = 0.6
"""Degrees that a page may lie askew at most, by hand on the glass or in a feeder."""

STRAY = 0.7
"""Millimetres that it may lie beside its place."""

DEAD = 4.2
"""Millimetres at each edge that stay white: 95 % of 7,745 printer descriptions in the
OpenPrinting database have exactly this."""

BLUR = 0.07
"""Millimetres by which lens and toner spread an edge (standard deviation).  It is what
makes a line of a quarter of a point vanish, as the trade says that it does."""

THRESHOLD = 0.47
"""Ink that is more than this gets black.  A little less than half, for toner spreads:
white lines have to be thicker than black ones to live."""

STEEPNESS = 4.0
"""How much greys are driven apart around it: copying for text, not for photos."""

GRAIN = 0.06
"""Of black: how unevenly toner lies (standard deviation)."""

GRAIN_SIZE = 0.04
"""Millimetres over which it is alike: some grains of toner side by side."""

SPECKS = 0.15
"""To a square centimetre: dirt on the glass, black, and holes in the toner, white."""

SPECK = (0.06, 0.2)
"""Millimetres that these are wide."""

LAYING = 0.27
"""Square pixels by which laying a page askew spreads an edge (variance) since it takes
the mean of four pixels.  Measured: fine lines live as long as with a lens alone."""

GRAIN_HIGH = 4 * STRIP
"""Pixels of uneven toner; each strip takes some of it by lot."""

BLACK, MIDDLE = 0, 128


@dataclass(frozen=True, slots=True)
class Copy:
    """A page that came out of a copier.

    Attributes:
        picture: Its greys.
        lie: How it lies, beside the first original.
    """

    picture: Picture
    lie: Matrix = AS_IT_IS

    def laid_straight(self, box: Box) -> Picture:
        """Return a part of it as it lies upon the first original, to be compared.

        A pixel may be half of one beside its place.
        """
        return laid(self.picture, back(self.lie), box, Image.Resampling.NEAREST)

    def seen_closely(self, box: Box) -> Picture:
        """Return the same to be looked at, or for the sake of its greys."""
        return laid(self.picture, back(self.lie), box, Image.Resampling.BICUBIC)

    def seen_from_afar(self, size: tuple[int, int]) -> Picture:
        """Return all of it, straight and small."""
        small = smaller(self.picture, size)
        lie = back(scaled(self.lie, size[0] / self.picture.width))
        return laid(small, lie, (0, 0, *size), Image.Resampling.BILINEAR)


def copied(page: Copy, *, seed: int, dpi: float = DPI) -> Copy:
    """Return a copy of a page.

    Args:
        page: White paper, black ink.
        seed: Of what is left to chance: another one for each page and each copy.
        dpi: Its pixels to an inch.
    """
    chance = Random(seed)  # noqa: S311 - dirt, not secrets
    scale = dpi / MM_PER_INCH
    size = page.picture.size
    lie = _lie(size, chance, scale)
    lens = _lens((BLUR * scale) ** 2 - LAYING)
    grain = _grain(size[0], GRAIN_SIZE * scale)
    toner = Image.new("L", size, WHITE)
    for box in strips(page.picture, lie):
        seen = _seen(page.picture, lie, box, lens)
        rough = moved(box, 0, chance.randrange(GRAIN_HIGH - STRIP) - box[1])
        inked = ImageChops.add(seen, grain.crop(rough), 1, -MIDDLE).point(_curve())
        toner.paste(inked, box)
    _soil(toner, chance, scale)
    _clear_edges(toner, round(DEAD * scale))
    return Copy(toner, lie.then(page.lie))


def _seen(page: Picture, lie: Matrix, box: Box, lens: ImageFilter.Kernel) -> Picture:
    """Return a part of a page as it falls on the drum: askew, and not quite sharp."""
    wide = laid(page, lie, grown(box, 1), Image.Resampling.BILINEAR)
    # A kernel leaves the pixels at the edges as they are.
    return wide.filter(lens).crop((1, 1, wide.width - 1, wide.height - 1))


@cache
def _lens(variance: float) -> ImageFilter.Kernel:
    """Return what spreads an edge over the pixels next to it."""
    beside = max(variance, 0) / 2
    weights = (beside, 1 - 2 * beside, beside)
    return ImageFilter.Kernel((3, 3), [x * y for y in weights for x in weights], 1)


def _lie(size: tuple[int, int], chance: Random, scale: float) -> Matrix:
    """Return how a page lies: smaller, askew, and beside its place."""
    turned = radians(chance.uniform(-SKEW, SKEW))
    right, down = (chance.uniform(-STRAY, STRAY) * scale for _ in range(2))
    along, across = cos(turned) / SHRINK, sin(turned) / SHRINK
    x, y = (side / 2 for side in size)
    turn = Matrix(along, -across, across, along, 0, 0)
    return shifted(-x - right, -y - down).then(turn).then(shifted(x, y))


@lru_cache(maxsize=2)
def _grain(width: int, radius: float) -> Picture:
    """Return how unevenly toner lies, around a middle grey."""
    size = (width, GRAIN_HIGH)
    lots = Random(0).randbytes(width * GRAIN_HIGH)  # noqa: S311 - dirt, not secrets
    soft = Image.frombytes("L", size, lots).filter(ImageFilter.GaussianBlur(radius))
    return soft.point(_as_grain(radius))


@cache
def _as_grain(radius: float) -> list[int]:
    """Return a curve that gives blurred chance the spread of grain.

    Random bytes spread by 74 greys; a blur of a radius takes the mean of as many as are
    under it.
    """
    spread = 255 / 12**0.5 / max(1.0, 2 * radius * 3.14159**0.5)
    wanted = GRAIN * 255 / spread
    return [round(MIDDLE + (value - MIDDLE) * wanted) for value in range(256)]


@cache
def _curve() -> list[int]:
    """Return what a grey becomes."""
    middle = (1 - THRESHOLD) * WHITE
    return [round(MIDDLE + (value - middle) * STEEPNESS) for value in range(256)]


def _soil(page: Picture, chance: Random, scale: float) -> None:
    """Put dirt on a page, and holes in its black."""
    pen = ImageDraw.Draw(page)
    width, height = page.size
    area = width * height / (10 * scale) ** 2
    for colour in (BLACK, WHITE):
        for _ in range(round(SPECKS * area)):
            x, y = chance.uniform(0, width), chance.uniform(0, height)
            half = chance.uniform(*SPECK) * scale / 2
            pen.ellipse((x - half, y - half, x + half, y + half), fill=colour)


def _clear_edges(page: Picture, dead: int) -> None:
    width, height = page.size
    clear = ImageDraw.Draw(page)
    clear.rectangle((0, 0, width, height), outline=WHITE, width=dead + 1)
