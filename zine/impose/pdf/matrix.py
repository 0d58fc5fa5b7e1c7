"""How one plane lies on another: shift, size and turns (ISO 32000-2, 8.3.3)."""

from __future__ import annotations

from typing import NamedTuple

from zine.units import Pt, Rect


class Matrix(NamedTuple):
    """Six numbers that take ``(x, y)`` to ``(ax + cy + e, bx + dy + f)``."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def then(self, other: Matrix) -> Matrix:
        """Return what this matrix and after it ``other`` do."""
        return Matrix(
            self.a * other.a + self.b * other.c,
            self.a * other.b + self.b * other.d,
            self.c * other.a + self.d * other.c,
            self.c * other.b + self.d * other.d,
            self.e * other.a + self.f * other.c + other.e,
            self.e * other.b + self.f * other.d + other.f,
        )

    def undone(self) -> Matrix | None:
        """Return what takes everything back, or ``None`` if it is all on one line."""
        area = self.a * self.d - self.b * self.c
        if not area:
            return None
        a, b, c, d = self.d / area, -self.b / area, -self.c / area, self.a / area
        e, f = self.e, self.f
        return Matrix(a, b, c, d, -(a * e + c * f), -(b * e + d * f))

    def rect(self, rect: Rect) -> Rect:
        """Return the upright rectangle around where ``rect`` is taken."""
        xs = (self.a * rect.x0, self.a * rect.x1), (self.c * rect.y0, self.c * rect.y1)
        ys = (self.b * rect.x0, self.b * rect.x1), (self.d * rect.y0, self.d * rect.y1)
        return Rect(
            Pt(min(xs[0]) + min(xs[1]) + self.e),
            Pt(min(ys[0]) + min(ys[1]) + self.f),
            Pt(max(xs[0]) + max(xs[1]) + self.e),
            Pt(max(ys[0]) + max(ys[1]) + self.f),
        )

    @property
    def operands(self) -> bytes:
        """This matrix as a content stream has it before ``cm``."""
        return b"%b %b %b %b %b %b" % (
            *map(_factor, (self.a, self.b, self.c, self.d)),
            *map(number, (self.e, self.f)),
        )


QUARTERS = (
    Matrix(1, 0, 0, 1, 0, 0),
    Matrix(0, 1, -1, 0, 0, 0),
    Matrix(-1, 0, 0, -1, 0, 0),
    Matrix(0, -1, 1, 0, 0, 0),
)
"""Turns about the origin by 0, 90, 180 and 270 degrees, anticlockwise."""

AS_IT_IS = QUARTERS[0]


def shifted(x: float, y: float) -> Matrix:
    """Return the matrix that moves by ``x`` and ``y``."""
    return Matrix(1, 0, 0, 1, x, y)


def scaled(factor: float) -> Matrix:
    """Return the matrix that makes things ``factor`` times as large."""
    return Matrix(factor, 0, 0, factor, 0, 0)


def number(value: float, digits: int = 4) -> bytes:
    """Return a length as a PDF has it: to a ten-thousandth, no needless zeros."""
    whole = round(value)
    if value == whole:
        return b"%d" % whole
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return b"0" if text == "-0" else text.encode()


def _factor(value: float) -> bytes:
    # What multiplies lengths of a large page needs more digits than they do.
    return number(value, digits=8)
