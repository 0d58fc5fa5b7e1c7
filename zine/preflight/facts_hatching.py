"""Lines of the patterns that fill areas of a page, such as hatching."""

from __future__ import annotations

import re
from math import sqrt
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Stream

from zine.impose.pdf.matrix import AS_IT_IS, Matrix
from zine.preflight.facts import Line
from zine.units import Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Object

USED = re.compile(rb"/([^\s/\[\]<>(){}%]+)\s+(?:scn|SCN)\b")
"""What fills with a pattern."""

TILED = 1
"""Kind of a pattern that is a drawing, again and again."""

MOST = 50
"""Patterns of a page that are read."""

LONGEST = 2**18
"""Bytes of one: a drawing of a few lines has some hundred."""

TOLD = "q Q cm w S s B B* b b*"
"""Operators that set the width of a line, and those that draw it."""

NUMBERS = 6
"""Of a matrix."""


def read_hatching(page: Object, box: Rect) -> tuple[Line, ...]:
    """Return the thinnest line of each pattern that is used on a page itself.

    Patterns in forms are shrunk with them, nobody knows how much.

    Args:
        page: Its entry in the file; its content is in one piece.
        box: Of the page; nobody knows where on it they are.
    """
    patterns = page.get("/Resources", Dictionary()).get("/Pattern")
    content = page.get("/Contents")
    if not isinstance(patterns, Dictionary) or not isinstance(content, Stream):
        return ()
    used = dict.fromkeys(USED.findall(content.read_bytes()))
    drawn = (patterns.get(f"/{it.decode('latin-1')}") for it in list(used)[:MOST])
    tiled = (
        it for it in drawn if isinstance(it, Stream) and it.get("/PatternType") == TILED
    )
    widths = (min(_widths(it), default=None) for it in tiled)
    return tuple(Line(Pt(it), box) for it in widths if it is not None)


def _widths(pattern: Stream) -> Iterator[float]:
    """Yield the width of each line in a pattern, as it is printed."""
    if len(pattern.read_bytes()) > LONGEST:
        return
    saved: list[tuple[float, Matrix]] = []
    width, matrix = 1.0, _matrix(pattern.get("/Matrix"))
    for step in pikepdf.parse_content_stream(pattern, TOLD):
        operands = list(step.operands)
        match str(step.operator):
            case "q":
                saved.append((width, matrix))
            case "Q" if saved:
                width, matrix = saved.pop()
            case "cm":
                matrix = _matrix(operands).then(matrix)
            case "w" if operands:
                width = float(operands[0])
            case "S" | "s" | "B" | "B*" | "b" | "b*":
                scale = sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))
                yield width * scale
            case _:
                pass


def _matrix(numbers: Any) -> Matrix:  # noqa: ANN401 - whatever a file has there
    if not isinstance(numbers, Array | list) or len(numbers) != NUMBERS:
        return AS_IT_IS
    return Matrix(*map(float, numbers))
