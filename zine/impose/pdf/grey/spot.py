"""Where a picture falls on the pixels of a machine, and what it shows there.

Unit: pixels, from the upper left corner of the sheet, upwards: there, programs begin to
count them.  An upright picture is moved to whole pixels, by half of one at most; it has
as many as it is wide and high.
"""

from __future__ import annotations

from math import ceil, floor, hypot
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image

from zine.impose.pdf.matrix import Matrix

if TYPE_CHECKING:
    from zine.units import Rect

UPRIGHT = 0.01
"""Pixels that an edge may lean over its whole length."""

DIGITS = 3
"""Of a pixel: two slanted pictures that are as alike are one."""

WHITE = 255


class Spot(NamedTuple):
    """A picture's place.

    Attributes:
        matrix: From the unit square of the picture to pixels.
        x0: Left edge of what is seen of it.
        y0: Lower edge.
        x1: Right edge.
        y1: Upper edge.
    """

    matrix: Matrix
    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of what is seen."""
        return self.x1 - self.x0, self.y1 - self.y0

    @property
    def is_upright(self) -> bool:
        """Whether its edges run along the pixels, perhaps after quarter turns."""
        return _is_upright(self.matrix)

    def at_zero(self) -> Spot:
        """Return the same in the lower left corner of a sheet."""
        a, b, c, d, e, f = self.matrix
        shape = (a, b, c, d, e - self.x0, f - self.y0)
        matrix = Matrix(*(round(it, DIGITS) for it in shape))
        return Spot(matrix, 0, 0, *self.size)


def find_spot(matrix: Matrix, window: Rect) -> Spot | None:
    """Return where a picture falls, or ``None`` if nothing of it is seen.

    Args:
        matrix: From its unit square to pixels.
        window: All that can be seen there, in pixels.
    """
    if _is_upright(matrix):
        matrix = _snapped(matrix)
    x0, y0, x1, y1 = _around(matrix)
    spot = Spot(
        matrix,
        max(round(x0) if _is_upright(matrix) else floor(x0), floor(window.x0)),
        max(round(y0) if _is_upright(matrix) else floor(y0), floor(window.y0)),
        min(round(x1) if _is_upright(matrix) else ceil(x1), ceil(window.x1)),
        min(round(y1) if _is_upright(matrix) else ceil(y1), ceil(window.y1)),
    )
    return spot if min(spot.size) > 0 else None


def _is_upright(matrix: Matrix) -> bool:
    a, b, c, d, *_ = map(abs, matrix)
    return max(b, c) < UPRIGHT or max(a, d) < UPRIGHT


def _around(matrix: Matrix) -> tuple[float, float, float, float]:
    """Return the edges of a picture: left, lower, right, upper."""
    a, b, c, d, e, f = matrix
    xs, ys = (0, a, c, a + c), (0, b, d, b + d)
    return e + min(xs), f + min(ys), e + max(xs), f + max(ys)


def _snapped(matrix: Matrix) -> Matrix:
    """Return the nearest place on whole pixels of an upright picture."""
    a, b, c, d, *_ = (_whole(it) for it in matrix)
    x0, y0, *_ = map(round, _around(matrix))
    # The corner that is the picture's own may be any of the four.
    return Matrix(a, b, c, d, x0 - min(0, a, c), y0 - min(0, b, d))


def _whole(length: float) -> int:
    """Return the nearest whole number; what is there at all is one pixel at least."""
    if abs(length) < UPRIGHT:
        return 0
    return round(length) or (1 if length > 0 else -1)


def seen(picture: Image.Image, spot: Spot, size: tuple[int, int]) -> Image.Image:
    """Return what a grey picture shows at its spot, in as many pixels as wished.

    It lies as on the sheet.  Around a slanted picture it is white.
    """
    if spot.is_upright:
        return _cut_out(_turned(picture, spot.matrix), spot, size)
    return _leaned(picture, spot, size)


def _turned(picture: Image.Image, matrix: Matrix) -> Image.Image:
    """Return a picture turned as it lies upright on the sheet."""
    across, down = matrix.a, matrix.d
    if abs(across) < UPRIGHT:
        # Turned about its falling diagonal: what ran to the right runs down.
        picture = picture.transpose(Image.Transpose.TRANSPOSE)
        across, down = -matrix.c, -matrix.b
    if across < 0:
        picture = picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    if down < 0:
        picture = picture.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    return picture


def _cut_out(picture: Image.Image, spot: Spot, size: tuple[int, int]) -> Image.Image:
    x0, y0, x1, y1 = _around(spot.matrix)
    wide, high = picture.width / (x1 - x0), picture.height / (y1 - y0)
    box = (
        (spot.x0 - x0) * wide,
        (y1 - spot.y1) * high,
        (spot.x1 - x0) * wide,
        (y1 - spot.y0) * high,
    )
    return picture.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=3)


def _leaned(picture: Image.Image, spot: Spot, size: tuple[int, int]) -> Image.Image:
    a, b, c, d, *_ = spot.matrix
    back = spot.matrix.undone()
    if back is None:
        return Image.new("L", size, WHITE)
    # Looking up single pixels would skip some of a picture that has too many.
    wide = min(picture.width, ceil(hypot(a, b)) or 1)
    high = min(picture.height, ceil(hypot(c, d)) or 1)
    fine = picture.resize((wide, high), Image.Resampling.LANCZOS, reducing_gap=3)
    across, down = spot.size[0] / size[0], spot.size[1] / size[1]
    to_sheet = Matrix(across, 0, 0, -down, spot.x0, spot.y1)
    to_pixels = Matrix(wide, 0, 0, -high, 0, high)
    a, b, c, d, e, f = to_sheet.then(back).then(to_pixels)
    return fine.transform(
        size,
        Image.Transform.AFFINE,
        (a, c, e, b, d, f),
        Image.Resampling.BICUBIC,
        fillcolor=WHITE,
    )
