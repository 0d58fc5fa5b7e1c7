"""How thick shapes are that outlines go around, and lines under any matrix."""

from __future__ import annotations

from itertools import pairwise
from math import dist, hypot, sqrt
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.impose.pdf.matrix import Matrix

    Point = tuple[float, float]

PIECES = 6
"""Straight lines that stand for a curve."""

SAME = 0.02
"""Of a scale: if both ways differ by less, lines are as wide both ways."""


class Shape(NamedTuple):
    """A part of a path, and the holes in it.

    Attributes:
        thickness: The mean all along it.
        length: From end to end, if it is a strip.
        corners: Of its outline.
    """

    thickness: float
    length: float
    corners: Sequence[Point]


class _Ring(NamedTuple):
    """One outline: what it goes around, how long it is, and the box around it."""

    corners: Sequence[Point]
    area: float
    around: float
    box: tuple[float, float, float, float]


def curve(start: Point, one: Point, other: Point, end: Point) -> Iterator[Point]:
    """Yield points on a curve, without its start (Bézier, of the third degree)."""
    for piece in range(1, PIECES + 1):
        to, left = piece / PIECES, 1 - piece / PIECES
        parts = (left**3, 3 * left * left * to, 3 * left * to * to, to**3)
        x, y = (
            sum(map(mul, parts, it)) for it in zip(start, one, other, end, strict=True)
        )
        yield x, y


def shapes(
    outlines: Sequence[Sequence[Point]], *, is_even_odd: bool
) -> Iterator[Shape]:
    """Yield the shapes that outlines fill, each without its holes.

    Args:
        outlines: Of one path, each closed.
        is_even_odd: Whether an outline in another is a hole whichever way it goes.
    """
    rings = [_ring(it) for it in outlines]
    parents = [_parent(it, rings) for it in rings]
    for ring, parent in zip(rings, parents, strict=True):
        if parent is not None:
            continue
        holes = [
            other
            for other, above in zip(rings, parents, strict=True)
            if above is ring and (is_even_odd or other.area * ring.area < 0)
        ]
        area = abs(ring.area) - sum(abs(it.area) for it in holes)
        around = ring.around + sum(it.around for it in holes)
        if area >= 0 and around:
            yield Shape(2 * area / around, around / 2, ring.corners)


def line_width(width: float, matrix: Matrix, corners: Sequence[Point]) -> float:
    """Return how wide a line is on the page where it is thinnest.

    Args:
        width: Before the matrix.
        matrix: What takes it to the page; it may shrink one way alone.
        corners: The line before the matrix, if it is straight from each to the next;
            none if it is not.
    """
    a, b, c, d = matrix[:4]
    area, across, up = abs(a * d - b * c), hypot(a, b), hypot(c, d)
    if is_even(matrix):
        return width * sqrt(area)
    steps = [(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(corners)]
    stretched = [
        hypot(a * x + c * y, b * x + d * y) / hypot(x, y) for x, y in steps if x or y
    ]
    # Of a curve some part runs along the way that is stretched most.
    squares = across**2 + up**2
    most = sqrt((squares + sqrt(max(squares**2 - 4 * area**2, 0))) / 2)
    longest = max(stretched, default=most)
    return width * area / longest if longest else 0.0


def is_even(matrix: Matrix) -> bool:
    """Return whether a matrix makes lines as wide in all directions."""
    a, b, c, d = matrix[:4]
    area, across, up = abs(a * d - b * c), hypot(a, b), hypot(c, d)
    return abs(across - up) <= SAME * across and across * up <= area * (1 + SAME)


def _ring(corners: Sequence[Point]) -> _Ring:
    xs, ys = zip(*corners, strict=True)
    closed = list(pairwise((*corners, corners[0])))
    return _Ring(
        corners,
        sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in closed) / 2,
        sum(dist(a, b) for a, b in closed),
        (min(xs), min(ys), max(xs), max(ys)),
    )


def _parent(ring: _Ring, rings: Sequence[_Ring]) -> _Ring | None:
    """Return the largest outline that another is in, as far as boxes tell."""
    x0, y0, x1, y1 = ring.box
    around = (
        it
        for it in rings
        if it is not ring
        and it.box != ring.box
        and it.box[0] <= x0
        and it.box[1] <= y0
        and it.box[2] >= x1
        and it.box[3] >= y1
        and abs(it.area) > abs(ring.area)
    )
    return max(around, key=lambda it: abs(it.area), default=None)
