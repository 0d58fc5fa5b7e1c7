"""What imposing has to reach, and whether it did."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from inputs import ALL, SCANS, T400, T2000, Input
from table import Column, Table

if TYPE_CHECKING:
    from pairs import Pairs

MEBIBYTE = 2**20

ITSELF = "itself, 400"
"""The peer that our command at 2,000 pages has in our command at 400."""


class Figure(StrEnum):
    """What is looked at."""

    TIME = "time / {peer}"
    MEMORY = "memory in MiB"
    MEMORY_OF_INPUT = "memory / input file"
    SIZE = "output / input file"


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one comparison.

    Attributes:
        input: What was imposed.
        peer: The name of B.
        pairs: The times, and the memory in MiB.
        sizes: Output in times of the input, of A and of B.
    """

    input: Input
    peer: str
    pairs: Pairs
    sizes: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure that should not be larger than ``most``."""

    input: Input
    figure: Figure
    most: float
    peer: str = ""

    @property
    def name(self) -> str:
        """What is asked."""
        return f"{self.input.name}: {self.figure.format(peer=self.peer)}"

    def found(self, results: list[Result]) -> float | None:
        """Return the figure, the worst of several; ``None`` if it wasn't measured."""
        figures = [
            _figure(self.figure, result)
            for result in results
            if result.input == self.input and self.peer in {"", result.peer}
        ]
        return max(figures, default=None)


GOALS = (
    Goal(T400, Figure.TIME, 0.15, "pdfimpose"),
    Goal(T400, Figure.TIME, 0.02, "pypdf"),
    Goal(T2000, Figure.TIME, 3, "qpdf"),
    Goal(T2000, Figure.TIME, 6, ITSELF),
    Goal(T2000, Figure.MEMORY, 60),
    Goal(SCANS, Figure.MEMORY_OF_INPUT, 1),
    *(Goal(it, Figure.SIZE, 1.1) for it in ALL),
)

TABLE = Table(
    (
        Column("target", 44, left=True),
        Column("found", 8),
        Column("at most", 8),
        Column("", 14, left=True),
    )
)


def print_goals(results: list[Result]) -> None:
    """Print a row for each goal."""
    TABLE.print_heading()
    for goal in GOALS:
        found = goal.found(results)
        if found is None:
            TABLE.print_row(goal.name, "", f"{goal.most:g}", "not measured")
        else:
            verdict = "met" if found <= goal.most else "MISSED"
            TABLE.print_row(goal.name, f"{found:.3f}", f"{goal.most:g}", verdict)


def _figure(figure: Figure, result: Result) -> float:
    match figure:
        case Figure.TIME:
            return result.pairs.ratio
        case Figure.MEMORY:
            return result.pairs.a.memory
        case Figure.MEMORY_OF_INPUT:
            size = result.input.file.stat().st_size
            return result.pairs.a.memory * MEBIBYTE / size
        case Figure.SIZE:
            return result.sizes[0]
