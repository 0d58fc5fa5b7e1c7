"""Set a title as large as its room allows, in lines that break where a reader would."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor, inf, log
from typing import TYPE_CHECKING

from zine.layout.line_breaks import Block, Breaks, best_breaks, width_of
from zine.layout.title_pieces import pieces_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zine.layout.title_pieces import Piece

STEP = 0.96
"""Sizes are tried from the largest down, each so many times the one before."""

LARGEST = 1_000
"""Points; no letter on a page is larger."""

WORTH = 3.0
"""What e times the size is worth, in what line breaks cost: to keep “of” off the end of
a line, letters may be a third smaller."""

WORTH_ON_A_POSTER = 5.0
"""There size counts for more."""

SLACK = 0.998
"""Of the measure, so that nothing is lost to rounding."""

MOST_PIECES = 120
"""A longer title is set in the smallest size, without a search."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a title.

    Attributes:
        text: The words on it.
        size: In points.
        space: What is between it and the next: nothing within a word.
        is_broken: Whether a word runs on, so that a hyphen has to be printed.
    """

    text: str
    size: float
    space: str = ""
    is_broken: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """A title in lines.

    Attributes:
        size: In points; of lines that differ, the smallest.
        lines: At least one.
    """

    size: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Room:
    """What a title may take.

    Attributes:
        measure: Width of its lines, in points.
        depth: Height of all of them, in points.
        largest: Size of its letters at the most, in points.
        smallest: At the least.
        lines: How many it may take.
        leading: From one line to the next, in sizes of the letters.
        around: What each line is wider than its letters, likewise.
    """

    measure: float
    depth: float
    largest: float
    smallest: float
    lines: int
    leading: float = 1.0
    around: float = 0.0

    def most_lines(self, size: float) -> int:
        """Return how many lines of a size there is room for."""
        if self.depth == inf:
            return self.lines
        return min(self.lines, floor(self.depth / (size * self.leading) + 1e-6))

    def size_of(self, breaks: Breaks) -> float:
        """Return the largest size at which a title so broken fits."""
        by_width = self.measure * SLACK / (breaks.widest + self.around)
        by_depth = self.depth / (len(breaks.lines) * self.leading)
        return min(self.largest, by_width, by_depth)


def fit_title(
    title: str, lang: str, advance: Callable[[str], float], room: Room
) -> Title:
    """Return a title as large as is good for it; in the smallest size if none fits.

    Args:
        title: In one line.
        lang: BCP 47 tag.
        advance: Returns the width of some letters, in sizes of the letters.
        room: What it may take.
    """
    pieces, blocks = _apart(title, lang, advance, room)
    size, breaks = _best(blocks, room, WORTH)
    size = floor(size * 100) / 100
    return Title(size, _lines(pieces, breaks, size))


def fill_title(
    title: str, lang: str, advance: Callable[[str], float], room: Room
) -> Title:
    """Return a title each line of which is as wide as the measure, as on a poster."""
    pieces, blocks = _apart(title, lang, advance, room)
    size, breaks = _best(blocks, room, WORTH_ON_A_POSTER)
    full = [
        min(room.largest, room.measure * SLACK / (width_of(blocks, *it) + room.around))
        for it in breaks.lines
    ]
    # As far from lines of one size to lines of one width as the depth allows.
    more = sum(it - size for it in full)
    spare = room.depth / room.leading - size * len(full)
    is_over = len(full) > room.most_lines(size)
    share = 0.0 if is_over or more <= 0 else min(1.0, max(0.0, spare) / more)
    sizes = [floor((size + share * (it - size)) * 100) / 100 for it in full]
    lines = _lines(pieces, breaks, min(sizes))
    each = zip(lines, sizes, strict=True)
    return Title(min(sizes), tuple(replace(it, size=own) for it, own in each))


def _apart(
    title: str, lang: str, advance: Callable[[str], float], room: Room
) -> tuple[tuple[Piece, ...], list[Block]]:
    widest = room.measure * SLACK / room.smallest - room.around
    pieces = pieces_of(title, lang, lambda word: advance(word) <= widest)
    space = advance(" ")
    blocks = [
        Block(
            advance(it.text),
            space if it.space else 0.0,
            advance(it.tail) if it.tail else 0.0,
            it.cost,
            it.is_small,
        )
        for it in pieces
    ]
    return pieces, blocks


def _best(blocks: Sequence[Block], room: Room, worth: float) -> tuple[float, Breaks]:
    """Return the size and the breaks that together are worth most."""
    found: list[tuple[float, float, Breaks]] = []
    size = room.largest if len(blocks) <= MOST_PIECES else 0
    while size >= room.smallest:
        measure = room.measure * SLACK / size - room.around
        most = room.most_lines(size)
        if most and (breaks := best_breaks(blocks, measure, most)):
            own = room.size_of(breaks)
            found.append((worth * log(own) - breaks.cost, own, breaks))
        size = room.smallest if size * STEP < room.smallest < size else size * STEP
    if found:
        _, size, breaks = max(found, key=lambda it: it[:2])
        return size, breaks
    return room.smallest, _as_it_comes(blocks, room)


def _as_it_comes(blocks: Sequence[Block], room: Room) -> Breaks:
    """Return breaks for a title that is too long for its room."""
    measure = room.measure * SLACK / room.smallest - room.around
    measure = max(measure, *(it.width + it.tail for it in blocks))
    lines, first = [], 0
    for end in range(1, len(blocks) + 1):
        if end > first + 1 and width_of(blocks, first, end) > measure:
            lines.append((first, end - 1))
            first = end - 1
    lines.append((first, len(blocks)))
    return Breaks(0.0, tuple(lines), measure)


def _lines(pieces: Sequence[Piece], breaks: Breaks, size: float) -> tuple[Line, ...]:
    lines = []
    for first, end in breaks.lines:
        *before, last = pieces[first:end]
        text = "".join(it.text + it.space for it in before) + last.text
        is_last = end == len(pieces)
        lines.append(
            Line(
                text,
                size,
                "" if is_last else last.space,
                is_broken=not is_last and bool(last.tail),
            )
        )
    return tuple(lines)
