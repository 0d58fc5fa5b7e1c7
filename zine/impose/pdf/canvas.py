"""What goes on a page of a new file, before there is any file."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from zine.errors import PaperError
from zine.impose.pdf.matrix import AS_IT_IS, QUARTERS, Matrix, scaled, shifted
from zine.units import HAIR, TOLERANCE, Pt, Rect, Size

if TYPE_CHECKING:
    from zine.impose.ink import Ink
    from zine.impose.sheet import Placement


class Wish(StrEnum):
    """What a file tells the print dialog (ISO 32000-2, table 147)."""

    SHORT_EDGE = "/Duplex /DuplexFlipShortEdge /PickTrayByPDFSize true"
    LONG_EDGE = "/Duplex /DuplexFlipLongEdge /PickTrayByPDFSize true"
    ONE_SIDED = "/Duplex /Simplex /PickTrayByPDFSize true"
    READ_FROM_LEFT = "/Direction /L2R"
    READ_FROM_RIGHT = "/Direction /R2L"


class Drawn(NamedTuple):
    """A page of the source on a canvas.

    Attributes:
        page: Counted from 1.
        matrix: From the page as it is seen, its lower left at the origin, to the paper.
        clip: Where on the paper its ink ends.
    """

    page: int
    matrix: Matrix
    clip: Rect


class Canvas(NamedTuple):
    """A page of the new file.

    Attributes:
        paper: How large it is.
        trim: The finished area.
        drawn: Pages of the source.
        ink: Drawn over them.
        matrix: What is done to all that is drawn, for a printer that undoes it.
    """

    paper: Size
    trim: Rect
    drawn: tuple[Drawn, ...] = ()
    ink: tuple[Ink, ...] = ()
    matrix: Matrix = AS_IT_IS


class Booklet(NamedTuple):
    """A new file.

    Attributes:
        canvases: Its pages.
        title: Shown in the title bar of viewers.
        lang: BCP 47 tag of the text.
        wish: How it wants to be printed.
    """

    canvases: tuple[Canvas, ...]
    title: str
    lang: str | None = None
    wish: Wish | None = None


def whole(paper: Size) -> Rect:
    """Return the rectangle of a whole sheet or page."""
    return Rect(Pt(0), Pt(0), paper.width, paper.height)


def draw(it: Placement, page: int, size: Size, scale: float | None = 1.0) -> Drawn:
    """Return how a page of ``size`` is drawn in its place, middle on middle.

    A page that fits there on its side only is laid on its side, as a poster is.

    Args:
        it: The place.
        page: Counted from 1.
        size: Of the page as it is seen.
        scale: How large it is drawn; ``None`` makes it fit, but not larger.

    Raises:
        PaperError: It fits neither way.
    """
    matrix = _lying(it.trim, size, scale, turned=it.turned)
    if matrix is None:
        room = _grown(it.trim.size, scale or 1)
        raise PaperError(
            f"page {page} measures {size}, the plan is for {room}",
            hint="Plan for a larger page, or let pages shrink to fit.",
        )
    return Drawn(page, matrix, it.clip)


@lru_cache(maxsize=256)  # Sheets are alike.
def _lying(
    place: Rect, size: Size, scale: float | None, *, turned: bool
) -> Matrix | None:
    """Return how a page lies in a place, or ``None`` if it fits neither way."""
    room, quarters = place.size, 2 if turned else 0
    upright, lying = _largest(size, room), _largest(size.turned(), room)
    wanted = scale
    if wanted is None:
        # A page that somebody's program has rounded up fits as it is.
        fits = size.fits_in(room, over=HAIR)
        wanted = 1.0 if fits else min(max(upright, lying), 1.0)
    if not _grown(size, 1 / wanted).fits_in(room, over=HAIR):
        if not _grown(size.turned(), 1 / wanted).fits_in(room, over=HAIR):
            return None
        quarters += 1
    middle = shifted(-size.width / 2, -size.height / 2)
    to_place = shifted((place.x0 + place.x1) / 2, (place.y0 + place.y1) / 2)
    return middle.then(scaled(wanted)).then(QUARTERS[quarters % 4]).then(to_place)


def _largest(size: Size, room: Size) -> float:
    """Return how large a page may be drawn to fit."""
    return min(room.width / size.width, room.height / size.height)


def _grown(size: Size, scale: float) -> Size:
    return Size(Pt(size.width / scale), Pt(size.height / scale))


def reaches_beyond(ink: Rect, clip: Rect) -> bool:
    """Return whether ink goes further than it may."""
    return (
        ink.x0 < clip.x0 - TOLERANCE
        or ink.y0 < clip.y0 - TOLERANCE
        or ink.x1 > clip.x1 + TOLERANCE
        or ink.y1 > clip.y1 + TOLERANCE
    )
