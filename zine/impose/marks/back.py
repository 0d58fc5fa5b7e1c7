"""Where things on the front of a sheet lie as its back is printed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zine.impose.sheet import page_turn
from zine.units import Point, Pt, Rect

if TYPE_CHECKING:
    from zine.impose.lines import Line
    from zine.impose.sheet import Flip
    from zine.units import Size


def seen_on_back(point: Point, sheet: Size, flip: Flip) -> Point:
    """Return where a point of the front lies on the back.

    A sheet that is turned like a page has its back mirrored sideways behind the front.
    The printer's other setting turns it over the other edge, so the whole back is
    printed turned by 180°: mirrored upside down.  Doing it twice leads back.
    """
    if flip is page_turn(sheet):
        return Point(Pt(sheet.width - point.x), point.y)
    return Point(point.x, Pt(sheet.height - point.y))


def rect_on_back(rect: Rect, sheet: Size, flip: Flip) -> Rect:
    """Return where a rectangle of the front lies on the back, or the reverse."""
    one = seen_on_back(Point(rect.x0, rect.y0), sheet, flip)
    other = seen_on_back(Point(rect.x1, rect.y1), sheet, flip)
    return Rect(
        min(one.x, other.x),
        min(one.y, other.y),
        max(one.x, other.x),
        max(one.y, other.y),
    )


def line_on_back(line: Line, sheet: Size, flip: Flip) -> Line:
    """Return a line of the front as it lies on the back, where it folds the other way.

    It still begins at its left or lower end.
    """
    ends = [seen_on_back(it, sheet, flip) for it in (line.start, line.end)]
    start, end = sorted(ends, key=lambda it: (it.x, it.y))
    is_fold = line.kind == "fold"
    return replace(line, start=start, end=end, away=is_fold and not line.away)
