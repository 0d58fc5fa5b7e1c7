"""A scheme: how you fold the paper.  Which page goes where follows from it."""

from __future__ import annotations

from dataclasses import dataclass

from zine.impose.step import Edge, Gather, Nest, Staple, Step, mirrored


@dataclass(frozen=True, slots=True)
class Scheme:
    """How to get from flat sheets to a booklet.

    Attributes:
        name: Kebab-case; the stem of its file.
        title: What people call it.
        description: One sentence.
        rows: Panels from head to foot on one side of a sheet.
        columns: Panels from left to right.
        steps: For a booklet that opens from the left.
    """

    name: str
    title: str
    description: str
    rows: int
    columns: int
    steps: tuple[Step, ...]

    @property
    def pages_per_sheet(self) -> int:
        """Pages on both sides of one sheet."""
        return 2 * self.rows * self.columns

    @property
    def takes_many_sheets(self) -> bool:
        """Whether a step puts sheets together; otherwise one sheet is the booklet."""
        return any(isinstance(step, Nest | Gather) for step in self.steps)

    @property
    def staples(self) -> int:
        """Staples in one booklet."""
        return sum(step.count for step in self.steps if isinstance(step, Staple))

    def steps_for(self, spine: Edge) -> tuple[Step, ...]:
        """Return the steps for a spine at the left or, mirrored, at the right."""
        if spine is Edge.RIGHT:
            return tuple(mirrored(step) for step in self.steps)
        return self.steps
