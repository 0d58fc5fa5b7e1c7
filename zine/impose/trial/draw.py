"""A few things to draw a test sheet with: lines in millimetres, arrows, paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zine.errors import PaperError
from zine.impose.ink import Align, Stroke, Words
from zine.impose.marks.surface import width_of
from zine.units import Point, Pt, Rect, mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.impose.ink import Ink

FINE, PLAIN, BOLD = Pt(0.5), Pt(0.8), Pt(2.2)
"""Widths of lines; the thinnest is one that every printer prints."""

SIZES = (Pt(11), Pt(10.5), Pt(10), Pt(9.5), Pt(9), Pt(8.5), Pt(8), Pt(7.5), Pt(7))
"""Of the type: the largest in which all words of a side fit; a copier loses less."""

LETTER = Pt(22)
"""Of the letters that stand for what is asked."""

INDENT = mm(8)
"""From such a letter to the words about it."""

LEADING = 1.22
"""From one line to the next, in em."""

ASCENT, DESCENT = 0.75, 0.25
"""From the head of a paragraph to its first baseline, and from its last to its foot."""

BARB = 3.0
"""Of an arrow: how long its head is, in millimetres."""


def line(
    start: tuple[float, float], end: tuple[float, float], width: Pt = FINE
) -> Stroke:
    """Return a line from place to place, in millimetres."""
    return Stroke(place(*start), place(*end), width)


def place(x: float, y: float) -> Point:
    """Return a place given in millimetres."""
    return Point(mm(x), mm(y))


class Block(NamedTuple):
    """Words and the room for them.

    Attributes:
        texts: Paragraphs.
        room: In points; they begin at its head.
        letter: Written large before them.
    """

    texts: tuple[str, ...]
    room: Rect
    letter: str = ""

    @property
    def measure(self) -> Rect:
        """Where the paragraphs go."""
        left = self.room.x0 + (INDENT if self.letter else 0)
        return self.room._replace(x0=Pt(left))


def word(text: str, x: float, y: float, size: Pt, *, angle: int = 0) -> Words:
    """Return a word with its foot in the middle of a place given in millimetres."""
    return Words(text, place(x, y), size, angle, Align.MIDDLE)


def arrow_up(x: float, y: float, length: float) -> Iterator[Ink]:
    """Yield a bold arrow with its tail at a place in millimetres."""
    tip = (x, y + length)
    yield line((x, y), tip, BOLD)
    for side in (-1, 1):
        yield line((x + side * BARB, tip[1] - BARB * 1.3), tip, BOLD)


def set_blocks(blocks: Sequence[Block]) -> tuple[Words, ...]:
    """Return the words of all blocks in one size, as large as they fit.

    Raises:
        PaperError: There is no room for them.
    """
    for size in SIZES:
        rows = [tuple(_rows(it, size)) for it in blocks]
        heights = [(ASCENT + DESCENT + LEADING * (len(it) - 1)) * size for it in rows]
        if all(
            it.room.height >= height for it, height in zip(blocks, heights, strict=True)
        ):
            pairs = zip(blocks, rows, strict=True)
            return tuple(ink for it, row in pairs for ink in _stacked(it, row, size))
    raise PaperError(
        "a test sheet does not fit on this paper",
        hint="Take A5 or larger: what the printer does there, it does elsewhere.",
    )


def _stacked(block: Block, rows: Sequence[str], size: Pt) -> Iterator[Words]:
    x, head = block.measure.x0, block.room.y1 - ASCENT * size
    if block.letter:
        yield Words(block.letter, Point(block.room.x0, Pt(head)), LETTER)
    for number, text in enumerate(rows):
        yield Words(text, Point(x, Pt(head - LEADING * number * size)), size)


def _rows(block: Block, size: Pt) -> Iterator[str]:
    for text in block.texts:
        yield from _wrapped(text, block.measure.width, size)


def _wrapped(text: str, width: float, size: Pt) -> Iterator[str]:
    """Yield the lines of a paragraph."""
    row = ""
    for it in text.split(" "):
        longer = f"{row} {it}".strip()
        if row and width_of(longer, size) > width:
            yield row
            row = it
        else:
            row = longer
    yield row
