"""The boxes of a page as viewers read them, and which way up it is shown.

Viewers forgive much, and people print what viewers show.  So this follows PDFium and
Poppler where files break ISO 32000-2, 14.11.2: corners may be swapped, a page without
a MediaBox is Letter, and /UserUnit changes nothing.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from pikepdf import Array

from zine.impose.pdf.matrix import QUARTERS, Matrix, shifted
from zine.units import Pt, Rect, Size

if TYPE_CHECKING:
    from collections.abc import Callable

    from pikepdf import Object

    Look = Callable[[str], Object | None]
    """Finds a value of a page by its key, handed down or not."""


class Box(StrEnum):
    """Which box of a page is the finished page."""

    CROP = "crop"
    TRIM = "trim"
    MEDIA = "media"
    BLEED = "bleed"


LETTER = Rect(Pt(0), Pt(0), Pt(612), Pt(792))
"""The size of a page that does not say it."""

CORNERS = 4


class Bleed(NamedTuple):
    """Ink there is beyond each edge of the finished page, as it is seen."""

    left: Pt
    right: Pt
    bottom: Pt
    top: Pt

    @property
    def least(self) -> Pt:
        """Where there is least of it."""
        return min(self.left, self.right, self.bottom, self.top)


class Frame(NamedTuple):
    """Where on its own plane a page has its looks.

    Attributes:
        page: The finished page.
        ink: What of the plane is printed: the page and its bleed.
        turns: Quarter turns anticlockwise by which it is shown.
    """

    page: Rect
    ink: Rect
    turns: int

    @property
    def size(self) -> Size:
        """The page as it is seen."""
        size = self.page.size
        return size.turned() if self.turns % 2 else size

    @property
    def upright(self) -> Matrix:
        """How the page is seen, its lower left corner at the origin."""
        turned = QUARTERS[self.turns]
        corner = turned.rect(self.page)
        return turned.then(shifted(-corner.x0, -corner.y0))

    @property
    def bleed(self) -> Bleed:
        """Ink beyond the page as it is seen."""
        ink, size = self.upright.rect(self.ink), self.size
        return Bleed(
            left=Pt(-ink.x0),
            right=Pt(ink.x1 - size.width),
            bottom=Pt(-ink.y0),
            top=Pt(ink.y1 - size.height),
        )


def read_frame(look: Look, box: Box) -> Frame:
    """Return the frame of the page that ``look`` looks at.

    The frame may be of any size, or of none.
    """
    media = read_rect(look("/MediaBox")) or LETTER
    crop = _within(look("/CropBox"), media) or media
    page = ink = crop
    if box is Box.MEDIA:
        page = ink = media
    elif box is not Box.CROP:
        ink = _within(look("/BleedBox"), media) or crop
        page = ink
    if box is Box.TRIM:
        page = _within(look("/TrimBox"), media) or crop
        ink = _around(page, ink)
    return Frame(page, ink, _turns(look("/Rotate")))


def read_rect(value: Object | None) -> Rect | None:
    """Return the rectangle written there, if any."""
    if not isinstance(value, Array) or len(value) != CORNERS:
        return None
    x0, y0, x1, y1 = (_float(it) for it in value)
    return Rect(Pt(min(x0, x1)), Pt(min(y0, y1)), Pt(max(x0, x1)), Pt(max(y0, y1)))


def _within(value: Object | None, media: Rect) -> Rect | None:
    """Return the rectangle written there as far as it is inside ``media``."""
    rect = read_rect(value)
    if rect is None:
        return None
    x0, y0 = max(rect.x0, media.x0), max(rect.y0, media.y0)
    x1, y1 = min(rect.x1, media.x1), min(rect.y1, media.y1)
    return Rect(x0, y0, x1, y1) if x0 < x1 and y0 < y1 else None


def _around(page: Rect, ink: Rect) -> Rect:
    return Rect(
        min(page.x0, ink.x0),
        min(page.y0, ink.y0),
        max(page.x1, ink.x1),
        max(page.y1, ink.y1),
    )


def _float(value: object) -> float:
    return float(value) if isinstance(value, int | float | Decimal) else 0.0


def _turns(value: object) -> int:
    """Return quarter turns anticlockwise; the file counts degrees clockwise."""
    return -int(_float(value) / 90) % 4
