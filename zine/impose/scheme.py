"""A scheme: how you fold the paper.  Which page goes where follows from it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import prod
from typing import TypeVar

from zine.impose.step import (
    Axis,
    Cut,
    Edge,
    Fasten,
    Lay,
    Pile,
    Piling,
    Pleat,
    Ring,
    Step,
    Strips,
    mirrored,
    tipped,
)

Kind = TypeVar("Kind", bound=Step)


@dataclass(frozen=True, slots=True)
class Scheme:
    """How to get from flat sheets to a booklet.

    Attributes:
        name: Kebab-case; the stem of its file.
        title: What people call it.
        description: One sentence.
        rows: Panels from head to foot on one side of a sheet.
        columns: Panels from left to right.
        steps: With the spine at :attr:`spine`.
        any_grid: Whether other rows and columns will do as well.
        prints_backs: Whether pages are printed on both sides of a sheet.
        poster: Whether one more page may fill the back of the sheet.
        signature: Pages in each signature as the wish of the scheme, or ``"auto"``.
        spare: The scheme to use where this one would leave more pages blank, or ``""``.
        spine: Where the booklet is bound, or ``None`` if nothing binds it.
    """

    name: str
    title: str
    description: str
    rows: int
    columns: int
    steps: tuple[Step, ...]
    any_grid: bool = False
    prints_backs: bool = True
    poster: bool = False
    signature: str = "auto"
    spare: str = ""
    spine: Edge | None = Edge.LEFT

    @property
    def copies(self) -> int:
        """Booklets that one set of sheets makes."""
        cuts = self.steps_of(Cut)
        return prod(
            self.rows if cut.axis is Axis.ROWS else self.columns
            for cut in cuts
            if cut.strips is Strips.COPIES
        )

    @property
    def pages_per_sheet(self) -> int:
        """Different pages on one sheet."""
        sides = 2 if self.prints_backs else 1
        return sides * self.rows * self.columns // self.copies

    @property
    def takes_many_sheets(self) -> bool:
        """Whether a booklet may be of several sheets; otherwise one is all of it."""
        return bool(self.steps_of(Pile) or self.steps_of(Lay))

    @property
    def takes_signatures(self) -> bool:
        """Whether sheets are put together in several lots, and those gathered."""
        ways = [step.how for step in self.steps_of(Pile)]
        return ways[-1:] == [Piling.GATHER] and len(ways) > 1

    @property
    def is_loose(self) -> bool:
        """Whether nothing holds the pages together: no cover, no back cover."""
        return self.spine is None

    @property
    def is_trimmed(self) -> bool:
        """Whether its edges can be cut at the end, and it does not fall apart."""
        if any(isinstance(step, Ring | Pleat) for step in self.steps):
            return False
        return self.is_loose or self.prints_backs

    @property
    def staples(self) -> int:
        """Staples or holes in one booklet."""
        return sum(step.count for step in self.steps_of(Fasten))

    def steps_of(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Return the steps of one kind."""
        return tuple(step for step in self.steps if isinstance(step, kind))

    def on_grid(self, rows: int, columns: int) -> Scheme:
        """Return this scheme with other rows and columns."""
        return replace(self, rows=rows, columns=columns)

    def bound_at(self, spine: Edge) -> Scheme:
        """Return this scheme for a spine at the left, the right or the top.

        Raises:
            ValueError: It cannot be bound there; the message is the step that resists.
        """
        if self.spine is None:
            return self._read_from(spine)
        if spine is self.spine:
            return self
        if self.spine is not Edge.RIGHT and Edge.TOP in (spine, self.spine):
            return self._tipped().bound_at(spine)
        return self._mirrored().bound_at(spine)

    def _read_from(self, side: Edge) -> Scheme:
        """Return a scheme without a spine for pages that are read from ``side``."""
        if side is Edge.TOP:
            raise ValueError(str(self.steps[0]))
        if side is Edge.LEFT:
            return self
        return self._mirrored()

    def _mirrored(self) -> Scheme:
        """Return this scheme with the right for the left."""
        return replace(
            self,
            steps=tuple(mirrored(step, self.columns) for step in self.steps),
            spine=None if self.spine is None else self.spine.mirrored(),
        )

    def _tipped(self) -> Scheme:
        """Return this scheme with rows for columns and the top for the left."""
        return replace(
            self,
            rows=self.columns,
            columns=self.rows,
            steps=tuple(tipped(step) for step in self.steps),
            spine=None if self.spine is None else self.spine.tipped(),
        )
