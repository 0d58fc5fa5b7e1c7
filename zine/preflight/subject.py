"""What a file is for, as far as anybody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from zine.preflight.facts import Edges


class Subject(NamedTuple):
    """A PDF and its purpose.

    Attributes:
        name: As people know it.
        imposed: Whether its pages are sides of sheets; ``None`` if nobody says.
        spine: The edge of a first page that nobody prints to: ``left``, ``right`` or
            ``top``; ``None`` if the edges of its pages are edges of paper all around.
        bound: The edge at which the booklet is bound that it becomes; ``None`` if
            that is not known, or told of another file.
        backs: Whether sheets are printed on both sides.
        multiple: Pages that come with each sheet of a booklet; ``None`` if unknown.
        folded: Sheets of copy paper that would be as thick as what a staple goes
            through in the fold; 0 if none has to.
        rims: What the printer it is made for leaves blank on fronts and on backs;
            ``None`` if that is up to the press.
        imprint: Names of the settings in which a zine says who, when and where;
            ``None`` if that is not known here.
        black: Pages with a cover that is meant to be black, each with the part of it
            that the cover takes.
    """

    name: str
    imposed: bool | None = None
    spine: str | None = None
    bound: str | None = None
    backs: bool = False
    multiple: int | None = None
    folded: int = 0
    rims: tuple[Edges, Edges] | None = None
    imprint: tuple[str, ...] | None = None
    black: tuple[tuple[int, float], ...] = ()
    on_screen: bool = False
