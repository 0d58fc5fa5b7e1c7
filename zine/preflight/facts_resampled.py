"""Whether a picture was enlarged smoothly, by the trace that a program leaves in it.

A program that makes one pixel into three by curves bends each third one most, all over
the picture, and adds no detail.  A photo that is out of focus, a sky or a gradient has
no detail either, but nothing that comes again every so many pixels; a wall of bricks
comes again, and would be gone if the picture were made smaller.  All three together
prove it: no detail, a trace, no pattern.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageChops, ImageFilter, ImageStat

from zine.preflight.spectrum import peaks

if TYPE_CHECKING:
    from collections.abc import Sequence

PACKED = {1: ("L", "L"), 3: ("RGB", "BGR"), 4: ("RGB", "BGRX")}
"""By the bytes of a pixel, what they are."""

WINDOW = 1024
"""Pixels along the side of the middle of a picture, where traces are looked for."""

SMALLEST = 260
"""Pixels along a side; in fewer there are too few traces to know."""

BORDER = 2
"""Pixels at the edges that have no neighbours to be compared with."""

BENDS = (
    ImageFilter.Kernel((3, 3), (0, 0, 0, -1, 2, -1, 0, 0, 0), 1, 128),
    ImageFilter.Kernel((5, 5), (*(0,) * 10, -1, 0, 2, 0, -1, *(0,) * 10), 1, 128),
)
"""How much a row bends at each pixel: from the next ones, and from those behind them,
where large pixels show more."""

MARKED = [0 if abs(bend - 128) <= 1 else abs(bend - 128) for bend in range(256)]
"""Bends, without their direction, and without those that come from rounding, as a
gradient has them."""

SHRUNK = (1, 2)
"""Looked at as it is, and at half the size, where large pixels show more."""

LONGEST, SHORTEST = 16, 2.1
"""Pixels from one trace to the next."""

BLOCK = 8
"""Pixels of a block of a JPEG, at whose edges there are traces, too."""

CLEAR = 7.0
"""Times as strong as the other frequencies of blocks is a fourth that is a trace; in
3000 soft JPEGs that were not enlarged it was 6 times as strong at most."""

TINY = 1e-6
"""No frequency is weaker, where one is divided by it."""

BESIDE = 4.5
"""Steps from a frequency that still are the same."""

LEAST, BOTH = 4.0, 10.0
"""How far a trace stands out in the weaker direction, and in the mean of both; of 1700
soft pictures that were not enlarged none came above 8.1."""

PATTERN = 9.0
"""How far a slower frequency stands out in what is a pattern, not a trace."""

SLOWEST = 64
"""Pixels from one stripe of a pattern to the next."""

LOST = 0.5
"""Of the detail of the octave below: what there is above the trace.  In a sharp picture
it is three quarters."""

ROUNDED = 0.4
"""Mean square of what rounding alone changes."""

SHARP = 2.0
"""Mean change of a picture that is halved, and had detail."""


class _Side(NamedTuple):
    """The rows of a picture, or its columns.

    Attributes:
        strong: How strong each frequency is among the bends.
        bends: How far it stands out.
        plain: How far it stands out in the picture itself.
        grid: Pixels of a block of a JPEG.
    """

    strong: list[float]
    bends: list[float]
    plain: list[float]
    grid: int

    @property
    def steps(self) -> int:
        """Frequencies, up to one for each pixel."""
        return 2 * (len(self.strong) - 1)

    @property
    def fourth(self) -> float:
        """How much stronger a fourth is than the others that blocks of a JPEG have."""
        first, second, third = (
            self._near(self.strong, times / BLOCK) for times in (1, 2, 3)
        )
        return second / max(first, third, TINY)

    def at(self, frequency: float) -> float:
        """Return how far a frequency stands out, or its neighbours."""
        return self._near(self.bends, frequency)

    def _near(self, values: Sequence[float], frequency: float) -> float:
        it = round(frequency * self.steps)
        return max(values[it - 1 : it + 2])

    def is_of_blocks(self, it: int) -> bool:
        """Return whether a frequency is one that blocks of a JPEG have."""
        times = it * self.grid / self.steps
        return abs(times - round(times)) < BESIDE * self.grid / self.steps

    def strongest(self, *, has_fourth: bool) -> tuple[float, float]:
        """Return how far the strongest frequency stands out, and which it is."""
        asked = range(self.steps // LONGEST, int(self.steps / SHORTEST))
        fourth = self.steps / 4
        best = max(
            (
                it
                for it in asked
                if not self.is_of_blocks(it)
                or (has_fourth and abs(it - fourth) < BESIDE)
            ),
            key=self.strong.__getitem__,
        )
        return self.bends[best], best / self.steps

    def has_pattern(self, frequency: float) -> bool:
        """Return whether something comes again more slowly than a frequency."""
        slower = range(self.steps // SLOWEST, int(0.9 * frequency * self.steps))
        return any(
            self.plain[it] > PATTERN for it in slower if not self.is_of_blocks(it)
        )


def resampled(rows: Sequence[bytes], pixel: int) -> float:
    """Return how many times a picture was smoothly enlarged; 1 if nobody can tell.

    Args:
        rows: Of a picture, from the top.
        pixel: Bytes of each pixel.
    """
    if min(len(rows), len(rows[0]) // pixel if rows else 0) < SMALLEST:
        return 1.0
    size = (len(rows[0]) // pixel, len(rows))
    mode, packed = PACKED[pixel]
    picture = Image.frombytes(mode, size, b"".join(rows), "raw", packed).convert("L")
    middle = _middle(picture)
    if _is_sharp(middle):
        return 1.0
    for shrunk in SHRUNK:
        seen = middle.reduce(shrunk)
        for bend in BENDS:
            pixels = _pixels(seen, bend, shrunk)
            if pixels > 1 and _has_lost(picture, shrunk * pixels):
                return shrunk * pixels
    return 1.0


def _pixels(picture: Image.Image, bend: ImageFilter.Kernel, shrunk: int) -> float:
    """Return how many pixels there are from trace to trace both ways, or 1."""
    sides = [_side(it, bend, BLOCK // shrunk) for it in _turned(picture)]
    is_clear = sides[0].fourth * sides[1].fourth > CLEAR**2
    found = [it.strongest(has_fourth=is_clear and shrunk == 1) for it in sides]
    one = found.index(max(found))
    strength, frequency = found[one]
    weaker = sides[1 - one].at(frequency)
    if min(strength, weaker) < LEAST or strength * weaker < BOTH**2:
        return 1.0
    return 1.0 if any(it.has_pattern(frequency) for it in sides) else 1 / frequency


def _side(picture: Image.Image, bend: ImageFilter.Kernel, grid: int) -> _Side:
    strong, bends = peaks(_means(picture.filter(bend).point(MARKED)))
    _, plain = peaks(_means(picture))
    return _Side(strong, bends, plain, grid)


def _means(picture: Image.Image) -> list[float]:
    """Return the mean of each column, of as many as a power of two."""
    width, height = picture.size
    count = 1 << ((width - 2 * BORDER).bit_length() - 1)
    inner = picture.crop((BORDER, BORDER, BORDER + count, height - BORDER))
    row = inner.convert("F").resize((count, 1), Image.Resampling.BOX)
    return list(row.get_flattened_data())  # type: ignore[arg-type]


def _has_lost(picture: Image.Image, times: float) -> bool:
    """Return whether a picture has detail for so large pixels, and for none smaller."""
    finer, coarser = (
        max(_lost(picture, it) ** 2 - ROUNDED, 0) for it in (times, 2 * times)
    )
    return finer <= LOST**2 * coarser


def _is_sharp(picture: Image.Image) -> bool:
    """Return whether a picture has as much detail as its pixels can hold."""
    halved = _lost(picture, 2)
    return halved > SHARP and halved > LOST * _lost(picture, 4)


def _lost(picture: Image.Image, times: float) -> float:
    """Return how much a picture changes that is made so much smaller, and larger."""
    width, height = picture.size
    small = picture.resize(
        (max(round(width / times), 1), max(round(height / times), 1)),
        Image.Resampling.LANCZOS,
    ).resize(picture.size, Image.Resampling.BICUBIC)
    return float(ImageStat.Stat(ImageChops.difference(picture, small)).rms[0])


def _middle(picture: Image.Image) -> Image.Image:
    width, height = picture.size
    side = WINDOW + 2 * BORDER
    left, top = max((width - side) // 2, 0), max((height - side) // 2, 0)
    return picture.crop((left, top, min(left + side, width), min(top + side, height)))


def _turned(picture: Image.Image) -> tuple[Image.Image, Image.Image]:
    """Return a picture, and the same with its rows as columns."""
    return picture, picture.transpose(Image.Transpose.TRANSPOSE)
