"""What is known of a PDF before anybody judges it.

Places are in points on the page as a viewer shows it, the origin at its lower left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from zine.units import Pt, Rect, Size


class Text(NamedTuple):
    """Letters in one run.

    Attributes:
        words: What they say; ``""`` if the file does not tell.
        size: Of the type as it is printed.
        box: Where its ink is.
        reversed: Whether it is light on dark.
        serif: Whether its letters have serifs, fine as they are.
    """

    words: str
    size: Pt
    box: Rect
    reversed: bool = False
    serif: bool = True


class Line(NamedTuple):
    """A line, drawn as one or as a thin area.

    Attributes:
        width: As it is printed; 0 for the thinnest that a machine can do.
        box: Where it is.
    """

    width: Pt
    box: Rect


class Picture(NamedTuple):
    """A picture made of pixels.

    Attributes:
        pixels: Width and height.
        ppi: Pixels to an inch as it is printed, the fewer of both ways.
        box: Where it is.
    """

    pixels: tuple[int, int]
    ppi: float
    box: Rect


class Edges(NamedTuple):
    """A length at each edge; ``None`` where there is none."""

    left: Pt | None = None
    bottom: Pt | None = None
    right: Pt | None = None
    top: Pt | None = None


class Ink(NamedTuple):
    """What a page looks like from afar.

    Attributes:
        coverage: Share of its area that is inked: 0 for white, 1 for black.
        edges: From each edge to the ink that is nearest.
        solids: From each edge to the black area that is nearest.
        bleed: How far ink that touches the trim goes on beyond it, at each edge.
    """

    coverage: float = 0.0
    edges: Edges = Edges()
    solids: Edges = Edges()
    bleed: Edges = Edges()


class Page(NamedTuple):
    """A page, or a side of a sheet.

    Attributes:
        number: Counted from 1.
        size: As a viewer shows it.
        trim: What is left of it once it is cut.
        texts: Visible letters.
        lines: Thin things and lines of any width.
        pictures: Made of pixels.
        ink: From afar.
        colours: Colour spaces other than black and grey.
        missing_fonts: Names of fonts that the file does not bring along.
    """

    number: int
    size: Size
    trim: Rect
    texts: tuple[Text, ...] = ()
    lines: tuple[Line, ...] = ()
    pictures: tuple[Picture, ...] = ()
    ink: Ink = Ink()
    colours: tuple[str, ...] = ()
    missing_fonts: tuple[str, ...] = ()
