"""What is known of a PDF before anybody judges it.

Places are in points on the page as a viewer shows it, the origin at its lower left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zine.units import Pt

if TYPE_CHECKING:
    from zine.units import Rect, Size


class Text(NamedTuple):
    """Letters in one run.

    Attributes:
        words: What they say; ``""`` if the file does not tell.
        size: Of the type as it is printed.
        box: Where its ink is that shows.
        reversed: Whether it is light on dark.
        serif: Whether its letters have serifs, fine as they are.
        ink: How much of it is inked: 1 for black, less for a tint.
        behind: The same of the area that it stands on; ``None`` if nobody can tell.
        turned: Which way it runs: 0 for upright, 90 for upwards, 180, 270.
        cut: How much of it is hidden by the edge of what it is in, or of the page.
        mirrored: Whether it runs backwards, as in a mirror.
        stem: How thick its upright strokes are, as printed; 0 if nobody knows.
        wide: How wide it is set: 1 for as its letters were drawn, less if squeezed.
    """

    words: str
    size: Pt
    box: Rect
    reversed: bool = False
    serif: bool = True
    ink: float = 1.0
    behind: float | None = 0.0
    turned: int = 0
    cut: Pt = Pt(0)
    mirrored: bool = False
    stem: Pt = Pt(0)
    wide: float = 1.0


class Covered(NamedTuple):
    """Letters in one run that something lies on.

    Attributes:
        text: They.
        box: Where they would be.
        by: What lies on them, as people call it.
        cut: Whether letters go on where it ends.
        replaced: Whether other words were written on it instead.
        scanned: Whether it is a picture of the whole page, in which words are found.
    """

    text: Text
    box: Rect
    by: str
    cut: bool = False
    replaced: bool = False
    scanned: bool = False


class Colliding(NamedTuple):
    """Letters that are printed over others.

    Attributes:
        text: They.
        below: The others.
        box: Where they are.
    """

    text: Text
    below: Text
    box: Rect


class Line(NamedTuple):
    """A line, drawn as one or as a thin area.

    Attributes:
        width: As it is printed; 0 for the thinnest that a machine can do.
        box: Where it is.
        ink: How much of it is inked: 1 for black, less for a tint.
    """

    width: Pt
    box: Rect
    ink: float = 1.0


class Area(NamedTuple):
    """A rectangle, or another shape, that is filled with one colour.

    Attributes:
        ink: How much of it is inked: 0 for white, 1 for black.
        box: Where it is.
        colour: Red, green and blue, each from 0 to 1.
        seen: Whether the page looks like that there, so that nothing covers it.
        fills: Whether it goes to the corners of its box, as a rectangle does.
        flat: Sides of its box that it goes along, if it does not fill it.
        tiled: Whether a pattern sets it again and again, nobody knows where.
    """

    ink: float
    box: Rect
    colour: tuple[float, float, float] = (0.0, 0.0, 0.0)
    seen: bool = True
    fills: bool = True
    flat: tuple[str, ...] = ()
    tiled: bool = False


class Picture(NamedTuple):
    """A picture made of pixels.

    Attributes:
        pixels: Width and height.
        ppi: Pixels to an inch as it is printed, the fewer of both ways.
        box: Where it is.
        bits: Of a pixel: 1 for black and white alone.
        enlarged: Pixels of the file along the side of each that was there once.
        tint: Its most ink, if it is pale all over; 0 if it is not, or nobody looked.
        smoothed: The same as ``enlarged``, where new pixels are between the old ones.
        touching: Colours of it that touch, if it has few.
    """

    pixels: tuple[int, int]
    ppi: float
    box: Rect
    bits: int = 8
    enlarged: int = 1
    tint: float = 0.0
    smoothed: float = 1.0
    touching: frozenset[
        tuple[tuple[float, float, float], tuple[float, float, float]]
    ] = frozenset()


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
        white_lines: Straight ones on black.
        areas: Shapes of one colour, as large as a few letters.
        links: Addresses that a click opens.
        boxes: Letters that their font does not have, so that a box is printed.
        likeness: The same for pages that look the same.
        covered: Letters that are hidden, or a part of them.
        lost: Letters as white as what they stand on.
        colliding: Letters printed over others.
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
    white_lines: tuple[Line, ...] = ()
    areas: tuple[Area, ...] = ()
    links: tuple[str, ...] = ()
    boxes: int = 0
    likeness: bytes = b""
    covered: tuple[Covered, ...] = ()
    lost: tuple[Text, ...] = ()
    colliding: tuple[Colliding, ...] = ()
