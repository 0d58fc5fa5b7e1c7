"""What the oracle is told of a job: what a person at the copier would be told."""

from __future__ import annotations

from dataclasses import dataclass

NEAR = 0.02
"""Points that are closer than this are one point; paper is never cut that well."""


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle by its edges, in points, y upwards."""

    x0: float
    y0: float
    x1: float
    y1: float

    def is_at(self, other):
        return all(
            abs(here - there) < NEAR
            for here, there in zip(self.edges, other.edges, strict=True)
        )

    def holds(self, other):
        return (
            self.x0 - NEAR < other.x0
            and self.y0 - NEAR < other.y0
            and other.x1 < self.x1 + NEAR
            and other.y1 < self.y1 + NEAR
        )

    @property
    def edges(self):
        return (self.x0, self.y0, self.x1, self.y1)

    @property
    def middle(self):
        return ((self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line on the front of a sheet; ``kind`` is fold, cut or slit.

    ``away``: folded away from whoever looks at the front.  ``spine``: into the spine.
    """

    kind: str
    start: tuple[float, float]
    end: tuple[float, float]
    away: bool = False
    spine: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """One booklet.

    ``sheet`` and ``page`` are width and height as they lie, ``grid`` rows and columns,
    ``sections`` how many sheets are in each signature.
    """

    scheme: str
    pages: int
    sheet: tuple[float, float]
    grid: tuple[int, int]
    page: tuple[float, float]
    flip: str
    binding: str
    sections: tuple[int, ...]
    lines: tuple[Stroke, ...] = ()

    @property
    def panel(self):
        rows, columns = self.grid
        return self.sheet[0] / columns, self.sheet[1] / rows
