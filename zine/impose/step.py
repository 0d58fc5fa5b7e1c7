"""The movements of the hands that turn sheets into a booklet, and their words.

Putting paper together, the first sheet always on top:

    stack              lay the printed sheets in one pile, as they come
    nest               lay the flat sheets of a signature together, to be folded as one
    inset              put each folded sheet of a signature into the middle of the last
    gather             lay folded signatures, or cut leaves, on one another

Folding and cutting:

    fold left behind         fold the left half behind the right one, away from you
    fold left over           fold the left half over the right one, towards you
    fold top third over      the same with the outermost of three
    pleat columns            fold to and fro between all columns, like a fan
    cut rows under           cut between the rows; each goes under the one above it
    cut rows apart           cut between the rows; each is a sheet of its own now
    cut rows to copies       cut between the rows; each is a copy of the same booklet

One sheet, printed on one side, as a ring or a strip of pages:

    ring from 2,4      pages run in a ring; the first is in row 2, column 4
    strip from 1,4     pages run to and fro in rows; the first is in row 1, column 4
    lay                nothing is folded; pages are read row by row

And what holds it:

    bind left          glue, clamp or wire the pile at its left edge
    staple 2           drive two staples through the spine fold
    stab 2             drive two staples through the side, near the spine
    sew 3              sew through three holes in each spine fold

Halves and edges are ``left``, ``right``, ``top`` and ``bottom``; ``columns`` stands for
``rows`` as well.  The paper lies flat, the front of the first sheet towards you, and is
never turned round between two steps.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


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

    @property
    def opposite(self) -> Edge:
        """The edge across."""
        return _OPPOSITE[self]

    def mirrored(self) -> Edge:
        """Return the edge seen in a mirror standing beside the paper."""
        return self.opposite if self.is_upright else self

    def tipped(self) -> Edge:
        """Return the edge after left and top, right and bottom have changed places."""
        return _TIPPED[self]


_OPPOSITE = {
    Edge.LEFT: Edge.RIGHT,
    Edge.RIGHT: Edge.LEFT,
    Edge.TOP: Edge.BOTTOM,
    Edge.BOTTOM: Edge.TOP,
}
_TIPPED = {
    Edge.LEFT: Edge.TOP,
    Edge.TOP: Edge.LEFT,
    Edge.RIGHT: Edge.BOTTOM,
    Edge.BOTTOM: Edge.RIGHT,
}


class Way(StrEnum):
    """Where a folded half ends up."""

    BEHIND = "behind"
    OVER = "over"


class Piling(StrEnum):
    """How sheets come together."""

    STACK = "stack"
    NEST = "nest"
    INSET = "inset"
    GATHER = "gather"


class Axis(StrEnum):
    """Which way panels are lined up."""

    ROWS = "rows"
    COLUMNS = "columns"

    def tipped(self) -> Axis:
        """Return the other one."""
        return Axis.COLUMNS if self is Axis.ROWS else Axis.ROWS


class Strips(StrEnum):
    """What becomes of strips that are cut off."""

    UNDER = "under"
    APART = "apart"
    COPIES = "to copies"


class Fastening(StrEnum):
    """What goes through the paper to hold it."""

    STAPLE = "staple"
    STAB = "stab"
    SEW = "sew"


@dataclass(frozen=True, slots=True)
class Pile:
    """Sheets come together, the first on top."""

    how: Piling

    def __str__(self) -> str:
        return self.how.value


@dataclass(frozen=True, slots=True)
class Fold:
    """One part of the paper is folded onto the rest.

    Attributes:
        half: The part that moves; the crease is left at this edge.
        way: Behind the part that stays, or over it.
        parts: Of how many equal parts the outermost moves, 2 or 3.
    """

    half: Edge
    way: Way
    parts: int = 2

    def __str__(self) -> str:
        return f"fold {self.half} {'third ' if self.parts == 3 else ''}{self.way}"  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class Pleat:
    """The paper is folded to and fro between all rows or columns.

    Attributes:
        axis: What the folds run between.
        first: The edge where the front cover is.
    """

    axis: Axis
    first: Edge

    def __str__(self) -> str:
        return f"pleat {self.axis}"


@dataclass(frozen=True, slots=True)
class Cut:
    """The paper is cut between all rows or columns.

    Attributes:
        axis: What the cuts run between.
        strips: What becomes of them.
        first: The edge where the first strip is.
    """

    axis: Axis
    strips: Strips
    first: Edge

    def __str__(self) -> str:
        return f"cut {self.axis} {self.strips}"


@dataclass(frozen=True, slots=True)
class Ring:
    """Pages run in a ring over one side of one sheet.

    Attributes:
        row: Of the front cover, from 1 at the top.
        column: Of the front cover, from 1 at the left.
        closed: Whether the last page lies beside the first; otherwise a strip.
    """

    row: int
    column: int
    closed: bool = True

    def __str__(self) -> str:
        return f"{'ring' if self.closed else 'strip'} from {self.row},{self.column}"


@dataclass(frozen=True, slots=True)
class Lay:
    """Nothing is folded: pages are read row by row.

    Attributes:
        first: The edge where each row begins.
    """

    first: Edge = Edge.LEFT

    def __str__(self) -> str:
        return "lay"


@dataclass(frozen=True, slots=True)
class Bind:
    """Loose leaves, or folded ones, are bound at an edge."""

    edge: Edge

    def __str__(self) -> str:
        return f"bind {self.edge}"


@dataclass(frozen=True, slots=True)
class Fasten:
    """Staples or thread go through the paper.

    Attributes:
        what: Staples or thread, through the fold or the side.
        count: Of staples or holes.
    """

    what: Fastening
    count: int

    def __str__(self) -> str:
        return f"{self.what} {self.count}"


Step = Pile | Fold | Pleat | Cut | Ring | Lay | Bind | Fasten
"""One movement; ``str(step)`` is its words again."""


def mirrored(step: Step, columns: int) -> Step:
    """Return the step as done for a booklet that opens from the other side.

    Args:
        step: For a booklet that opens from the left.
        columns: Of the whole sheet.
    """
    match step:
        case Fold():
            return replace(step, half=step.half.mirrored())
        case Pleat() | Cut() | Lay():
            return replace(step, first=step.first.mirrored())
        case Bind():
            return replace(step, edge=step.edge.mirrored())
        case Ring():
            return replace(step, column=columns + 1 - step.column)
        case _:
            return step


def tipped(step: Step) -> Step:
    """Return the step as done for a booklet that opens from the top.

    The paper is tipped over: rows become columns, and the left edge the top one.

    Raises:
        ValueError: Pages would lie on their side.
    """
    match step:
        case Fold():
            return replace(step, half=step.half.tipped())
        case Cut():
            return replace(step, axis=step.axis.tipped(), first=step.first.tipped())
        case Bind():
            return replace(step, edge=step.edge.tipped())
        case Ring() | Pleat() | Lay():
            raise ValueError(str(step))
        case _:
            return step
