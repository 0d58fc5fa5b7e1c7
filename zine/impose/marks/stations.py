"""Where staples or needle go through the spine fold, drawn where they will hide.

Staples stand at a quarter of the height from head and foot, as booklet makers set them,
and cover their mark on the outside of the outermost sheet.  Holes are marked in the
middle of each signature, where the awl goes in: the first and the last 3/4 in from head
and foot, the others evenly between (book-repair.com, "Binding Pamphlets and Booklets",
part 1, has the 3/4 in, one hole in the middle and three holes up to 7 in, five above).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.ink import Spot, Stroke
from zine.impose.marks.surface import WIDTH, Drawing
from zine.impose.step import Fasten, Fastening
from zine.units import Pt, inch, mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.ink import Ink
    from zine.impose.marks.spine import Spine
    from zine.impose.marks.surface import Surface

CROWN = mm(12)
"""The back of a staple of the sizes 24/6 and 26/6, half an inch, just about."""

FROM_ENDS = inch(3 / 4)
"""From head and foot to the first and last hole."""

LARGEST_SHARE = 1 / 6
"""Of the height of a small booklet, for the same."""

HOLE = mm(0.5)
"""Radius of the dot an awl is set on; it takes most of it away."""


def station_marks(surface: Surface) -> Drawing:
    """Return the staples or holes on the spines of this side."""
    fasten = _through_fold(surface)
    if fasten is None:
        return Drawing()
    is_outer = fasten.what is Fastening.STAPLE
    ink: list[Ink] = []
    spines = [it for it in surface.spines if it.is_outer is is_outer]
    for spine in spines:
        ink += (_staples if is_outer else _holes)(spine, fasten.count)
    return Drawing(tuple(ink), wanted=len(spines))


def _through_fold(surface: Surface) -> Fasten | None:
    for step in surface.plan.scheme.steps_of(Fasten):
        if step.what is not Fastening.STAB:
            return step
    return None


def staple_places(length: float, count: int) -> list[float]:
    """Return how far from the head the middle of each staple is."""
    return [length * (2 * it + 1) / (2 * count) for it in range(count)]


def hole_places(length: float, count: int) -> list[float]:
    """Return how far from the head each hole is."""
    if count == 1:
        return [length / 2]
    first = min(FROM_ENDS, length * LARGEST_SHARE)
    apart = (length - 2 * first) / (count - 1)
    return [first + apart * it for it in range(count)]


def _staples(spine: Spine, count: int) -> Iterator[Ink]:
    half = min(CROWN, spine.length / (2 * count)) / 2
    for place in staple_places(spine.length, count):
        legs = spine.at(place - half), spine.at(place + half)
        yield Stroke(*legs, WIDTH)
        yield from (Spot(leg, Pt(1)) for leg in legs)


def _holes(spine: Spine, count: int) -> Iterator[Ink]:
    return (Spot(spine.at(it), HOLE) for it in hole_places(spine.length, count))
