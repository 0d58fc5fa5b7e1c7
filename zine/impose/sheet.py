"""A sheet of paper with pages on both sides, and how the printer turns it over."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from zine.units import Pt, Rect, Size


class Flip(StrEnum):
    """The printer's own setting for printing on both sides."""

    SHORT = "short"
    LONG = "long"


class Binding(StrEnum):
    """Where the spine of the closed booklet is, its front cover towards you."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"


@dataclass(frozen=True, slots=True)
class Placement:
    """One page on one side of a sheet.

    Attributes:
        page: Counted from 1; ``None`` for a blank.
        trim: Where the finished page is, in points from the lower left of the side.
        turned: Whether it is printed standing on its head.
        clip: How far its ink may go: the trim and the bleed around it, cut where the
            next page begins.
    """

    page: int | None
    trim: Rect
    turned: bool
    clip: Rect


class Side(NamedTuple):
    """One side of a sheet: its placements row by row from the top, left to right."""

    placements: tuple[Placement, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of paper.

    Attributes:
        number: Counted from 1 in the order of printing.
        front: Printed first.
        back: Printed second, as the printer's flip setting needs it.
        signature: The one it belongs to, counted from 1.
        place: In its signature, counted from 1 at the outside.
    """

    number: int
    front: Side
    back: Side
    signature: int = 1
    place: int = 1


def page_turn(sheet: Size) -> Flip:
    """Return the setting that turns a sheet over like a page of a book."""
    return Flip.SHORT if sheet.width > sheet.height else Flip.LONG


def half_turned(side: Side, sheet: Size) -> Side:
    """Return a side turned by 180° on its sheet."""
    return Side(
        tuple(
            Placement(
                it.page,
                _half_turned(it.trim, sheet),
                not it.turned,
                _half_turned(it.clip, sheet),
            )
            for it in reversed(side.placements)
        )
    )


def _half_turned(rect: Rect, sheet: Size) -> Rect:
    return Rect(
        Pt(sheet.width - rect.x1),
        Pt(sheet.height - rect.y1),
        Pt(sheet.width - rect.x0),
        Pt(sheet.height - rect.y0),
    )
