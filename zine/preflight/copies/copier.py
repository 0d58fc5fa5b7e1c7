"""A photocopier, simulated: a page of greys goes in, its copy comes out.

It copies in black and white, as people copy text.  The same page copied by the same
machine gives the same pixels on any day: its noise is drawn by lot, but from a seed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import cos, radians, sin
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from zine.units import MM_PER_INCH

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

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

WHITE, BLACK = 255, 0
MIDDLE = 128


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


STRAIGHT = Lie(1, 0, 0, 0, 1, 0)
"""A page that has not been copied yet."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A page that came out of a copier.

    Attributes:
        picture: Its greys.
        lie: How it lies, beside the first original.
    """

    picture: Picture
    lie: Lie = STRAIGHT

    def laid_straight(self) -> Picture:
        """Return it as it lies upon the first original, to be compared with it."""
        return laid(self.picture, self.lie.back())


def copied(page: Copy, *, seed: int, dpi: float = DPI) -> Copy:
    """Return a copy of a page.

    Args:
        page: White paper, black ink.
        seed: Of what is left to chance: another one for each page and each copy.
        dpi: Its pixels to an inch.
    """
    chance = Random(seed)  # noqa: S311 - dirt, not secrets
    scale = dpi / MM_PER_INCH
    lie = _lie(page.picture.size, chance, scale)
    seen = laid(page.picture, lie).filter(ImageFilter.GaussianBlur(BLUR * scale))
    grain = _grain(seen.size, chance, GRAIN_SIZE * scale)
    toner = ImageChops.add(seen, grain, 1, -MIDDLE).point(_curve())
    _soil(toner, chance, scale)
    _clear_edges(toner, round(DEAD * scale))
    return Copy(toner, lie.after(page.lie))


def laid(page: Picture, lie: Lie) -> Picture:
    """Return a page as it lies elsewhere, on white."""
    return page.transform(
        page.size,
        Image.Transform.AFFINE,
        lie,
        Image.Resampling.BICUBIC,
        fillcolor=WHITE,
    )


def _lie(size: tuple[int, int], chance: Random, scale: float) -> Lie:
    """Return how a page lies: smaller, askew, and beside its place."""
    turned = radians(chance.uniform(-SKEW, SKEW))
    right, down = (chance.uniform(-STRAY, STRAY) * scale for _ in range(2))
    along, across = cos(turned) / SHRINK, sin(turned) / SHRINK
    x, y = (side / 2 for side in size)
    return Lie(
        along,
        across,
        x - along * (x + right) - across * (y + down),
        -across,
        along,
        y + across * (x + right) - along * (y + down),
    )


def _grain(size: tuple[int, int], chance: Random, radius: float) -> Picture:
    """Return how unevenly toner lies, around a middle grey."""
    width, height = size
    lots = Image.frombytes("L", size, chance.randbytes(width * height))
    soft = lots.filter(ImageFilter.GaussianBlur(radius))
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
    clear = Image.new("L", page.size, WHITE)
    box = (dead, dead, max(width - dead, dead + 1), max(height - dead, dead + 1))
    clear.paste(page.crop(box), box[:2])
    page.paste(clear)
