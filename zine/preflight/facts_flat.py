"""Which colours touch in a picture that has few: a map or a chart, kept as pixels.

It is seen from afar, in spots of some pixels, so that the noise of a scan or of a JPEG
is gone; then it is drawn in twelve colours, which is nearly the same picture if it is a
drawing, and not if it is a photo.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from PIL import Image, ImageChops

from zine.preflight.facts_painted import ink_of
from zine.preflight.facts_resampled import PACKED

if TYPE_CHECKING:
    from collections.abc import Sequence

Colour = tuple[float, float, float]
"""Red, green and blue, each from 0 to 1."""

ACROSS = 128
"""Spots that are looked at in a row, and rows of them: fields are larger."""

SPOT = 3
"""Pixels along the side of a spot, whose mean counts."""

FEW = 12
"""Colours, at most, that nearly all of a drawing is made of; a photo has many more."""

NEARLY_ALL = 0.9

NEAR = 10
"""Of 255: a spot is of a colour that is so near.  Of maps in noisy JPEGs 93 % are, of
photos hardly two thirds."""

ROUGHLY = 0.08
"""Of each part: shades that are one colour to whoever has drawn it."""

FIELD = 0.03
"""Of the picture, at least: a smaller patch is a detail."""

TOUCHES = 8
"""Spots of one field next to those of another, or next but one."""

LINED = 0.5
"""Of those may have a line between them; with more there is one all the way."""

SEEN = 0.08
"""Of ink: so much darker or lighter than both of its sides is a line."""


def touching(rows: Sequence[bytes], pixel: int) -> frozenset[tuple[Colour, Colour]]:
    """Return the pairs of colours that touch; none of a photo, or of a grey picture.

    Args:
        rows: Of a picture, from the top: blue, green, red.
        pixel: Bytes of each pixel.
    """
    if pixel == 1 or not rows:
        return frozenset()
    seen = _from_afar(rows, pixel)
    drawn = seen.quantize(FEW, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    if not _are_alike(seen, drawn.convert("RGB")):
        return frozenset()
    colours = _colours(drawn)
    fields = drawn.point(_merged(colours))
    return frozenset(
        (colours[one], colours[other]) for one, other in _pairs(fields, colours)
    )


def _from_afar(rows: Sequence[bytes], pixel: int) -> Image.Image:
    """Return a picture of some spots of another, a good hundred both ways."""
    width, height = len(rows[0]) // pixel, len(rows)
    tops = range(0, height, max(height // ACROSS, SPOT))
    some = [row for top in tops for row in rows[top : top + SPOT]]
    mode, packed = PACKED[pixel]
    strips = Image.frombytes(mode, (width, len(some)), b"".join(some), "raw", packed)
    wide, high = (spots := strips.reduce(SPOT)).size
    return spots.resize(
        (wide // max(wide // ACROSS, 1), high), Image.Resampling.NEAREST
    )


def _are_alike(one: Image.Image, other: Image.Image) -> bool:
    """Return whether nearly all of two pictures is the same."""
    red, green, blue = ImageChops.difference(one, other).split()
    furthest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    counts = furthest.histogram()
    return sum(counts[: NEAR + 1]) >= NEARLY_ALL * sum(counts)


def _colours(drawn: Image.Image) -> dict[int, Colour]:
    """Return the colours of a picture by their numbers, the most frequent first."""
    table = [it / 255 for it in drawn.getpalette() or ()]
    counts = drawn.histogram()
    found = [it for it in range(FEW) if counts[it]]
    return {
        it: (table[3 * it], table[3 * it + 1], table[3 * it + 2])
        for it in sorted(found, key=counts.__getitem__, reverse=True)
    }


def _merged(colours: dict[int, Colour]) -> list[int]:
    """Return for each number that of a more frequent colour that is roughly it."""
    table, kept = list(range(256)), list[int]()
    for it, colour in colours.items():
        like = (other for other in kept if _is_roughly(colour, colours[other]))
        table[it] = next(like, it)
        if table[it] == it:
            kept.append(it)
    return table


def _is_roughly(one: Colour, other: Colour) -> bool:
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) <= ROUGHLY


def _pairs(fields: Image.Image, colours: dict[int, Colour]) -> list[tuple[int, int]]:
    """Return the pairs of colours whose fields touch, with no line between them."""
    (width, height), spots = fields.size, fields.tobytes()
    large = {it for it in colours if spots.count(it) >= FIELD * len(spots)}
    rows = [spots[at * width : (at + 1) * width] for at in range(height)]
    columns = [spots[at::width] for at in range(width)]
    beside = Counter(
        chain.from_iterable(
            zip(it, it[1:], it[2:], strict=False) for it in chain(rows, columns)
        )
    )
    inks = {it: ink_of(colour) for it, colour in colours.items()}
    clear, lined = Counter[tuple[int, int]](), Counter[tuple[int, int]]()
    for (one, between, other), count in beside.items():
        if one != other and large.issuperset((one, other)):
            light, dark = sorted((inks[one], inks[other]))
            is_clear = light - SEEN <= inks[between] <= dark + SEEN
            pair = (min(one, other), max(one, other))
            (clear if is_clear else lined)[pair] += count
    return [
        pair
        for pair, count in clear.items()
        if count >= TOUCHES and lined[pair] <= LINED * count
    ]
