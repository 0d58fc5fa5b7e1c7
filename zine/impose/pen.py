"""A pen for small black pictures: SVG, millimetres from the upper left.

Everything is a line, an outline or a number; no tints, which a copier eats.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import atan2, cos, pi, sin

from zine.layout.card_facts import Picture

FINE, PLAIN, BOLD = 0.15, 0.3, 0.8
"""Widths of lines."""

FOLD = "1.6 0.9"
"""Dashes of a fold."""

HIDDEN = "0.7 0.7"
"""Dashes of what happens behind the paper."""

FONT = 'font-family="Source Sans Pro" font-weight="700"'
"""Of numbers; the card brings it."""

CAP_HEIGHT, FIGURE = 0.66, 0.5
"""Of figures, in em: how high and how wide they are."""

BARB, SPREAD = 2.0, 0.45
"""Of an arrow: how long its head is, and how far it opens, in radians."""

TICK, MEASURE = 0.6, 3.6
"""At the ends of a line that measures: half as long, and the size of what it says."""

Spot = tuple[float, float]
"""A place in a picture."""


@dataclass(slots=True)
class Pen:
    """Draws one picture, and remembers how far it reaches."""

    _ink: list[str] = field(default_factory=list)
    _spots: list[Spot] = field(default_factory=list)

    def line(
        self, *spots: Spot, width: float = PLAIN, dash: str = "", closed: bool = False
    ) -> None:
        """Draw straight from place to place."""
        self._spots += spots
        path = "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in spots)
        self._path(path + ("Z" if closed else ""), width, dash)

    def box(  # noqa: PLR0913 - a rectangle and how it is drawn
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        line: float = PLAIN,
        filled: bool = False,
    ) -> None:
        """Draw a rectangle; a filled one hides what is below it."""
        self._spots += [(x, y), (x + width, y + height)]
        self._ink.append(
            f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}"'
            f' fill="{"white" if filled else "none"}" stroke="black"'
            f' stroke-width="{line}"/>'
        )

    def bow(self, start: Spot, over: Spot, end: Spot, *, dash: str = "") -> None:
        """Draw a curved arrow that bends towards ``over``."""
        middle = tuple(
            (a + 2 * b + c) / 4 for a, b, c in zip(start, over, end, strict=True)
        )
        self._spots += [start, (middle[0], middle[1]), end]
        (x, y), (by, bo), (ex, ey) = start, over, end
        path = f"M{_n(x)} {_n(y)}Q{_n(by)} {_n(bo)} {_n(ex)} {_n(ey)}"
        self._path(path, PLAIN * 1.5, dash)
        self._head(end, atan2(ey - bo, ex - by))

    def arrow(self, start: Spot, end: Spot) -> None:
        """Draw a straight arrow."""
        self.line(start, end, width=PLAIN * 1.5)
        self._head(end, atan2(end[1] - start[1], end[0] - start[0]))

    def dot(self, x: float, y: float, radius: float) -> None:
        """Draw a hole."""
        self._ink.append(f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}"/>')

    def number(  # noqa: PLR0913 - a word and where it stands
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        *,
        turned: bool = False,
        narrowed: tuple[float, float] = (1, 1),
    ) -> None:
        """Write a word around a place, perhaps on its head or seen at a slant."""
        across, along = narrowed if not turned else (-narrowed[0], -narrowed[1])
        matrix = f"{_n(across)} 0 0 {_n(along)} {_n(x)} {_n(y)}"
        self._ink.append(
            f'<text transform="matrix({matrix})" y="{_n(CAP_HEIGHT / 2 * size)}"'
            f' text-anchor="middle" font-size="{_n(size)}">{text}</text>'
        )

    def head(self, x: float, y: float, size: float, *, turned: bool = False) -> None:
        """Draw a triangle that points to the head of a page."""
        up = -size if not turned else size
        spots = ((x - size / 2, y), (x + size / 2, y), (x, y + up))
        path = "M" + "L".join(f"{_n(a)} {_n(b)}" for a, b in spots)
        self._ink.append(f'<path d="{path}Z"/>')

    def measure(self, start: Spot, end: Spot, text: str) -> None:
        """Write how far it is from one place to another, at the left of it or above."""
        (x0, y0), (x1, y1) = start, end
        across, along = (TICK, 0.0) if x0 == x1 else (0.0, TICK)
        self.line(start, end, width=FINE)
        for x, y in (start, end):
            self.line((x - across, y - along), (x + across, y + along), width=FINE)
        beside = TICK + MEASURE * 0.6
        x = (x0 + x1) / 2 - (beside if across else 0)
        y = (y0 + y1) / 2 - (beside if along else 0)
        self._spots.append((x - MEASURE * FIGURE, y - MEASURE * FIGURE))
        self.number(text, x, y, MEASURE)

    def scissors(self, x: float, y: float, *, upwards: bool = False) -> None:
        """Draw a pair of scissors that is about to cut to the right, or upwards."""
        turn = f" rotate({-90 if upwards else 0})"
        self._spots += [(x - 3, y - 3), (x + 1, y + 3)]
        self._ink.append(
            f'<g transform="translate({_n(x)} {_n(y)}){turn}" fill="none"'
            f' stroke="black" stroke-width="{PLAIN}"><circle cx="-2.6" cy="-1"'
            f' r="0.7"/><circle cx="-2.6" cy="1" r="0.7"/>'
            '<path d="M-2 -0.7L1 1.1M-2 0.7L1 -1.1"/></g>'
        )

    def picture(self) -> Picture:
        """Return what was drawn, cut to its edges."""
        left, right = min(x for x, _ in self._spots), max(x for x, _ in self._spots)
        top, foot = min(y for _, y in self._spots), max(y for _, y in self._spots)
        x, y = BOLD - left, BOLD - top
        svg = (
            f'<g {FONT} transform="translate({_n(x)} {_n(y)})">{"".join(self._ink)}</g>'
        )
        width, height = right - left + 2 * BOLD, foot - top + 2 * BOLD
        return Picture(round(width, 2), round(height, 2), svg)

    def _path(self, path: str, width: float, dash: str) -> None:
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        self._ink.append(
            f'<path d="{path}" fill="none" stroke="black"'
            f' stroke-width="{_n(width)}"{dashes}/>'
        )

    def _head(self, end: Spot, angle: float) -> None:
        barbs = [
            (end[0] + BARB * cos(it), end[1] + BARB * sin(it))
            for it in (angle + pi - SPREAD, angle + pi + SPREAD)
        ]
        path = "M" + "L".join(f"{_n(a)} {_n(b)}" for a, b in (end, *barbs))
        self._ink.append(f'<path d="{path}Z"/>')


def size_for(text: str, width: float, height: float) -> float:
    """Return the size of type in which a number fits well into a panel."""
    return min(0.42 * height, 0.62 * width / (FIGURE * max(len(text), 2)))


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
