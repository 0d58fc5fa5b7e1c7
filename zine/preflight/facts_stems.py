"""How thick the strokes of a font are, measured in the letters themselves.

What a font says of its stems is seldom true: many programs write the same for all.
"""

from __future__ import annotations

import ctypes
from functools import lru_cache
from io import BytesIO
from itertools import chain, pairwise
from operator import mul
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2.raw as pdfium
from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

from zine.preflight.facts_notdef import DAMAGED

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

LARGEST = 2**20
"""Bytes of a font that is read."""

SFNT = (b"\0\1\0\0", b"true", b"OTTO")
"""What the fonts begin with that are a table of tables."""

CFF = b"\1\0"
"""What one begins with that has PostScript letters, and nothing else."""

UPRIGHT = "ilnhumrdbpqt"
"""Letters that have upright strokes, and hardly any other."""

ENOUGH = 3
"""Of them that a font has; else some of all its letters are measured."""

LETTERS = 20
"""So many at least."""

HEIGHTS = (0.3, 0.4, 0.6, 0.7)
"""Of a letter, where it is cut across: below and above its bars."""

SLANT = 0.3
"""Of its height: so far may the sides of an upright stroke lean, as in italics."""

PARALLEL = 0.02
"""The same for how far one of its sides leans more than the other."""

FEWEST = 6
"""Strokes that are enough to know a font by; others have no upright ones."""

PIECES = 4
"""Straight lines that stand for a curve."""

BROKEN = (*DAMAGED, TypeError, AttributeError, RecursionError, OverflowError)
"""What is raised for letters that make no sense."""

UNKNOWN = 0.0


class Stems:
    """Knows the fonts of a page by where they are; each is measured once."""

    def __init__(self) -> None:
        self._of_page: dict[int, float] = {}

    def turn_page(self) -> None:
        """Forget where the fonts of a page are; those of the next are elsewhere."""
        self._of_page.clear()

    def of(self, font: Any) -> float:  # noqa: ANN401 - PDFium has no types
        """Return how thick a font's upright strokes are, as a share of its size.

        It is 0 if nobody knows.
        """
        place = ctypes.addressof(font.contents) if font else 0
        if place not in self._of_page:
            self._of_page[place] = _measured(_data(font)) if place else UNKNOWN
        return self._of_page[place]


def _data(font: Any) -> bytes:  # noqa: ANN401
    """Return the font as the file brings it along; nothing if it is not there."""
    length = ctypes.c_size_t()
    if pdfium.FPDFFont_GetIsEmbedded(font) != 1:
        return b""
    pdfium.FPDFFont_GetFontData(font, None, 0, length)
    if not 0 < length.value <= LARGEST:
        return b""
    buffer = (ctypes.c_uint8 * length.value)()
    pdfium.FPDFFont_GetFontData(font, buffer, length.value, length)
    return bytes(buffer)


@lru_cache(maxsize=32)  # The files of a build have the same fonts.
def _measured(data: bytes) -> float:
    if not data.startswith((*SFNT, CFF)):
        return UNKNOWN
    try:
        letters = _of_tables(data) if data.startswith(SFNT) else _of_cff(data)
        found = list(chain.from_iterable(map(_Letter.stems, letters)))
    except BROKEN:
        return UNKNOWN
    return median(found) if len(found) >= FEWEST else UNKNOWN


def _of_tables(data: bytes) -> Iterator[_Letter]:
    with TTFont(BytesIO(data), lazy=True) as font:
        drawn, size = font.getGlyphSet(), font["head"].unitsPerEm
        codes = [it.cmap for it in font["cmap"].tables] if "cmap" in font else []
        named = {code.get(ord(it)) for code in codes for it in UPRIGHT}
        for name in _some(font.getGlyphOrder(), named):
            pen = _Letter(drawn, 1 / size)
            drawn[name].draw(pen)
            yield pen


def _of_cff(data: bytes) -> Iterator[_Letter]:
    # Slow to come, and few files have such a font.
    from fontTools.cffLib import CFFFontSet

    fonts = CFFFontSet()
    fonts.decompile(BytesIO(data), None)
    letters = fonts[0].CharStrings
    for name in _some(list(letters.keys()), {*UPRIGHT}):
        pen = _Letter(None, abs(fonts[0].FontMatrix[0]))
        letters[name].draw(pen)
        yield pen


def _some(names: list[str], upright: Container[str | None]) -> list[str]:
    """Return the upright letters of a font, or some of all kinds if there are none.

    The first of a font stands for those that it does not have.
    """
    found = [it for it in names[1:] if it in upright]
    return found if len(found) >= ENOUGH else names[1 :: len(names) // LETTERS + 1]


class _Side(NamedTuple):
    """Where a letter is cut through: an edge of ink.

    Attributes:
        x: Across.
        way: 1 if ink begins there, or ends, and -1 for the other.
        lean: How far it goes to the right for its height; ``None`` for a curve.
    """

    x: float
    way: int
    lean: float | None


class _Edge(NamedTuple):
    """A straight line from where the one before it ends, or a piece of a curve."""

    x: float
    y: float
    is_straight: bool = True


class _Letter(BasePen):  # type: ignore[misc] # fontTools has no types
    """The outline of a letter, in straight lines."""

    def __init__(self, letters: Any, unit: float) -> None:  # noqa: ANN401
        super().__init__(letters)
        self._unit = unit
        self._outlines: list[list[_Edge]] = []

    def stems(self) -> list[float]:
        """Return how thick its upright strokes are where they are cut across."""
        heights = [it.y for outline in self._outlines for it in outline]
        if not heights:
            return []
        low, high = min(heights), max(heights)
        return [
            (right.x - left.x) * self._unit
            for share in HEIGHTS
            for left, right in self._cut(low + share * (high - low))
            if left.lean is not None
            and right.lean is not None
            and abs(left.lean) <= SLANT
            and abs(left.lean - right.lean) <= PARALLEL
        ]

    def _cut(self, height: float) -> Iterator[tuple[_Side, _Side]]:
        """Yield where ink begins and ends at a height."""
        inside, left = 0, None
        for side in sorted(self._crossed(height), key=lambda it: it.x):
            left = left if inside else side
            inside += side.way
            if not inside and left:
                yield left, side

    def _crossed(self, height: float) -> Iterator[_Side]:
        for outline in self._outlines:
            for last, it in pairwise((outline[-1], *outline)):
                if (last.y <= height) == (it.y <= height):
                    continue
                lean = (it.x - last.x) / (it.y - last.y)
                yield _Side(
                    last.x + lean * (height - last.y),
                    1 if it.y > last.y else -1,
                    lean if it.is_straight else None,
                )

    def _moveTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self._outlines.append([_Edge(*pt)])

    def _lineTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self._outlines[-1].append(_Edge(*pt))

    def _curveToOne(  # noqa: N802
        self,
        pt1: tuple[float, float],
        pt2: tuple[float, float],
        pt3: tuple[float, float],
    ) -> None:
        outline = self._outlines[-1]
        points = (outline[-1][:2], pt1, pt2, pt3)
        for piece in range(1, PIECES + 1):
            to, left = piece / PIECES, 1 - piece / PIECES
            parts = (left**3, 3 * left * left * to, 3 * left * to * to, to**3)
            x, y = (sum(map(mul, parts, along)) for along in zip(*points, strict=True))
            outline.append(_Edge(x, y, is_straight=False))
