"""One sheet slit into a strip of panels, which is folded panel by panel.

Where the strip runs is seen from the slits alone: two neighbours that no slit divides
hang together.  It is walked from page 1, and at each step the rest is folded back.
"""

from __future__ import annotations

from itertools import pairwise

from tests.impose.oracle.hands import Book
from tests.impose.oracle.job import NEAR, Box
from tests.impose.oracle.paper import (
    BOTTOM,
    LEFT,
    RIGHT,
    TOP,
    Move,
    Piece,
    Pile,
    edge_of,
    shared_edge,
)

RINGS = {
    "mini8": (2, 4),
    "mini8-b": (2, 4),
    "ring12": (2, 6),
    "ring16-long": (2, 8),
    "ring16": (4, 4),
    "ring24": (4, 6),
    "ring24-tall": (6, 4),
    "french-card": (2, 2),
}
"""Rings of panels, with their rows and columns; the last page hangs on the first."""

FANS = {"accordion": True, "accordion-one-sided": False}
"""Straight strips, folded to and fro; whether their backs are read too."""

MEANDERS = {"meander": (4, 4)}
"""Winding strips: at the end of each row the reader turns head over foot."""


OUTWARDS = {LEFT: (-1, 0), RIGHT: (1, 0), TOP: (0, 1), BOTTOM: (0, -1)}
"""Which way each edge is from the middle."""


class StripError(AssertionError):
    """The paper does not hang together as it should."""


def make_strip(job, fronts):
    """Walk the strip of a job, given the marks on the front of its sheet."""
    if job.scheme in FANS:
        return _fan(job)
    _check_grid(job)
    panels = _panels(job)
    slits = _slit_seams(panels, job)
    joined = _joined(panels, slits)
    first, turn = _first(panels, fronts)
    if job.scheme in MEANDERS:
        way, off_spine = _walk_row_to_row(joined, first), frozenset({3, 7, 11})
    else:
        way = _walk_round(panels, joined, first, job.binding, turn)
        off_spine = frozenset()
    if sorted(way) != list(range(len(panels))):
        raise StripError(f"the strip has {len(way)} panels, the sheet {len(panels)}")
    pieces = _folded([panels[index] for index in way], turn)
    return Book((Pile(pieces, slits),), "slit", off_spine=off_spine)


def _check_grid(job):
    grid = (RINGS | MEANDERS)[job.scheme]
    if job.grid != grid:
        raise StripError(f"{job.scheme} is {grid}, not {job.grid}")


def _panels(job):
    (rows, columns), (width, height) = job.grid, job.panel
    return [
        Piece(0, Box(x * width, y * height, (x + 1) * width, (y + 1) * height), Move())
        for y in reversed(range(rows))
        for x in range(columns)
    ]


def _seams(panels):
    for here, panel in enumerate(panels):
        for there in range(here + 1, len(panels)):
            seam = shared_edge(panel, panels[there])
            if seam:
                yield here, there, seam


def _slit_seams(panels, job):
    """Return the seams under the slits; a slit has to run along whole seams."""
    slits = [_box(it) for it in job.lines if it.kind == "slit"]
    under = [
        seam for _, _, seam in _seams(panels) if any(slit.holds(seam) for slit in slits)
    ]
    if abs(sum(map(_length, under)) - sum(map(_length, slits))) > NEAR:
        raise StripError("a slit runs off the edges of the panels, or over another")
    return frozenset((0, seam) for seam in under)


def _box(stroke):
    (x0, x1), (y0, y1) = (
        sorted(pair) for pair in zip(stroke.start, stroke.end, strict=True)
    )
    return Box(x0, y0, x1, y1)


def _length(line):
    return line.x1 - line.x0 + line.y1 - line.y0


def _joined(panels, slits):
    """Return the neighbours each panel hangs on, with the seam."""
    joined = {index: {} for index in range(len(panels))}
    for here, there, seam in _seams(panels):
        if (0, seam) not in slits:
            joined[here][there] = joined[there][here] = seam
    return joined


def _first(panels, fronts):
    """Return the panel of page 1 and the turn that puts its head up."""
    found = [
        (index, mark)
        for index, panel in enumerate(panels)
        for mark in fronts
        if mark.number == 1 and panel.cell.holds(mark.box)
    ]
    if len(found) != 1:
        raise StripError(f"page 1 is in {len(found)} panels of the front")
    first, mark = found[0]
    x, y = mark.up
    return first, Move(y, x, -x, y)


def _walk_round(panels, joined, first, spine, turn):
    """Walk a ring from page 1, away from the last page at its spine."""
    if any(len(neighbours) != 2 for neighbours in joined.values()):
        raise StripError("the panels do not form a ring: a slit too many or too few")
    at_spine = [
        there
        for there, seam in joined[first].items()
        if _edge_in_hand(panels[first], seam, turn) == spine
    ]
    if len(at_spine) != 1:
        raise StripError("the last page does not hang on the spine of the first")
    (onwards,) = joined[first].keys() - at_spine
    way = [first, onwards]
    while len(way) < len(joined):
        (further,) = joined[way[-1]].keys() - {way[-2]}
        if further == first:
            break
        way.append(further)
    return way


def _edge_in_hand(panel, seam, turn):
    """Return at which edge of a panel a seam is once the panel's head is up."""
    outwards = turn.direction(*OUTWARDS[edge_of(panel.cell, seam)])
    (edge,) = [edge for edge, way in OUTWARDS.items() if way == outwards]
    return edge


def _walk_row_to_row(joined, first):
    ends = [index for index, neighbours in joined.items() if len(neighbours) == 1]
    if len(ends) != 2 or first not in ends:
        raise StripError("page 1 is not at an end of the strip")
    way = [first]
    while further := joined[way[-1]].keys() - set(way):
        if len(further) > 1:
            raise StripError("the strip has a branch: a slit is missing")
        way += further
    return way


def _folded(panels, turn):
    """Fold a strip: each panel is turned over the edge it shares with the last one."""
    pieces = [Piece(0, panels[0].cell, turn)]
    for here, there in pairwise(panels):
        last = pieces[-1]
        seam = last.move.box(shared_edge(here, there))
        edge = edge_of(last.box, seam)
        axis = "x" if edge in (LEFT, RIGHT) else "y"
        at = seam.x0 if axis == "x" else seam.y0
        pieces.append(Piece(0, there.cell, last.move.reflected(axis, at)))
    return tuple(pieces)


def _fan(job):
    """Return a strip folded to and fro, its first panel at the binding side."""
    if job.grid[0] != 1 or any(line.kind != "fold" for line in job.lines):
        raise StripError("the strip of an accordion is one row of panels")
    panels = _panels(job)
    if job.binding == "right":
        panels.reverse()
    pile = Pile(_folded(panels, Move()))
    return Book((pile,), "loose", read="strip", backs=FANS[job.scheme])
