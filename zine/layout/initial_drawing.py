"""Draw an initial, in a box as deep as its lines and as wide as the letter.

Lengths are made of lines and of the size of the type (``lh`` and ``em``), so that they
hold however a theme, or fitting, sets the paragraph.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from zine.layout.initial_kerning import mirrored, room_beside
from zine.layout.shaping import Inked

if TYPE_CHECKING:
    from zine.layout.shaping import Face

MARK_SIZE = 0.5
"""Of a quotation mark before the letter, in sizes of the letter."""

MARK_GAP = 0.06
"""Between that mark and the letter, in em of the letter."""

GAP, WORD_GAP = 0.16, 0.3
"""Between the drawing and the lines beside it, in em of the text: where a word goes on,
and where it is a word by itself, which has a space behind it."""

CLOSEST = 0.06
"""Em of the text between the drawing and its word where they are closest."""

LEADING = 1.35
"""Em from line to line, for want of knowing better, where shapes are compared."""

EDGE = 0.01
"""Around the drawing, in em of the letter: outlines are rounded."""

OVERSHOOT = 0.04
"""Em by which round letters reach over the line on which flat ones stand."""

TALLEST = 0.75
"""Em from the baseline to the top of a ``d``: as high as the next line reaches."""

CLEAR = 0.1
"""Em that stay white between the tail of a Q and the line below."""


class Length(NamedTuple):
    """So many heights of a line and sizes of the type."""

    lines: float
    sizes: float

    def plus(self, other: Length) -> Length:
        """Return the sum of two lengths."""
        return Length(self.lines + other.lines, self.sizes + other.sizes)

    def times(self, factor: float) -> Length:
        """Return a multiple of this length."""
        return Length(self.lines * factor, self.sizes * factor)

    @property
    def css(self) -> str:
        """As style sheets have it, without ``calc`` around it."""
        return f"{self.lines:.4f}lh + {self.sizes:.4f}em"


class Opening(NamedTuple):
    """How a paragraph begins: marks, then a letter with its accents."""

    marks: str
    letter: str


class Initial(NamedTuple):
    """A drawing, and what its word does.

    Attributes:
        box: As wide as the drawing, and as deep as the lines; in HTML.
        kern: How far the first line reaches into it.
    """

    box: str
    kern: Length


def draw_initial(
    opening: Opening, face: Face, text: Face, lines: int, beside: str
) -> Initial:
    """Return the box with the drawing, and how close its word comes.

    Args:
        opening: What is drawn.
        face: In what.
        text: What the lines are set in.
        lines: That it spans.
        beside: How the word goes on; nothing if that is all of it.
    """
    drawing = _drawn(opening, face)
    capital = _height(opening.letter, text)
    span = Length(lines - 1, capital).times(1 / drawing.rise)
    size = span.times(drawing.width), span.times(drawing.height)
    top = Length(0.5, text.baseline - 0.5 - capital).plus(
        span.times(drawing.rise - drawing.above)
    )
    bottom = Length(lines, 0).plus(top.plus(size[1]).times(-1))
    # A tail that would touch the next line pushes that aside, too.
    tail = span.times(drawing.below).plus(Length(-1, TALLEST + CLEAR))
    gap = GAP if beside else WORD_GAP
    box = (
        '<span class="initial" style="'
        f"background-image: url(&quot;{drawing.source}&quot;);"
        f" height: calc({size[1].css}); width: calc({size[0].css});"
        f" margin-top: calc({top.css}); margin-inline-end: {gap}em;"
        f' margin-bottom: calc({bottom.css} + max(-0.5pt, {tail.css}))"></span>'
    )
    ink = text.inked(beside) if beside else None
    if ink is None:
        return Initial(box, Length(0, 0))
    unit = drawing.rise / ((lines - 1) * LEADING + capital)
    head, foot = ((capital + it) * unit - drawing.rise for it in (ink.top, ink.bottom))
    return Initial(box, span.times(_kern(opening.letter, face, (head, foot), unit)))


class _Drawing(NamedTuple):
    """A letter, in em.

    Attributes:
        source: Its picture, as an address of SVG.
        width: Of the picture.
        height: Likewise.
        rise: From the baseline to what is level with the capitals of the first line.
        above: From the baseline to the upper edge of the picture.
        below: From the baseline to the lowest point of the letter.
    """

    source: str
    width: float
    height: float
    rise: float
    above: float
    below: float


def _drawn(opening: Opening, face: Face) -> _Drawing:
    ink = face.inked(opening.letter) or Inked(0, -1, 0, 0)
    capital = _height(opening.letter, face)
    # An accent counts as part of the letter, else it would stand in the line above.
    rise = -ink.top if -ink.top > capital + OVERSHOOT else capital
    marks, room = _marks(opening, face, rise, ink.right - ink.left)
    left = -EDGE - (0 if is_from_right(opening.letter) else room)
    right = left + room + ink.right - ink.left + 2 * EDGE
    top, bottom = min(ink.top, -rise) - EDGE, max(ink.bottom, 0) + EDGE
    letter = face.outline(opening.letter).path
    svg = (
        "<svg xmlns='http://www.w3.org/2000/svg'"
        f" viewBox='{left:.4f} {top:.4f} {right - left:.4f} {bottom - top:.4f}'>{marks}"
        f"<path d='{letter}' transform='translate({-ink.left:.4f} 0)'/></svg>"
    )
    return _Drawing(
        source="data:image/svg+xml," + quote(svg, safe=" =:/'()-.,"),
        width=right - left,
        height=bottom - top,
        rise=rise,
        above=-top,
        below=ink.bottom,
    )


def _marks(
    opening: Opening, face: Face, rise: float, width: float
) -> tuple[str, float]:
    """Return quotation marks as SVG, small and before the letter, and their room.

    High ones hang from the top of the letter, low ones stand on its baseline.
    """
    marks = opening.marks.strip()
    ink = face.inked(marks) if marks else None
    if ink is None:
        return "", 0
    is_high = ink.top + ink.bottom < -rise / 2
    y = -rise - MARK_SIZE * ink.top if is_high else -max(0, MARK_SIZE * ink.bottom)
    x = -MARK_GAP - MARK_SIZE * ink.right
    if is_from_right(opening.letter):
        x = width + MARK_GAP - MARK_SIZE * ink.left
    place = f"translate({x:.4f} {y:.4f}) scale({MARK_SIZE})"
    return (
        f"<path d='{face.outline(marks).path}' transform='{place}'/>",
        MARK_GAP + MARK_SIZE * (ink.right - ink.left),
    )


def _kern(letter: str, face: Face, band: tuple[float, float], unit: float) -> float:
    """Return how far what stands in a band moves in, in em of the letter.

    Args:
        letter: Beside which it stands.
        face: In what that is set.
        band: From its head to its foot.
        unit: An em of the text.
    """
    ink, path = face.inked(letter), face.outline(letter).path
    if ink is None:
        return 0
    if is_from_right(letter):
        ink, path = Inked(-ink.right, ink.top, -ink.left, ink.bottom), mirrored(path)
    return room_beside(path, ink, band, spare=(GAP - CLOSEST) * unit)


def is_from_right(letter: str) -> bool:
    """Return whether the word that a letter begins goes on at its left."""
    return unicodedata.bidirectional(letter[0]) == "R"


def _height(letter: str, face: Face) -> float:
    """Return how high a capital is, in em; or the letter itself in other scripts."""
    has_capitals = letter[0].isdecimal() or letter.upper() != letter.lower()
    ink = face.inked("H" if has_capitals else letter)
    return TALLEST if ink is None else -ink.top
