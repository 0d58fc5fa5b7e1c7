"""Lines, tints and pictures of the patterns that fill areas of a page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from math import hypot
from typing import TYPE_CHECKING, Any, NamedTuple

import pikepdf
from pikepdf import Array, Name, Stream

from zine.impose.pdf.matrix import AS_IT_IS, Matrix
from zine.preflight.facts import Area, Line, Picture
from zine.preflight.facts_tiles import palest
from zine.preflight.outlines import line_width
from zine.preflight.resources import table
from zine.units import POINTS_PER_INCH, Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Object

USED = re.compile(rb"/[^\s/\[\]<>(){}%]+\s+(?:scn|SCN)\b")
"""What fills with a pattern."""

TILED = 1
"""Kind of a pattern that is a drawing, again and again."""

MOST = 200
"""Patterns and forms of a page that are read."""

LONGEST = 2**18
"""Bytes of a pattern: a drawing of a few lines has some hundred."""

DEEPEST = 12
"""Forms in forms that are followed."""

TOLD = "q Q cm w m l c v y re S s B B* b b* f F f* n Do scn SCN"
"""Operators that set the width of a line, those that draw it, and those that fill."""

DRAWN = {"m", "l", "c", "v", "y", "re"}
"""Those that go on with a path."""

STROKED = {"S", "s", "B", "B*", "b", "b*"}
"""Those that draw a line along it."""

NUMBERS = 6
"""Of a matrix."""


class _Content(NamedTuple):
    """What draws: a page, a form or a pattern.

    Attributes:
        stream: Its operators.
        resources: What their names stand for.
        matrix: What takes its places to those of the page.
        is_tile: Whether it is in a pattern.
    """

    stream: Stream
    resources: Any
    matrix: Matrix
    is_tile: bool


@dataclass
class _Found:
    """What was met in patterns: widths of lines, drawings and pictures, placed."""

    widths: list[float] = field(default_factory=list)
    pictures: list[tuple[Stream, Matrix]] = field(default_factory=list)
    tiles: list[tuple[Stream, Matrix]] = field(default_factory=list)


class Tiled(NamedTuple):
    """What patterns are made of; nobody knows where on their page it is.

    Attributes:
        lines: The thinnest, on the whole page.
        pictures: Each as large as it is, at a corner of the page.
        areas: The palest of each drawing.
    """

    lines: tuple[Line, ...] = ()
    pictures: tuple[Picture, ...] = ()
    areas: tuple[Area, ...] = ()


class Patterns:
    """Reads the pages of one file; in most of them nothing has a pattern."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], bool] = {}
        self._tints: dict[tuple[int, int], float] = {}

    def read(self, page: Object, box: Rect) -> Tiled:
        """Return what the patterns of a page are made of.

        Args:
            page: Its entry in the file; its content is in one piece.
            box: Of the page.
        """
        stream, resources = page.get("/Contents"), page.get("/Resources")
        if not isinstance(stream, Stream):
            return Tiled()
        whole = _Content(stream, resources, AS_IT_IS, is_tile=False)
        waiting = [whole] if self._uses_pattern(stream, resources, 0) else []
        seen: set[tuple[tuple[int, int], Matrix]] = set()
        found = _Found()
        while waiting and len(seen) < MOST:
            it = waiting.pop()
            place = (it.stream.objgen, it.matrix)
            if place not in seen:
                seen.add(place)
                if it.stream.get("/PatternType") == TILED:
                    found.tiles.append((it.stream, it.matrix))
                waiting += (
                    part
                    for part in _drawn(it, found)
                    if part.is_tile
                    or self._uses_pattern(part.stream, part.resources, 0)
                )
        thinnest = Pt(min(found.widths, default=0))
        pictures = (_picture(it, matrix, box) for it, matrix in found.pictures)
        return Tiled(
            (Line(thinnest, box),) * bool(found.widths),
            tuple(filter(None, pictures)),
            tuple(self._tints_of(found, box)),
        )

    def _tints_of(self, found: _Found, box: Rect) -> Iterator[Area]:
        """Yield the palest part of each tile that has one."""
        for tile, matrix in found.tiles:
            if tile.objgen not in self._tints:
                self._tints[tile.objgen] = palest(tile)
            ink = self._tints[tile.objgen]
            if ink:
                left, bottom, right, top = map(float, tile.BBox)
                size = Matrix(right - left, 0, 0, top - bottom, 0, 0).then(matrix)
                grey = (1 - ink,) * 3
                yield Area(ink, _at_corner(size, box), grey, fills=False, tiled=True)

    def _uses_pattern(self, stream: Stream, resources: Any, depth: int) -> bool:  # noqa: ANN401
        """Return whether content fills with a pattern, or a form in it does."""
        known = self._known.get(stream.objgen)
        if known is None:
            self._known[stream.objgen] = False
            forms = table(resources, "/XObject").values() if depth < DEEPEST else ()
            known = (
                len(table(resources, "/Pattern")) > 0
                and USED.search(stream.read_bytes()) is not None
            ) or any(
                self._uses_pattern(it, it.get("/Resources", resources), depth + 1)
                for it in forms
                if isinstance(it, Stream) and it.get("/Subtype") == Name.Form
            )
            self._known[stream.objgen] = known
        return known


def _drawn(content: _Content, found: _Found) -> Iterator[_Content]:
    """Yield the forms and patterns that content draws with; note what is in a tile."""
    if content.is_tile and len(content.stream.read_bytes()) > LONGEST:
        return
    saved: list[tuple[float, Matrix]] = []
    width, matrix, corners = 1.0, content.matrix, _Corners()
    for step in pikepdf.parse_content_stream(content.stream, TOLD):
        operands = list(step.operands)
        match operator := str(step.operator):
            case "q":
                saved.append((width, matrix))
            case "Q" if saved:
                width, matrix = saved.pop()
            case "cm":
                matrix = _matrix(operands).then(matrix)
            case "w" if operands:
                width = float(operands[0])
            case "Do" | "scn" | "SCN" if operands and isinstance(operands[-1], Name):
                yield from _named(operands[-1], operator, content, matrix)
                if content.is_tile and operator == "Do":
                    it = table(content.resources, "/XObject").get(str(operands[-1]))
                    found.pictures.append((it, matrix))
            case _:
                if operator in STROKED and content.is_tile:
                    found.widths.append(line_width(width, matrix, corners.straight))
                corners.add(operator, operands)


def _picture(it: Object | None, matrix: Matrix, box: Rect) -> Picture | None:
    """Return how fine a picture of a pattern is, if it is one."""
    if not isinstance(it, Stream) or it.get("/Subtype") != Name.Image:
        return None
    width, height = int(it.get("/Width", 0)), int(it.get("/Height", 0))
    across, up = hypot(matrix.a, matrix.b), hypot(matrix.c, matrix.d)
    if not (width and height and across and up):
        return None
    ppi = POINTS_PER_INCH * min(width / across, height / up)
    place = _at_corner(matrix, box)
    return Picture((width, height), ppi, place, int(it.get("/BitsPerComponent", 1)))


def _at_corner(matrix: Matrix, box: Rect) -> Rect:
    """Return a place on a page as large as the unit square becomes."""
    across, up = hypot(matrix.a, matrix.b), hypot(matrix.c, matrix.d)
    wide, high = min(across, box.width), min(up, box.height)
    return box._replace(x1=Pt(box.x0 + wide), y1=Pt(box.y0 + high))


class _Corners:
    """The line that is drawn just now, as long as it is one and straight."""

    def __init__(self) -> None:
        self.straight: list[tuple[float, float]] = []
        self._is_straight = True

    def add(self, operator: str, operands: list[Any]) -> None:
        """Go on with a line, or begin the next one."""
        if operator not in DRAWN:
            self.straight, self._is_straight = [], True
            return
        begins_anew = operator == "m" and bool(self.straight)
        is_straight = operator in {"m", "l"} and len(operands) > 1 and not begins_anew
        self._is_straight = self._is_straight and is_straight
        if self._is_straight:
            self.straight.append((float(operands[0]), float(operands[1])))
        else:
            self.straight = []


def _named(
    name: Name, operator: str, content: _Content, matrix: Matrix
) -> Iterator[_Content]:
    """Yield the form or the pattern of a name."""
    if operator == "Do":
        form = table(content.resources, "/XObject").get(str(name))
        if isinstance(form, Stream) and form.get("/Subtype") == Name.Form:
            own = _matrix(form.get("/Matrix")).then(matrix)
            inner = form.get("/Resources", content.resources)
            yield _Content(form, inner, own, content.is_tile)
        return
    pattern = table(content.resources, "/Pattern").get(str(name))
    if isinstance(pattern, Stream) and pattern.get("/PatternType") == TILED:
        # It lies on what its content lies on, whatever has been moved there since.
        own = _matrix(pattern.get("/Matrix")).then(content.matrix)
        yield _Content(pattern, pattern.get("/Resources"), own, is_tile=True)


def _matrix(numbers: Any) -> Matrix:  # noqa: ANN401 - whatever a file has there
    if not isinstance(numbers, Array | list) or len(numbers) != NUMBERS:
        return AS_IT_IS
    return Matrix(*map(float, numbers))
