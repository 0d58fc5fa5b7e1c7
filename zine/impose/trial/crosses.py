"""Half-crosses: one half on each side of the paper, whole against the light.

They lie on the middle lines of the sheet, where they meet whichever edge the printer
turns it over on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.ink import Spot
from zine.impose.slot import Face
from zine.impose.trial.draw import FINE, PLAIN, line, place
from zine.units import in_mm, mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.ink import Ink
    from zine.units import Size

ARM = 4.0
"""From the middle to each end, in millimetres."""

RING = mm(2)
"""Radius of the circle on the front."""

FROM_EDGE = 22.0
"""From the edge of the sheet to the middle of a cross, in millimetres."""


def half_crosses(sheet: Size, face: Face) -> Iterator[Ink]:
    """Yield the halves of one side: level lines on fronts, upright ones on backs."""
    for x, y in centres(sheet):
        if face is Face.FRONT:
            yield line((x - ARM, y), (x + ARM, y), PLAIN)
            yield Spot(place(x, y), RING, FINE)
        else:
            yield line((x, y - ARM), (x, y + ARM), PLAIN)


def centres(sheet: Size) -> Iterator[tuple[float, float]]:
    """Yield the middles of the crosses, in millimetres."""
    width, height = in_mm(sheet.width), in_mm(sheet.height)
    x, y = width / 2, height / 2
    yield FROM_EDGE, y
    yield width - FROM_EDGE, y
    yield x, FROM_EDGE
    yield x, height - FROM_EDGE
