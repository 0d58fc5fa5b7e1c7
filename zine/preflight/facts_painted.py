"""What has been painted on a page so far, and so what the next thing stands on.

Upright rectangles of one colour are known for sure, and the middle of other shapes, if
it looks like that; anything else that is painted makes what stands on it a matter that
nobody can tell.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from zine.preflight.facts import Area
from zine.preflight.facts_objects import overlap
from zine.preflight.facts_pixels import pale
from zine.units import Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.preflight.facts_ink import Look
    from zine.preflight.facts_objects import Found

    Colour = tuple[float, float, float]
    """Red, green and blue, each from 0 to 1."""

LEAST = Pt(6)
"""Of an area, both ways: nothing that is smaller has letters on it."""

MOST = 300
"""Areas of a page that are remembered; a map or a drawing has thousands."""

SAME = 0.02
"""Colours that differ by no more are one."""

NEAR = 8
"""Of 255: greys of an area as it is and as it is drawn."""

SHOWS = 0.2
"""Of an area that has to look like itself: the rest may have words on it."""

ROWS = 24
"""Of pixels that are looked at in an area."""

MIDDLE = 0.7
"""Of the sides of a box: the square in a circle."""

MOSTLY = 0.5
"""Of the middle of a shape has to look like it; words may stand on the rest."""

WHOLLY = 0.85
"""Of a box has to, for the shape to fill it."""

ALONG = 0.85
"""Of a side of a box has to, for the shape to go along it."""

WHITE = 255

LARGE = Pt(14)
"""5 mm: a shape that is smaller is a part of a drawing."""

INSIDE = 0.1
"""Of a thing that may stick out of what it stands on: ink is measured roughly."""


class _Layer(NamedTuple):
    """What is painted at a place: its colour, or nobody knows what."""

    box: Rect
    colour: Colour | None
    is_picture: bool = False


class Painted:
    """The layers of one page, as they are laid on each other."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._layers: list[_Layer] = []
        self._areas: list[Area] = []

    @property
    def areas(self) -> tuple[Area, ...]:
        """The shapes, in the order in which they were painted."""
        return tuple(self._areas)

    def takes(self, box: Rect) -> bool:
        """Return whether something so large would be remembered."""
        is_large = min(box.width, box.height) >= LEAST
        return is_large and len(self._layers) < MOST

    def add(self, box: Rect, colour: Colour | None) -> None:
        """Lay something on what there is.

        Args:
            box: Around it.
            colour: Of a rectangle; ``None`` for a picture, a drawing, many colours.
        """
        if not self.takes(box):
            return
        if colour is not None:
            ink = ink_of(colour)
            is_seen = _looks_like(self._look, box, ink)
            self._areas.append(Area(ink, box, colour, is_seen))
            colour = colour if is_seen else None
        self._layers.append(_Layer(box, colour))

    def add_shape(self, box: Rect, colour: Colour) -> None:
        """Lay a shape on what there is, of which only the box around it is known."""
        self.add(box, None)
        middle, ink = _middle(box), ink_of(colour)
        is_large = self.takes(middle) and min(box.width, box.height) >= LARGE
        if not is_large or _share(self._look, middle, ink) < MOSTLY:
            return
        fills = _share(self._look, box, ink) >= WHOLLY
        flat = () if fills else tuple(_flat(self._look, box, ink))
        self._areas.append(Area(ink, box, colour, fills=fills, flat=flat))
        self._layers.append(_Layer(middle, colour))

    def add_picture(self, box: Rect) -> None:
        """Lay a picture, or something else of many colours, on what there is."""
        if self.takes(box):
            self._layers.append(_Layer(box, None, is_picture=True))

    def add_shading(self, found: Found) -> None:
        """Lay a shading on what there is; it may be as pale as a tint all over."""
        self.add_picture(found.box)
        box = overlap(found.box, found.room)
        if box is None or min(box.width, box.height) < LARGE:
            return
        ink = pale(self._look.rows_of(smaller(box, self._look.pixel)))
        if ink:
            self._areas.append(Area(ink, box, (1 - ink,) * 3, fills=False))

    def behind(self, box: Rect, colour: Colour) -> float | None:
        """Return how much of what is behind a thing is inked.

        ``None`` if nobody can tell, and if the thing has its very colour: what cannot
        be seen on any screen is not meant to be.
        """
        for layer in reversed(self._layers):
            if not _touches(layer.box, box):
                continue
            if layer.colour is None or not _holds(layer.box, box):
                return None
            if (
                max(abs(a - b) for a, b in zip(layer.colour, colour, strict=True))
                < SAME
            ):
                return None
            return ink_of(layer.colour)
        return 0.0 if len(self._layers) < MOST else None

    def picture_behind(self, box: Rect) -> Rect | None:
        """Return the picture that a thing stands on with its whole, if it does."""
        near = (it for it in reversed(self._layers) if _touches(it.box, box))
        layer = next(near, None)
        is_on_it = layer and layer.is_picture and _holds(layer.box, box)
        return layer.box if layer and is_on_it else None


def ink_of(colour: Colour) -> float:
    """Return how much ink a machine that prints black takes for a colour."""
    red, green, blue = colour
    return round(1 - (0.3 * red + 0.59 * green + 0.11 * blue), 4)


def _looks_like(look: Look, box: Rect, ink: float) -> bool:
    """Return whether a good part of a place is as grey as it should be."""
    return _share(look, box, ink) >= SHOWS


def _share(look: Look, box: Rect, ink: float) -> float:
    """Return how much of a place is as grey as it should be."""
    rows = look.rows_of(box)
    rows = rows[:: max(len(rows) // ROWS, 1)]
    alike = _alike(round(WHITE * (1 - ink)))
    return sum(row.translate(alike).count(1) for row in rows) / sum(map(len, rows))


@lru_cache(maxsize=WHITE + 1)
def _alike(grey: int) -> bytes:
    """Return for each value whether it is about such a grey."""
    return bytes(abs(value - grey) <= NEAR for value in range(WHITE + 1))


def _flat(look: Look, box: Rect, ink: float) -> Iterator[str]:
    """Yield the sides of a box that a shape goes along: half a disc has one."""
    # The pixel at the rim may be a part of what is beside it.
    near, far = look.pixel, 2 * look.pixel
    strips = {
        "left": box._replace(x0=Pt(box.x0 + near), x1=Pt(box.x0 + far)),
        "right": box._replace(x0=Pt(box.x1 - far), x1=Pt(box.x1 - near)),
        "bottom": box._replace(y0=Pt(box.y0 + near), y1=Pt(box.y0 + far)),
        "top": box._replace(y0=Pt(box.y1 - far), y1=Pt(box.y1 - near)),
    }
    return (it for it, strip in strips.items() if _share(look, strip, ink) >= ALONG)


def smaller(box: Rect, by: float) -> Rect:
    """Return a box without its rim, where half a pixel may be beside it."""
    return Rect(Pt(box.x0 + by), Pt(box.y0 + by), Pt(box.x1 - by), Pt(box.y1 - by))


def _middle(box: Rect) -> Rect:
    x, y = ((1 - MIDDLE) / 2 * it for it in (box.width, box.height))
    return Rect(Pt(box.x0 + x), Pt(box.y0 + y), Pt(box.x1 - x), Pt(box.y1 - y))


def _touches(one: Rect, other: Rect) -> bool:
    return (
        one.x0 < other.x1
        and other.x0 < one.x1
        and one.y0 < other.y1
        and other.y0 < one.y1
    )


def _holds(outer: Rect, inner: Rect) -> bool:
    over = INSIDE * min(inner.width, inner.height)
    return (
        outer.x0 <= inner.x0 + over
        and outer.y0 <= inner.y0 + over
        and outer.x1 >= inner.x1 - over
        and outer.y1 >= inner.y1 - over
    )
