"""How a reader leafs through a copy: in which order the faces of the paper come."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.impose.oracle.paper import Piece


@dataclass(frozen=True, slots=True)
class Face:
    """One face of a piece of paper."""

    piece: Piece
    front: bool

    @property
    def shown(self):
        """Whether it is up while the booklet lies on the table, shut."""
        return self.piece.shows_front == self.front


@dataclass(frozen=True, slots=True)
class Leafed:
    """The faces of one copy: as they are read, and those no reader gets to see."""

    read: tuple[Face, ...]
    hidden: tuple[Face, ...] = ()


def leaf_through(pile, book, hinges, spine):
    if book.read == "sheet":
        return Leafed(tuple(_sheet_by_sheet(pile)))
    if book.read == "strip":
        fronts = [Face(piece, front=True) for piece in pile.pieces]
        backs = [Face(piece, front=False) for piece in reversed(pile.pieces)]
        return Leafed((*fronts, *backs) if book.backs else tuple(fronts))
    faces = [
        face
        for piece in pile.pieces
        for face in (Face(piece, piece.shows_front), Face(piece, not piece.shows_front))
    ]
    shut = set() if book.trimmed else _pockets(book, hinges, spine)
    hidden = {face for leaf in shut for face in (2 * leaf + 1, 2 * leaf + 2)}
    return Leafed(
        tuple(face for place, face in enumerate(faces) if place not in hidden),
        tuple(faces[place] for place in sorted(hidden)),
    )


def _pockets(book, hinges, spine):
    """Return the leaves that a fold away from the spine ties to the next."""
    return {
        hinge.upper
        for hinge in hinges
        if hinge.lower == hinge.upper + 1
        and hinge.edge != spine
        and hinge.upper not in book.off_spine
    }


def _sheet_by_sheet(pile):
    """Yield the fronts of a sheet row by row, and its backs as they face a reader."""
    for _, on_sheet in groupby(pile.pieces, key=lambda piece: piece.sheet):
        pieces = list(on_sheet)
        yield from (Face(piece, front=True) for piece in pieces)
        for _, row in groupby(pieces, key=lambda piece: round(piece.box.y0, 2)):
            yield from (Face(piece, front=False) for piece in reversed(list(row)))
