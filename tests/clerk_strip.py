"""A sheet in one piece under the hands of the clerk: slit, and wound page by page."""

from __future__ import annotations

from itertools import pairwise, product

from tests.clerk_paper import BARE, PuzzledClerkError


def slits(rows_or_columns, first, along):
    """Yield the edges between panels that are slit: pairs of cells."""
    for it in map(int, along.split(", ")):
        cells = ((first - 1, it - 1), (first, it - 1))
        is_between_rows = rows_or_columns == "rows"
        yield cells if is_between_rows else tuple((b, a) for a, b in cells)


def wound(paper, slit, first):
    """Return the pile when each page is folded behind or onto the one before.

    Args:
        paper: A single layer, pages on its front.
        slit: Edges that are open.
        first: How the first fold goes, ``away`` or ``towards``; the others in turn.
    """
    cells = _run(paper)
    used = {_edge(*it) for it in pairwise(cells)}
    if used & slit:
        raise PuzzledClerkError("pages that follow one another are slit apart")
    closing = _edge(cells[-1], cells[0])
    if _edges(paper) - slit - used - {closing}:
        raise PuzzledClerkError("pages still hang together that must come apart")
    return _upright(fan([_layer(paper, it) for it in cells], cells, first))


def fan(layers, cells, first):
    """Return the pile that a strip is folded to, in and out in turn."""
    pile, is_up, upended, away = [layers[0]], True, False, first == "away"
    for layer, (cell, other) in zip(layers[1:], pairwise(cells), strict=True):
        goes_below = away == is_up
        is_up, upended, away = not is_up, upended != (cell[1] == other[1]), not away
        faces = layer if is_up else layer[::-1]
        moved = tuple(it.upended() if upended else it for it in faces)
        pile = [*pile, moved] if goes_below else [moved, *pile]
    return pile


def read_fan(strip, pile, *, both, is_level):
    """Return the faces of a fan that is drawn out from its top layer.

    Args:
        strip: Its layers, flat, from where the folding began.
        pile: The same folded.
        both: Whether to turn it over and read on.
        is_level: Whether it lies from left to right, not from head to foot.
    """
    top = pile[0][0]
    is_last = top not in strip[0]
    out = strip[::-1] if is_last else strip
    seen = 0 if top in (out[0][0], out[0][0].upended()) else 1
    found = [it[seen] for it in out]
    if both:
        found += [it[1 - seen] for it in (out[::-1] if is_level else out)]
    return [it for it in found if it.page is not None]


def _run(paper):
    """Return where page after page is, each beside the one before."""
    rows, columns = range(len(paper)), range(len(paper[0]))
    places = {_layer(paper, it)[0].page: it for it in product(rows, columns)}
    cells = [places[it] for it in sorted(places)]
    for (row, column), (other, beside) in pairwise(cells):
        if abs(row - other) + abs(column - beside) != 1:
            raise PuzzledClerkError("a page does not lie beside the next one")
    return cells


def _layer(paper, cell):
    (layer,) = paper[cell[0]][cell[1]]
    return layer


def _edges(paper):
    rows, columns = len(paper), len(paper[0])
    cells = [*product(range(rows), range(columns))]
    down = {((r, c), (r + 1, c)) for r, c in cells if r + 1 < rows}
    return down | {((r, c), (r, c + 1)) for r, c in cells if c + 1 < columns}


def _edge(cell, other):
    return min(cell, other), max(cell, other)


def _upright(pile):
    """Return a booklet with its cover the right way up."""
    if pile[0][0] is BARE or not pile[0][0].turned:
        return pile
    return [tuple(it.upended() for it in layer) for layer in pile]
