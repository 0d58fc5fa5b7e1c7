"""Where the pen of a page is: the matrix and the window while its content is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from zine.impose.pdf.matrix import Matrix
from zine.units import Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from pikepdf import Object

POINTS = {"m": 1, "l": 1, "c": 3, "v": 2, "y": 2}
"""How many points an operator adds to a path (ISO 32000-2, 8.5.2)."""

PAINTS = {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "n"}
"""What ends a path."""

COVERS: dict[str, Callable[[Any], bool]] = {
    "/ca": lambda it: float(it) == 1,
    "/BM": lambda it: str(it) in {"/Normal", "/Compatible"},
    "/SMask": lambda it: str(it) == "/None",
}
"""Entries of ``/ExtGState``, and when they hide what is below."""


class State(NamedTuple):
    """What ``q`` saves.

    Attributes:
        matrix: From here to the sheet.
        window: Upright rectangle on the sheet outside of which nothing is drawn.
        glass: Entries of ``/ExtGState`` that let what is below shine through.
    """

    matrix: Matrix
    window: Rect
    glass: frozenset[str] = frozenset()


class Pen:
    """Follows one content stream; each operator is shown to it once, in order."""

    def __init__(self, start: State) -> None:
        self.now = start
        self._saved: list[State] = []
        self._path: list[tuple[float, float]] = []
        self._cuts = False

    def read(self, operator: str, operands: Sequence[Any]) -> None:
        """Do what an operator does to matrix and window."""
        if operator == "q":
            self._saved.append(self.now)
        elif operator == "Q" and self._saved:
            self.now = self._saved.pop()
        elif operator == "cm":
            self._move(Matrix(*map(float, operands)))
        elif operator == "re":
            x, y, width, height = map(float, operands)
            self._path += self._placed([(x, y), (x + width, y)])
            self._path += self._placed([(x, y + height), (x + width, y + height)])
        elif operator in POINTS:
            numbers = [float(it) for it in operands]
            self._path += self._placed(zip(numbers[::2], numbers[1::2], strict=True))
        elif operator in ("W", "W*"):
            self._cuts = True
        elif operator in PAINTS:
            if self._cuts:
                self._narrow()
            self._path, self._cuts = [], False

    def set_look(self, look: Object | None) -> None:
        """Take note of an entry of ``/ExtGState``."""
        glass = self.now.glass
        for key, covers in COVERS.items():
            if look is not None and key in look:
                glass = glass - {key} if covers(look[key]) else glass | {key}
        self.now = self.now._replace(glass=glass)

    def _move(self, matrix: Matrix) -> None:
        self.now = self.now._replace(matrix=matrix.then(self.now.matrix))

    def _placed(
        self, points: Iterable[tuple[float, float]]
    ) -> list[tuple[float, float]]:
        a, b, c, d, e, f = self.now.matrix
        return [(a * x + c * y + e, b * x + d * y + f) for x, y in points]

    def _narrow(self) -> None:
        """Make the window no larger than the rectangle around the path."""
        xs, ys = zip(*self._path, strict=True) if self._path else ((0.0,), (0.0,))
        path = Rect(Pt(min(xs)), Pt(min(ys)), Pt(max(xs)), Pt(max(ys)))
        self.now = self.now._replace(window=meet(self.now.window, path))


def meet(one: Rect, other: Rect) -> Rect:
    """Return what two rectangles have in common; it may be less than nothing."""
    return Rect(
        max(one.x0, other.x0),
        max(one.y0, other.y0),
        min(one.x1, other.x1),
        min(one.y1, other.y1),
    )
