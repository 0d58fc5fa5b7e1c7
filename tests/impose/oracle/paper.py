"""Paper in space: pieces with two faces that are folded, cut, laid and put inside.

A piece remembers which part of which sheet it is and how that part has been moved, so
everything printed on the sheet is carried along.  A pile is a list of pieces from the
top down; the paper lies on a table and is looked at from above.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from tests.impose.oracle.job import NEAR, Box

LEFT, RIGHT, TOP, BOTTOM = "left", "right", "top", "bottom"


@dataclass(frozen=True, slots=True)
class Move:
    """Where a point of a sheet's front has gone: ``(ax + cy + e, bx + dy + f)``."""

    a: int = 1
    b: int = 0
    c: int = 0
    d: int = 1
    e: float = 0.0
    f: float = 0.0

    def point(self, x, y):
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def direction(self, x, y):
        return self.a * x + self.c * y, self.b * x + self.d * y

    def box(self, box):
        xs, ys = zip(
            self.point(box.x0, box.y0), self.point(box.x1, box.y1), strict=True
        )
        return Box(min(xs), min(ys), max(xs), max(ys))

    def shifted(self, x, y):
        return replace(self, e=self.e + x, f=self.f + y)

    def reflected(self, axis, at):
        """Return this move and then a fold over the line ``x = at`` or ``y = at``."""
        if axis == "x":
            return Move(-self.a, self.b, -self.c, self.d, 2 * at - self.e, self.f)
        return Move(self.a, -self.b, self.c, -self.d, self.e, 2 * at - self.f)

    @property
    def shows_front(self):
        return self.a * self.d - self.b * self.c > 0


@dataclass(frozen=True)
class Piece:
    """A part of a sheet: ``cell`` is where it was on the sheet's front."""

    sheet: int
    cell: Box
    move: Move

    @cached_property
    def box(self):
        """Where the piece is now."""
        return self.move.box(self.cell)

    @property
    def shows_front(self):
        return self.move.shows_front

    def parted(self, axis, at):
        """Return the pieces below (or left of) and above a line; ``None`` for none."""
        low, high = _span(self.box, axis)
        if at < low + NEAR:
            return None, self
        if at > high - NEAR:
            return self, None
        below, above = _cells(self, axis, at)
        return replace(self, cell=below), replace(self, cell=above)


@dataclass(frozen=True, slots=True)
class Pile:
    """Pieces from the top down, and the cuts that have been made in their sheets."""

    pieces: tuple[Piece, ...]
    cuts: frozenset[tuple[int, Box]] = frozenset()

    @property
    def box(self):
        boxes = [piece.box for piece in self.pieces]
        return Box(
            min(box.x0 for box in boxes),
            min(box.y0 for box in boxes),
            max(box.x1 for box in boxes),
            max(box.y1 for box in boxes),
        )


def sheet(number, size):
    """Return a flat sheet, its front up."""
    return Pile((Piece(number, Box(0, 0, *size), Move()),))


def lay(piles):
    """Lay piles on one another, the first on top."""
    piles = tuple(piles)
    corner = piles[0].box
    moved = [_moved_to(pile, corner) for pile in piles]
    return Pile(
        tuple(piece for pile in moved for piece in pile.pieces),
        frozenset().union(*(pile.cuts for pile in piles)),
    )


def fold(pile, edge, part, *, over=False):
    """Fold ``part`` (a fraction) of a pile at one edge behind the rest, or over it."""
    axis, at = _line(pile.box, edge, part)
    rest, flap = _parted(pile, edge, axis, at)
    turned = tuple(
        replace(piece, move=piece.move.reflected(axis, at)) for piece in reversed(flap)
    )
    return replace(pile, pieces=turned + rest if over else rest + turned)


def cut_off(pile, edge, part):
    """Cut ``part`` (a fraction) of a pile at one edge off; return it and the rest."""
    axis, at = _line(pile.box, edge, part)
    rest, off = _parted(pile, edge, axis, at)
    crossed = [piece for piece in pile.pieces if all(piece.parted(axis, at))]
    cuts = pile.cuts | {(piece.sheet, _seam(piece, axis, at)) for piece in crossed}
    return Pile(off, cuts), Pile(rest, cuts)


def put_inside(outer, inner):
    """Open a folded section at its middle and put another one in."""
    middle = len(outer.pieces) // 2
    inner = _moved_to(inner, outer.box)
    return Pile(
        outer.pieces[:middle] + inner.pieces + outer.pieces[middle:],
        outer.cuts | inner.cuts,
    )


def shared_edge(piece, other):
    """Return the line two pieces of a sheet have in common on it, or ``None``."""
    if piece.sheet != other.sheet:
        return None
    here, there = piece.cell, other.cell
    seam = Box(
        max(here.x0, there.x0),
        max(here.y0, there.y0),
        min(here.x1, there.x1),
        min(here.y1, there.y1),
    )
    wide, high = seam.x1 - seam.x0, seam.y1 - seam.y0
    return seam if min(wide, high) > -NEAR and max(wide, high) > NEAR else None


def edge_of(box, line):
    """Return which edge of a box a line is, or ``None``."""
    if line.x1 - line.x0 < NEAR:
        edges = {LEFT: box.x0, RIGHT: box.x1}
        at = line.x0
    else:
        edges = {BOTTOM: box.y0, TOP: box.y1}
        at = line.y0
    found = [edge for edge, place in edges.items() if abs(place - at) < NEAR]
    return found[0] if found else None


def _moved_to(pile, box):
    x, y = box.x0 - pile.box.x0, box.y0 - pile.box.y0
    if abs(x) < NEAR and abs(y) < NEAR:
        return pile
    pieces = tuple(
        replace(piece, move=piece.move.shifted(x, y)) for piece in pile.pieces
    )
    return replace(pile, pieces=pieces)


def _line(box, edge, part):
    low, high = _span(box, "x" if edge in (LEFT, RIGHT) else "y")
    if edge in (LEFT, BOTTOM):
        return ("x" if edge == LEFT else "y"), low + (high - low) * part
    return ("x" if edge == RIGHT else "y"), high - (high - low) * part


def _parted(pile, edge, axis, at):
    """Return the pieces that stay and those at ``edge``, each from the top down."""
    halves = [piece.parted(axis, at) for piece in pile.pieces]
    below = tuple(low for low, _ in halves if low)
    above = tuple(high for _, high in halves if high)
    return (above, below) if edge in (LEFT, BOTTOM) else (below, above)


def _span(box, axis):
    return (box.x0, box.x1) if axis == "x" else (box.y0, box.y1)


def _cells(piece, axis, at):
    """Cut a piece's cell where the line lies on the sheet; the lower side first."""
    low, high = _span(piece.box, axis)
    part = (at - low) / (high - low)
    cell, move = piece.cell, piece.move
    along_x = (move.a if axis == "x" else move.b) != 0
    forwards = ((move.a or move.c) if axis == "x" else (move.b or move.d)) > 0
    part = part if forwards else 1 - part
    if along_x:
        x = cell.x0 + (cell.x1 - cell.x0) * part
        cells = replace(cell, x1=x), replace(cell, x0=x)
    else:
        y = cell.y0 + (cell.y1 - cell.y0) * part
        cells = replace(cell, y1=y), replace(cell, y0=y)
    return cells if forwards else cells[::-1]


def _seam(piece, axis, at):
    below, above = piece.parted(axis, at)
    return shared_edge(below, above)
