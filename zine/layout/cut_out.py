"""A title in rows of scraps: letters cut out of newspapers, for a theme's cover.

The scraps are a picture.  The words themselves are for the theme to set beneath it,
once and whole, so that they can be read aloud, searched and copied.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING
from urllib.parse import quote

from zine.layout.fitting import LARGEST, STEP, WORTH_ON_A_POSTER
from zine.layout.scrap_words import GAP, OVERLAP, break_word, cut_words, lay_rows, span
from zine.layout.shaping import open_face

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zine.layout.scrap_words import Piece
    from zine.layout.scraps import Scrap
    from zine.layout.shaping import Face
    from zine.layout.typefaces import Typeface

PITCH = 0.03
"""Between rows, in em."""

KEYLINE, THIN, DROP, FRAME = 1.4, 0.6, 1.3, 2.4
"""Points, at any size, so that a copier keeps them: white around each scrap, the line
around white paper, how far its shadow falls, and the line of a frame."""

MARGIN = 3.0
"""Points around a row, for lines and shadows."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of scraps.

    Attributes:
        text: The words in it, to be set beneath the picture; all of a word is where it
            begins, also if the picture of it runs on in the next row.
        size: What makes them as wide as the picture, in points.
        width: Of the picture, in points.
        height: Likewise.
        drawing: The picture, as an address of SVG.
    """

    text: str
    size: float
    width: float
    height: float
    drawing: str


def cutter(typefaces: Sequence[Typeface], lang: str = "en") -> Cutter:
    """Return the function that templates call as ``cut_out(...)``."""
    upright = [it for it in typefaces[::-1] if it.style == "normal"]
    return Cutter({(it.family, it.weight): it for it in upright}, lang)


class Cutter:
    """Callable for templates: rows of scraps, or none."""

    def __init__(self, typefaces: dict[tuple[str, int], Typeface], lang: str) -> None:
        self._typefaces = typefaces
        self._lang = lang

    def __call__(  # noqa: PLR0913 - a template names them all
        self,
        text: str,
        faces: Sequence[tuple[str, int]],
        *,
        measure: float,
        depth: float,
        largest: float,
        smallest: float,
    ) -> tuple[Row, ...]:
        """Return ``text`` in rows of scraps, as large as is good for it.

        Nothing is returned if there is a letter that no face has, or if even the
        smallest scraps are too many.

        Args:
            text: A title; it breaks at spaces, unless a word is too long.
            faces: Families and weights to choose from.  The words beneath are
                measured in the first.
            measure: Width of the rows, in points.
            depth: Height of all rows, in points.
            largest: Size of letters to try first, in points.
            smallest: Size to stop at, in points.
        """
        if not 1 <= smallest <= largest <= LARGEST:
            raise ValueError(
                f"cut_out() needs sizes from 1 to {LARGEST} pt, the smallest first;"
                f" found {smallest} and {largest}"
            )
        opened = list(dict.fromkeys(self._open(*face) for face in faces))
        measure, depth = measure - 2 * MARGIN, depth - 2 * MARGIN
        whole = cut_words(text, opened, self._lang)
        words = [it for word in whole for it in break_word(word, measure / smallest)]
        found: list[tuple[float, float, list[list[Piece]]]] = []
        size = largest
        while words and size >= smallest:
            rows, cost = lay_rows(words, measure / size, self._lang)
            if rows and sum(map(_height, rows)) * size <= depth:
                found.append((WORTH_ON_A_POSTER * log(size) - cost, size, rows))
            size = smallest if size * STEP < smallest < size else size * STEP
        if not found:
            return ()
        _, size, rows = max(found, key=lambda it: it[:2])
        return tuple(_row(row, size, opened[0]) for row in rows)

    def _open(self, family: str, weight: int) -> Face:
        face = self._typefaces.get((family, weight))
        if face is None:
            raise ValueError(
                f"cut_out() needs “{family}” of weight {weight}, but no [[typeface]]"
                " brings it"
            )
        return open_face(face.path)


def _height(row: Sequence[Piece]) -> float:
    top, bottom = span(row)
    return bottom - top + PITCH


def _row(row: Sequence[Piece], size: float, face: Face) -> Row:
    """Return words as a picture, and what a theme needs to know to lay it out."""
    text = " ".join(it.text for it in row if it.text)
    margin = MARGIN / size
    length = sum(it.width + GAP for it in row) - GAP
    top, _ = span(row)
    width, height = length + 2 * margin, _height(row) + 2 * margin
    view = f"{-margin:.4g} {top - margin:.4g} {width:.4g} {height:.4g}"
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='{view}'>{{}}</svg>"
    return Row(
        text=text,
        size=length * size / face.advance(text) if text else 1,
        width=width * size,
        height=height * size,
        drawing="data:image/svg+xml,"
        + quote(svg.format(_scraps(row, size)), safe=" =:/'()-.,"),
    )


def _scraps(row: Sequence[Piece], size: float) -> str:
    """Return the scraps of a row side by side, as SVG."""
    parts = []
    x = 0.0
    for word in row:
        for scrap in word.scraps:
            parts.append(_scrap(scrap, x, size))
            x += scrap.width - OVERLAP
        x += OVERLAP + GAP
    return "".join(parts)


def _scrap(scrap: Scrap, x: float, size: float) -> str:
    """Return one scrap as SVG, ``x`` em from the left."""
    edge = "M" + "L".join(f"{it.x:.4g} {it.y:.4g}" for it in scrap.edge) + "Z"
    letter = f"<path d='{scrap.letter}' transform='{scrap.transform}'"
    match scrap.paper:
        case "black":
            drawn = f"<path d='{edge}'/>{letter} fill='white'/>"
        case "framed":
            drawn = f"<path d='{edge}' {_sheet('black', FRAME / size)}/>{letter}/>"
        case _:
            drop = f"transform='translate({DROP / size:.4g} {DROP / size:.4g})'"
            sheet = f"<path d='{edge}' {_sheet('black', THIN / size)}/>"
            drawn = f"<path d='{edge}' {drop}/>{sheet}{letter}/>"
    keyline = f"<path d='{edge}' {_sheet('white', 2 * KEYLINE / size)}/>"
    return f"<g transform='translate({x:.4g} 0)'>{keyline}{drawn}</g>"


def _sheet(colour: str, width: float) -> str:
    """Return what makes a path white paper with a line around it."""
    return f"fill='white' stroke='{colour}' stroke-width='{width:.4g}'"
