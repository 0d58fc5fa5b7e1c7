"""What may be laid on the words of a page: bars, boxes, pictures."""

from __future__ import annotations

from heapq import nlargest
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zine.units import Rect, Size

LEAST = 2.0
"""Points; what is lower or narrower covers no letter, such as the line under a link."""

MOST = 200
"""Things on a page that are looked under, the largest; drawings have many more."""

SCAN = 0.75
"""Of a page: if pictures take up so much of it, words under them say what they show."""


class Cover(NamedTuple):
    """Something that may hide what was painted before it.

    Attributes:
        kind: What people call it, or words under it.
        box: Where it is on the page as it is seen.
        before: How many things, of those that count, were painted before it.
        it: It, as PDFium knows it; notes are not among what is painted.
    """

    kind: str
    box: Rect
    before: int
    it: Any = None


def largest(covers: Iterable[Cover]) -> list[Cover]:
    """Return those that are looked under, the last on top."""
    high = (it for it in covers if min(it.box.size) >= LEAST)
    return sorted(nlargest(MOST, high, key=lambda it: _area(it.box)), key=_before)


def are_scan(pictures: Iterable[Rect], page: Size | tuple[float, float]) -> bool:
    """Return whether pictures take up a page, as those do that it was scanned in."""
    width, height = page
    return sum(map(_area, pictures)) >= SCAN * width * height


def _area(box: Rect) -> float:
    return box.width * box.height


def _before(cover: Cover) -> int:
    return cover.before
