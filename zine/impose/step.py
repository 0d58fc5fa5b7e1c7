"""The movements of the hands that turn sheets into a booklet, and their words.

    nest               lay all sheets on one another, the first on top, before folding
    gather             lay all folded sheets on one another, the first on top
    fold left behind   fold the left half behind the right one, away from you
    fold left over     fold the left half over the right one, towards you
    staple 2           drive two staples through the spine

Halves are ``left``, ``right``, ``top`` and ``bottom``.  The paper lies flat, the front
of the first sheet towards you, and is never turned round between two steps.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

VOCABULARY = (
    "nest",
    "gather",
    "fold left|right|top|bottom behind|over",
    "staple 1…9",
)
"""Every step a scheme file may say, for messages."""


class Edge(StrEnum):
    """A side of a sheet, a panel or a pile as it lies in front of you."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"

    @property
    def is_upright(self) -> bool:
        """Whether this edge runs from foot to head, as a spine on the side does."""
        return self in (Edge.LEFT, Edge.RIGHT)

    def mirrored(self) -> Edge:
        """Return the edge seen in a mirror standing beside the paper."""
        return {Edge.LEFT: Edge.RIGHT, Edge.RIGHT: Edge.LEFT}.get(self, self)


class Way(StrEnum):
    """Where a folded half ends up."""

    BEHIND = "behind"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Nest:
    """All flat sheets become one pile, the first on top."""

    def __str__(self) -> str:
        return "nest"


@dataclass(frozen=True, slots=True)
class Gather:
    """All folded sheets become one pile, the first on top."""

    def __str__(self) -> str:
        return "gather"


@dataclass(frozen=True, slots=True)
class Fold:
    """One half of the paper is folded onto the other.

    Attributes:
        half: The half that moves; the crease is left at this edge.
        way: Behind the half that stays, or over it.
    """

    half: Edge
    way: Way

    def __str__(self) -> str:
        return f"fold {self.half} {self.way}"


@dataclass(frozen=True, slots=True)
class Staple:
    """The pile is stapled through its spine.

    Attributes:
        count: How many staples, from 1 to 9.
    """

    count: int

    def __str__(self) -> str:
        return f"staple {self.count}"


Step = Nest | Gather | Fold | Staple
"""One movement; ``str(step)`` is its words again."""


def parse_step(words: str) -> Step:
    """Return the step that ``words`` describe.

    Raises:
        ValueError: The words are not in the vocabulary.
    """
    match words.split():
        case ["nest"]:
            return Nest()
        case ["gather"]:
            return Gather()
        case ["fold", half, way] if half in set(Edge) and way in set(Way):
            return Fold(Edge(half), Way(way))
        case ["staple", count] if count in set("123456789"):
            return Staple(int(count))
        case _:
            raise ValueError(words)


def mirrored(step: Step) -> Step:
    """Return the step as done for a booklet that opens from the other side."""
    return replace(step, half=step.half.mirrored()) if isinstance(step, Fold) else step
