"""Paper under the hands of the clerk: folded, cut, piled up.

Paper is a grid of piles; each layer has a face that is seen and one below it.  What is
below is kept as it looks once the paper is turned over like the page of a book, so it
changes its head when paper is turned at the top or the foot instead.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain


class PuzzledClerkError(AssertionError):
    """The card does not say what to do, or not with what."""


@dataclass(frozen=True)
class Face:
    """A page, or ``None``, and whether it stands on its head."""

    page: int | None
    turned: bool = False

    def upended(self):
        return replace(self, turned=not self.turned)


BARE = Face(None)


def folded(paper, edge, parts, *, behind):
    if edge in ("top", "bottom"):
        tipped = [[*row] for row in zip(*paper, strict=True)]
        side = {"top": "left", "bottom": "right"}[edge]
        made = _folded_beside(tipped, side, parts, behind=behind, upended=True)
        return [[*row] for row in zip(*made, strict=True)]
    return _folded_beside(paper, edge, parts, behind=behind, upended=False)


def _folded_beside(paper, edge, parts, *, behind, upended):
    made = []
    for row in paper:
        ordered = row if edge == "left" else row[::-1]
        size, odd = divmod(len(row), parts)
        if odd:
            raise PuzzledClerkError(f"{len(row)} pages cannot be folded in {parts}")
        onto = [
            still + _turned(moved, upended)
            if behind
            else _turned(moved, upended) + still
            for still, moved in zip(
                ordered[size : 2 * size], ordered[size - 1 :: -1], strict=True
            )
        ]
        left = onto + ordered[2 * size :]
        made.append(left if edge == "left" else left[::-1])
    return made


def _turned(pile, upended):
    """Return a pile turned over, like a page or at its head."""
    faces = [(below, seen) for seen, below in reversed(pile)]
    return [(a.upended(), b.upended()) for a, b in faces] if upended else faces


def slices(paper, axis, count):
    if axis == "side":
        size = len(paper) // count
        return [paper[it * size : (it + 1) * size] for it in range(count)]
    size = len(paper[0]) // count
    return [[row[it * size : (it + 1) * size] for row in paper] for it in range(count)]


def stacked(papers):
    return [
        [[*chain(*cells)] for cells in zip(*rows, strict=True)]
        for rows in zip(*papers, strict=True)
    ]


def inset(piles):
    inner = []
    for pile in reversed(piles):
        middle = len(pile) // 2
        inner = pile[:middle] + inner + pile[middle:]
    return [[inner]]
