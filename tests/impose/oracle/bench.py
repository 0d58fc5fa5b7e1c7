"""The binder's bench: whether folded paper is whole, flat, held, and marked as folded.

A hinge is where two pieces of a sheet still hang together.  Paper that is folded flat
has both sides of every hinge in the same place, and no fold passes through another.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from tests.impose.oracle.job import Box
from tests.impose.oracle.paper import edge_of, shared_edge


@dataclass(frozen=True, slots=True)
class Hinge:
    """A fold: the places of its two pieces in the pile, and where it is on the sheet.

    ``edge`` is that of the finished page, ``None`` if the paper would have to tear.
    ``away``: the front of the sheet is outside.
    """

    upper: int
    lower: int
    edge: str | None
    sheet: int
    seam: Box
    away: bool


def hinges_of(pile):
    """Return the folds of a pile."""
    places = {}
    for place, piece in enumerate(pile.pieces):
        places.setdefault(piece.sheet, []).append(place)
    return [
        _hinge(pile, upper, lower, seam)
        for here in places.values()
        for upper, lower in combinations(here, 2)
        if (seam := shared_edge(pile.pieces[upper], pile.pieces[lower]))
        and not is_cut(pile, pile.pieces[upper].sheet, seam)
    ]


def is_cut(pile, sheet, seam):
    return any(other == sheet and cut.holds(seam) for other, cut in pile.cuts)


def _hinge(pile, upper, lower, seam):
    top, under = pile.pieces[upper], pile.pieces[lower]
    line, other = top.move.box(seam), under.move.box(seam)
    edge = edge_of(top.box, line) if line.is_at(other) else None
    return Hinge(upper, lower, edge, top.sheet, seam, top.shows_front)


def faults_of_paper(job, book, folds):
    """Return what is wrong with the paper; ``folds`` has the hinges of each copy."""
    if book.read == "sheet":
        return []
    return [
        fault
        for pile, hinges in zip(book.copies, folds, strict=True)
        for check in (_sizes, _tears, _crossings, _loose_leaves, _turns)
        for fault in check(job, book, pile, hinges)
    ]


def _sizes(job, _book, pile, _hinges):
    panel = Box(0, 0, *job.panel)
    first = pile.pieces[0].box
    for place, piece in enumerate(pile.pieces):
        box = piece.box
        size = Box(0, 0, box.x1 - box.x0, box.y1 - box.y0)
        if not (size.is_at(panel) and box.is_at(first)):
            yield f"leaf {place} does not lie on the others: {box}"


def _tears(_job, _book, _pile, hinges):
    for hinge in hinges:
        if hinge.edge is None:
            yield f"the paper tears: {hinge}"


def _crossings(_job, _book, _pile, hinges):
    by_edge = {}
    for hinge in hinges:
        by_edge.setdefault(hinge.edge, []).append((hinge.upper, hinge.lower))
    for edge, spans in by_edge.items():
        open_spans = []
        for upper, lower in sorted(spans):
            while open_spans and open_spans[-1] < upper:
                open_spans.pop()
            if open_spans and open_spans[-1] < lower:
                yield f"folds at the {edge} pass through one another"
            open_spans.append(lower)


def _loose_leaves(job, book, pile, hinges):
    """Stapled leaves hang on the spine once every other edge is trimmed."""
    if book.holds != "fold":
        return
    held = {
        place
        for hinge in hinges
        if hinge.edge == job.binding
        for place in (hinge.upper, hinge.lower)
    }
    for place in range(len(pile.pieces)):
        if place not in held:
            yield f"leaf {place} falls out: no fold of it is at the {job.binding}"


def _turns(job, book, pile, hinges):
    """Where a slit sheet is opened, it hinges at the spine."""
    if book.holds != "slit":
        return
    edges = {(it.upper, it.lower): it.edge for it in hinges}
    for place in range(len(pile.pieces) - 1):
        edge = edges.get((place, place + 1))
        opens = place % 2 == 1
        if edge is None:
            yield f"pages {place + 1} and {place + 2} do not hang together"
        elif (edge == job.binding) != opens and place not in book.off_spine:
            yield f"pages {place + 1} and {place + 2} are joined at the {edge}"


# ------------------------------------------------------------------------- the lines


def faults_of_lines(job, book, folds):
    """Return where the lines told to the reader are not what hands did."""
    done = _done(job, book, folds)
    told = [(line, _box(line)) for line in job.lines]
    wrong = [
        f"{kind} at {seam.edges}, away {away}, spine {spine}: told {found}"
        for kind, seam, away, spine in done
        if (
            found := [
                (line.kind, line.away, line.spine)
                for line, box in told
                if box.holds(seam)
            ]
        )
        != [(kind, away, spine)]
    ]
    if (
        abs(sum(_length(box) for _, box in told) - sum(_length(it[1]) for it in done))
        > 1
    ):
        wrong.append("lines are told where nothing is folded or cut")
    return wrong


def _done(job, book, folds):
    """Return every seam of the first sheet with what was done to it."""
    if book.read == "sheet":
        return []
    done = [
        ("fold", hinge.seam, hinge.away, _is_spine(job, book, hinge))
        for hinges in folds
        for hinge in hinges
        if hinge.sheet == 0
    ]
    pieces = [it for pile in book.copies for it in pile.pieces if it.sheet == 0]
    kind = "slit" if book.holds == "slit" else "cut"
    for here, there in combinations(pieces, 2):
        seam = shared_edge(here, there)
        if seam and any(is_cut(pile, 0, seam) for pile in book.copies):
            done.append((kind, seam, False, False))
    return done


def _is_spine(job, book, hinge):
    return hinge.edge == job.binding and book.holds != "loose"


def _box(stroke):
    (x0, x1), (y0, y1) = (
        sorted(pair) for pair in zip(stroke.start, stroke.end, strict=True)
    )
    return Box(x0, y0, x1, y1)


def _length(line):
    return line.x1 - line.x0 + line.y1 - line.y0
