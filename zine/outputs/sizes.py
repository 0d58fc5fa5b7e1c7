"""Pages of several sizes: what holds them all, and how small each has to become."""

from __future__ import annotations

from collections import Counter
from math import log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from zine.units import HAIR, Pt, Size

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    Sizes = Mapping[int, Size]
    """Every page of a job with its size, by its number in the file."""

ISO = sqrt(2)
"""Long side over short side of all ISO pages (ISO 216)."""

NEAR_ISO = 0.01
"""How far a page may be from that and still be one: half letter is off by 0.09."""

MOST_NAMED = 5
"""Pages that are named one by one."""


class Fitted(NamedTuple):
    """A page as it lies on paper.

    Attributes:
        size: There.
        scale: 1 if it has not shrunk.
    """

    size: Size
    scale: float


def largest(sizes: Collection[Size]) -> Size:
    """Return the size that holds every page."""
    return Size(
        max((it.width for it in sizes), default=Pt(0)),
        max((it.height for it in sizes), default=Pt(0)),
    )


def usual(sizes: Collection[Size]) -> Size:
    """Return the size most pages have; of several the first."""
    return Counter(sizes).most_common(1)[0][0]


def is_iso(size: Size) -> bool:
    """Return whether a page has the proportions of A4."""
    short, long = sorted(size)
    return abs(log(long / short / ISO)) < NEAR_ISO


def fitted(size: Size, room: Size) -> Fitted:
    """Return a page shrunk as far as it must be, on its side if it is larger so."""
    if size.fits_in(room, over=HAIR):
        return Fitted(size.within(room), 1)
    lying = size.turned()
    upright_scale, lying_scale = fits(size, room), fits(lying, room)
    scale = min(1, max(upright_scale, lying_scale))
    shape = size if upright_scale >= lying_scale else lying
    return Fitted(Size(Pt(shape.width * scale), Pt(shape.height * scale)), scale)


def fits(size: Size, room: Size) -> float:
    """Return how large a page can be drawn in a room, as it stands."""
    return min(room.width / size.width, room.height / size.height)


def named(numbers: Collection[int]) -> str:
    """Return “page 3” or “pages 3, 7 and 9”; of many, the first."""
    if len(numbers) == 1:
        return f"page {next(iter(numbers))}"
    first = [str(it) for it in sorted(numbers)]
    rest = first[MOST_NAMED - 1 :]
    if len(first) > MOST_NAMED:
        return f"pages {', '.join(first[: MOST_NAMED - 1])} and {len(rest)} others"
    return f"pages {', '.join(first[:-1])} and {first[-1]}"
