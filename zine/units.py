"""Lengths and plane geometry, in PostScript points.

One point is 1/72 inch and the origin is the lower-left corner, as in PDF
(ISO 32000-2, 8.3.2.3).  Millimetres enter through :func:`mm` and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

Pt = NewType("Pt", float)
"""A length in points."""

POINTS_PER_INCH = 72.0
MM_PER_INCH = 25.4

TOLERANCE = Pt(0.01)
"""Lengths closer than this are equal: PDF writers round to a few decimals."""


def mm(length: float) -> Pt:
    """Return a length given in millimetres as points."""
    return Pt(length * POINTS_PER_INCH / MM_PER_INCH)


def inch(length: float) -> Pt:
    """Return a length given in inches as points."""
    return Pt(length * POINTS_PER_INCH)


def in_mm(length: Pt) -> float:
    """Return a length as millimetres, for people."""
    return length * MM_PER_INCH / POINTS_PER_INCH


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of a page or sheet, in points."""

    width: Pt
    height: Pt

    def fits_in(self, other: Size) -> bool:
        """Return whether a rectangle of this size fits in ``other`` without turning."""
        return (
            self.width <= other.width + TOLERANCE
            and self.height <= other.height + TOLERANCE
        )

    def turned(self) -> Size:
        """Return this size on its side."""
        return Size(self.height, self.width)

    def __str__(self) -> str:
        return f"{in_mm(self.width):.4g} × {in_mm(self.height):.4g} mm"


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle, corners in points, ``x0 <= x1`` and ``y0 <= y1``."""

    x0: Pt
    y0: Pt
    x1: Pt
    y1: Pt

    @property
    def width(self) -> Pt:
        """Horizontal extent."""
        return Pt(self.x1 - self.x0)

    @property
    def height(self) -> Pt:
        """Vertical extent."""
        return Pt(self.y1 - self.y0)

    @property
    def size(self) -> Size:
        """Width and height together."""
        return Size(self.width, self.height)
