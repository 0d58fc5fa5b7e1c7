"""Lines that are too thin, made wider where they are drawn: one content stream.

Only ``w`` is added, before a path that is drawn too thin, and taken back before
anything else that would take over the width.  What is nearly white stays as it is: it
may be there to hide what is below.
"""

from __future__ import annotations

from math import ceil, hypot, sqrt
from typing import TYPE_CHECKING, Any, NamedTuple

from pikepdf import ContentStreamInlineImage, Operator

from zine.impose.pdf.grey.spaces import CMYK, GREY, RGB, Space, read_space
from zine.impose.pdf.matrix import AS_IT_IS, Matrix
from zine.units import TOLERANCE, Pt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pikepdf import Object

PATH = {"m", "l", "c", "v", "y", "h", "re", "W", "W*"}
"""What a path is made of, before it is painted."""

STROKES = {"S", "s", "B", "B*", "b", "b*"}

TAKES_WIDTH = {"Tj", "TJ", "'", '"', "Do"}
"""Letters may be drawn as lines, and a form begins with the width that is set."""

DEVICES = {"G": GREY, "RG": RGB, "K": CMYK}
"""Operators that name space and colour of lines at once."""

PALE = 0.9
"""Lighter lines are nearly white."""

MOST_SKEW = 2
"""Times: a pen squeezed more makes lines of many widths, not to be widened alike."""

DIGITS = 10_000
"""To a ten-thousandth of a unit, upwards."""


class Pen(NamedTuple):
    """What ``q`` saves.

    Attributes:
        matrix: From here to the page.
        asked: Width that the file asks for.
        given: Width that is set.
        space: In which colours of lines are given.
        light: How light lines are: 0 for black, 1 for white.
    """

    matrix: Matrix = AS_IT_IS
    asked: float = 1.0
    given: float = 1.0
    space: Space = GREY
    light: float = 0.0


class Resources(NamedTuple):
    """What a content stream can name.

    Attributes:
        look: Entry of ``/ExtGState``, or ``None``.
        space: Colour space, or ``None``.
        form: Given a name and the pen, the name of what is drawn instead; ``None`` if
            it may stay.
    """

    look: Callable[[str], Object | None]
    space: Callable[[str], Object | None]
    form: Callable[[str, Pen], Object | None]


class Thickener:
    """Follows one content stream; each step is shown to it once, in order.

    Attributes:
        has_changed: Whether anything has come out differently.
    """

    def __init__(self, start: Pen, least: Pt, resources: Resources) -> None:
        self.has_changed = False
        self._now = start
        self._least = least
        self._resources = resources
        self._saved: list[Pen] = []
        self._path: list[Any] = []

    def read(self, step: Any) -> Iterator[Any]:  # noqa: ANN401 - an operator, or a picture
        """Yield what is done instead of a step."""
        if isinstance(step, ContentStreamInlineImage):
            yield from self.rest()
            yield step
            return
        operator, operands = str(step.operator), step.operands
        if operator in PATH:
            self._path.append(step)
            return
        if operator in STROKES:
            yield from self._set(self._needed())
        yield from self.rest()
        if operator in TAKES_WIDTH:
            yield from self._set(self._now.asked)
        if operator == "Do":
            new = self._resources.form(str(operands[0]), self._now)
            if new is not None:
                self.has_changed = True
                yield [new], step.operator
                return
        self._follow(operator, operands)
        yield step

    def rest(self) -> Iterator[Any]:
        """Yield what has been held back."""
        yield from self._path
        self._path = []

    def _set(self, width: float) -> Iterator[Any]:
        if width != self._now.given:
            self.has_changed = True
            self._now = self._now._replace(given=width)
            yield [int(width) if width == int(width) else width], Operator("w")

    def _needed(self) -> float:
        """Return the width that a line has to have here."""
        now = self._now
        a, b, c, d, *_ = now.matrix
        area = abs(a * d - b * c)
        if now.light > PALE or now.asked * sqrt(area) >= self._least - TOLERANCE:
            return now.asked
        # The pen is an ellipse: its longer and its shorter radius.
        longer = (hypot(a + d, b - c) + hypot(a - d, b + c)) / 2
        shorter = area / longer if longer else 0.0
        if longer > MOST_SKEW * shorter:
            return now.asked
        return ceil(self._least / shorter * DIGITS) / DIGITS

    def _follow(self, operator: str, operands: Sequence[Any]) -> None:
        now = self._now
        match operator:
            case "q":
                self._saved.append(now)
            case "Q" if self._saved:
                self._now = self._saved.pop()
            case "cm":
                matrix = Matrix(*map(float, operands)).then(now.matrix)
                self._now = now._replace(matrix=matrix)
            case "w":
                self._ask(operands[0])
            case "gs":
                look = self._resources.look(str(operands[0]))
                self._ask(None if look is None else look.get("/LW"))
            case "G" | "RG" | "K":
                self._colour(DEVICES[operator], operands)
            case "CS":
                space = read_space(operands[0], self._resources.space)
                self._colour(space, space.initial)
            case "SC" | "SCN":
                self._colour(now.space, operands)
            case _:
                pass

    def _ask(self, width: Any) -> None:  # noqa: ANN401 - a number of the file
        if width is not None:
            self._now = self._now._replace(asked=float(width), given=float(width))

    def _colour(self, space: Space, operands: Sequence[Any]) -> None:
        numbers = [] if space.is_pattern else [float(it) for it in operands]
        light = space.grey(numbers) if numbers else 0.0
        self._now = self._now._replace(space=space, light=light)
