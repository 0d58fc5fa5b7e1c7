"""Lengths and plane geometry, in PostScript points.

One point is 1/72 inch and the origin is the lower-left corner, as in PDF
(ISO 32000-2, 8.3.2.3).  Millimetres enter through :func:`mm` and nowhere else, what
people type through :func:`parse_length`.
"""

from __future__ import annotations

import re
from typing import NamedTuple, NewType

from zine.errors import PaperError

Pt = NewType("Pt", float)
"""A length in points."""

POINTS_PER_INCH = 72.0
MM_PER_INCH = 25.4

TOLERANCE = Pt(0.01)
"""Lengths closer than this are equal: PDF writers round to a few decimals."""

HAIR = Pt(1)
"""A page so much larger than its place still goes there: many programs write A4 as
595 × 842 or 595.32 × 841.92 points.  Half of it is cut off at each edge."""


def mm(length: float) -> Pt:
    """Return a length given in millimetres as points."""
    return Pt(length * POINTS_PER_INCH / MM_PER_INCH)


def inch(length: float) -> Pt:
    """Return a length given in inches as points."""
    return Pt(length * POINTS_PER_INCH)


def in_mm(length: Pt) -> float:
    """Return a length as millimetres, for people."""
    return length * MM_PER_INCH / POINTS_PER_INCH


NUMBER = r"[0-9]{1,9}(?:[.,][0-9]{1,9})?|[.,][0-9]{1,9}"
"""A number as people type it, with a point or a comma; a regular expression."""

UNITS = {
    "mm": mm(1),
    "cm": mm(10),
    "m": mm(1000),
    "in": inch(1),
    "inch": inch(1),
    "inches": inch(1),
    '"': inch(1),
    "″": inch(1),
    "pt": Pt(1),
}
"""One of each unit a length may be given in."""

LONGEST_SHOWN = 40
"""Of what somebody typed, a message repeats no more characters."""


def shown(words: str) -> str:
    """Return what somebody typed in quotation marks, fit to stand in a message."""
    text = "".join(it if it.isprintable() else "?" for it in words)
    return f"“{text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + '…'}”"


def number(words: str) -> float:
    """Return the value of what :data:`NUMBER` matched."""
    return float(words.replace(",", "."))


def parse_length(words: str) -> Pt:
    """Return the length somebody typed, such as ``3mm`` or ``0.25 in``.

    Raises:
        PaperError: It is no length, or has no unit.
    """
    found = re.fullmatch(rf"({NUMBER})\s*(\D*)", words.strip().lower())
    if found is None:
        raise PaperError(
            f"{shown(words)} is not a length",
            hint="Write a number and a unit, such as 3mm or 0.25in.",
        )
    return Pt(number(found[1]) * unit(found[2].strip(), of=words))


def unit(name: str, *, of: str) -> Pt:
    """Return one of the unit called ``name``, which was found in ``of``.

    Raises:
        PaperError: There is no such unit, or no unit at all.
    """
    if name in UNITS:
        return UNITS[name]
    missing = (
        f"has the unit {shown(name)}, which is not known" if name else "has no unit"
    )
    raise PaperError(
        f"{shown(of)} {missing}",
        hint="Put mm, cm, in or pt behind the number.",
    )


class Size(NamedTuple):
    """Width and height of a page or sheet, in points."""

    width: Pt
    height: Pt

    def fits_in(self, other: Size, *, over: float = TOLERANCE) -> bool:
        """Return whether a rectangle of this size fits in ``other`` without turning.

        Args:
            other: The room.
            over: How much larger it may be each way.
        """
        return self.width <= other.width + over and self.height <= other.height + over

    def within(self, other: Size) -> Size:
        """Return what is left of this size in a room of another."""
        return Size(min(self.width, other.width), min(self.height, other.height))

    def turned(self) -> Size:
        """Return this size on its side."""
        return Size(self.height, self.width)

    def __str__(self) -> str:
        return f"{in_mm(self.width):.4g} × {in_mm(self.height):.4g} mm"


class Point(NamedTuple):
    """A place on one side of a sheet or on a page, in points."""

    x: Pt
    y: Pt


class Rect(NamedTuple):
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
