"""What is drawn on a sheet besides pages: strokes, spots, bars and words, all black.

Coordinates are points from the lower left of the side, as in PDF.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zine.units import Point, Pt, Rect


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line.

    Attributes:
        start: One end.
        end: The other.
        width: Of the line.
        dash: Lengths of ink and gap in turn; empty for a solid line.
    """

    start: Point
    end: Point
    width: Pt
    dash: tuple[Pt, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """A disc, filled; or a circle, if ``width`` is given."""

    centre: Point
    radius: Pt
    width: Pt | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """An upright rectangle, filled."""

    rect: Rect


class Align(StrEnum):
    """Which part of the words stands at their place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text.

    Attributes:
        text: Without line breaks.
        at: On the baseline.
        size: Of the type.
        angle: 0, 90, 180 or 270 degrees, anticlockwise.
        align: Which part of the line stands at ``at``.
    """

    text: str
    at: Point
    size: Pt
    angle: int = 0
    align: Align = Align.START


Ink = Stroke | Spot | Bar | Words
"""One thing to draw."""
