"""The test sheet itself: front and back, and the words that say what to read.

Nine letters stand on it, one for each thing that is asked.  It lies on its long side,
and everything is where it is whichever edge the printer turns the paper over on.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zine.impose.ink import Words
from zine.impose.marks.surface import width_of
from zine.impose.pdf.canvas import Booklet, Canvas, whole
from zine.impose.place import DUPLEX, FACES
from zine.impose.printer import laid_down, made_for
from zine.impose.sheet import Flip
from zine.impose.slot import Face
from zine.impose.trial.crosses import half_crosses
from zine.impose.trial.draw import Block, arrow_up, place, set_blocks
from zine.impose.trial.rulers import lengths, rulers
from zine.impose.trial.slant import LENGTH, level, upright
from zine.impose.trial.stairs import example, stairs
from zine.units import Point, Pt, Rect, Size, in_mm, mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.ink import Ink
    from zine.impose.printer import Printer
    from zine.paper import Paper

EDGE = 23.0
"""From the edge of the sheet to its words, beyond the stairs, in millimetres."""

APART = 8.0
"""From the middle of the sheet to what stands beside it."""

RULER_UP, RULER_IN = 26.5, 38.0
"""How far the level ruler is from the foot, and the upright one from the right."""

BESIDE, BELOW = 15.0, 12.0
"""From the middle of the sheet to the words beside the upright scale and below the
level one."""

COLUMN = 74.0
"""How wide the words about a scale run at the most."""

ARROW = 13.0
"""How long the arrow is, and how far the title stands from it."""

TITLE, GREATEST = Pt(15), Pt(64)
"""Sizes of the title and of the words that say how the printer flips, with room."""

PRINT = (
    "Print this file two-sided, flip on the {edge} edge, actual size (100\u00a0%), on"
    " {paper}."
)
FOLD = (
    "Fold the sheet in half both ways, each time edge exactly on edge. Crease it"
    " sharply, and open it."
)
TYPE = (
    "Type zine printer add NAME: it asks for what is at each letter. A, G, H and J are"
    " on the back."
)
UPRIGHT = (
    "The upright crease crosses the slanted line. Read the number there: 5 is in the"
    " middle, 6.5 half-way from 6 to 7."
)
LEVEL = "The level crease crosses the slanted line. Read the number there."
MEASURE = "Measure this line. Is it {length}\u00a0mm long?"
ROOFS = "At each edge of the paper: the lowest number whose T has its bar; here 4."
TURN = (
    "Hold the front with its arrow up, and turn the sheet over like the page of a book."
    " If this word stands upright, type {edge}."
)
BACK = (
    "Hold the sheet so that you can read this. The upright crease, as at B.",
    "J: the edges of the paper, as at F.",
    "Against the light, the halves of the four crosses should meet.",
)
"""All that it says."""


def trial_sheet(paper: Paper, flip: Flip, printer: Printer | None = None) -> Booklet:
    """Return the sheet, front and back.

    Args:
        paper: What it is printed on.
        flip: The edge that is chosen in the print dialog.
        printer: Whose faults are made up for, to see that nothing is left of them.

    Raises:
        PaperError: The paper is too small.
    """
    sheet, _ = laid_down(paper.size)
    ink = {Face.FRONT: front(paper, sheet, flip), Face.BACK: back(sheet)}
    sides = [(it, Canvas(sheet, whole(sheet), ink=tuple(ink[it]))) for it in FACES]
    canvases = tuple(
        made_for(printer, side, face) if printer else side for face, side in sides
    )
    how = f"print two-sided, flip on the {flip.upper()} edge, actual size"
    return Booklet(canvases, f"Test sheet ({how})", "en", DUPLEX[flip])


def front(paper: Paper, sheet: Size, flip: Flip) -> Iterator[Ink]:
    """Yield what is on the front."""
    across, along = lengths(sheet)
    width, x, y = in_mm(sheet.width), in_mm(sheet.width) / 2, in_mm(sheet.height) / 2
    yield from _both(sheet, Face.FRONT, "F")
    yield from rulers(sheet, x=width - RULER_IN, y=RULER_UP)
    yield from example(x + 1, RULER_UP + 5)
    yield from arrow_up(EDGE + 4, 2 * y - EDGE - ARROW, ARROW)
    room = _upper_left(sheet)
    room = room._replace(x0=Pt(room.x0 + mm(ARROW)))
    title = f"FRONT · test sheet · {paper.title}"
    size = Pt(min(TITLE, TITLE * room.width / width_of(title, TITLE)))
    yield Words(title, Point(room.x0, Pt(room.y1 - 0.8 * size)), size)
    how = PRINT.format(edge=flip.upper(), paper=paper.title)
    right, foot = width - RULER_IN - 3, RULER_UP + 5
    yield from set_blocks(
        (
            Block((how, FOLD, TYPE), room._replace(y1=Pt(room.y1 - 1.5 * size))),
            Block((UPRIGHT,), _beside_upright(sheet), "B"),
            Block((LEVEL,), _below_level(sheet), "C"),
            Block(
                (MEASURE.format(length=across),),
                _rect((width - across) / 2 + 2, foot - 3, x - 5, foot + 6.5),
                "D",
            ),
            Block(
                (MEASURE.format(length=along),),
                _rect(right - 46, y - 18, right, y - 6),
                "E",
            ),
            Block((ROOFS,), _rect(x + APART, foot, right, foot + 12), "F"),
        )
    )


def back(sheet: Size) -> Iterator[Ink]:
    """Yield what is on the back."""
    yield from _both(sheet, Face.BACK, "J")
    yield from _flip(Flip.SHORT, _upper_left(sheet))
    for it in _flip(Flip.LONG, _upper_left(sheet)):
        yield _on_its_head(it, sheet)
    yield from set_blocks(
        (
            Block(BACK, _beside_upright(sheet), "G"),
            Block(("The level crease, as at C.",), _below_level(sheet), "H"),
        )
    )


def _both(sheet: Size, face: Face, letter: str) -> Iterator[Ink]:
    """Yield what is on both sides."""
    x, y = in_mm(sheet.width) / 2, in_mm(sheet.height) / 2
    yield from stairs(sheet, letter)
    yield from half_crosses(sheet, face)
    yield from upright(x, y + APART)
    yield from level(x - APART - LENGTH, y)


def _flip(edge: Flip, room: Rect) -> tuple[Words, ...]:
    """Return one of the two words of which one stands upright."""
    words = edge.upper()
    size = min(GREATEST, GREATEST * room.width / width_of("SHORT", GREATEST))
    size = Pt(min(size, room.height * 0.5))
    foot = Pt(room.y1 - 0.7 * size)
    block = Block((TURN.format(edge=edge),), room._replace(y1=Pt(foot - mm(7.5))), "A")
    return Words(words, Point(room.x0, foot), size), *set_blocks((block,))


def _on_its_head(it: Words, sheet: Size) -> Words:
    at = Point(Pt(sheet.width - it.at.x), Pt(sheet.height - it.at.y))
    return replace(it, at=at, angle=180)


def _upper_left(sheet: Size) -> Rect:
    x, y = in_mm(sheet.width) / 2, in_mm(sheet.height) / 2
    return _rect(EDGE, y + APART, x - APART, 2 * y - EDGE)


def _beside_upright(sheet: Size) -> Rect:
    x, y = in_mm(sheet.width) / 2, in_mm(sheet.height) / 2
    right = min(2 * x - RULER_IN - 3, x + BESIDE + COLUMN)
    return _rect(x + BESIDE, y + APART - 2, right, y + APART + LENGTH - 3)


def _below_level(sheet: Size) -> Rect:
    x, y = in_mm(sheet.width) / 2, in_mm(sheet.height) / 2
    left = max(EDGE, x - APART - COLUMN)
    return _rect(left, RULER_UP + 13, x - APART, y - BELOW)


def _rect(x0: float, y0: float, x1: float, y1: float) -> Rect:
    return Rect(*place(x0, y0), *place(x1, y1))
