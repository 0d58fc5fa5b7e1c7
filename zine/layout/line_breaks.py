"""Break a title into lines that are much of a length, and not in the wrong places.

Every way to break it costs something: lines that stay short, a line that ends with “of
the”, a word in two.  The cheapest is looked for, as TeX does with paragraphs, in lines
of one width; which width that is, others decide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

SHORT = 1.6
"""Cost of a line that is all but empty; it grows with the square of what is empty."""

ALONE = 1.5
"""Cost of a line of small words alone, on top of that it ends with one."""

NEVER = float("inf")


class Block(NamedTuple):
    """What is not broken, as the search sees it.

    Attributes:
        width: In any unit.
        gap: Of the space behind it, on a line that goes on.
        tail: Of the hyphen behind it, on a line that ends here.
        cost: Of ending a line here.
        is_small: Whether it should not stand alone.
    """

    width: float
    gap: float = 0.0
    tail: float = 0.0
    cost: float = 0.0
    is_small: bool = False


class Breaks(NamedTuple):
    """Where a title is broken.

    Attributes:
        cost: Of all of it.
        lines: The first block of each line and the one after its last.
        widest: Width of the longest line.
    """

    cost: float
    lines: tuple[tuple[int, int], ...]
    widest: float


def best_breaks(blocks: Sequence[Block], measure: float, most: int) -> Breaks | None:
    """Return the cheapest way to break a title into lines, or ``None`` if none fits.

    Args:
        blocks: From the first to the last, at least one.
        measure: Width of the lines.
        most: Lines that it may take.
    """
    if sum(it.width for it in blocks) > measure * most:
        return None
    # For each number of lines: the cost of the first so many blocks, and where the
    # last of these lines begins.
    costs, starts = [[0.0] + [NEVER] * len(blocks)], [[0] * (len(blocks) + 1)]
    for _ in range(min(most, len(blocks))):
        costs.append([NEVER] * (len(blocks) + 1))
        starts.append([0] * (len(blocks) + 1))
        for first, before in enumerate(costs[-2][:-1]):
            if before < NEVER:
                for end, cost in _lines_from(blocks, first, measure):
                    if before + cost <= costs[-1][end]:
                        costs[-1][end], starts[-1][end] = before + cost, first
    cost, number = min((it[-1], number) for number, it in enumerate(costs))
    if cost == NEVER:
        return None
    lines, end = [], len(blocks)
    for step in range(number, 0, -1):
        lines.append((starts[step][end], end))
        end = starts[step][end]
    lines.reverse()
    return Breaks(cost, tuple(lines), max(width_of(blocks, *it) for it in lines))


def width_of(blocks: Sequence[Block], first: int, end: int) -> float:
    """Return the width of a line of blocks."""
    line = blocks[first:end]
    hyphen = line[-1].tail if end < len(blocks) else 0
    return sum(it.width + it.gap for it in line) - line[-1].gap + hyphen


def _lines_from(
    blocks: Sequence[Block], first: int, measure: float
) -> list[tuple[int, float]]:
    """Return where a line that begins with a block may end, and what that costs."""
    found = []
    width, all_small = 0.0, True
    for end in range(first + 1, len(blocks) + 1):
        it = blocks[end - 1]
        width += it.width
        all_small = all_small and it.is_small
        if width > measure:
            break
        is_last = end == len(blocks)
        whole = width if is_last else width + it.tail
        if whole <= measure:
            slack = 1 - whole / measure
            cost = SHORT * slack * slack + all_small * ALONE
            found.append((end, cost if is_last else cost + it.cost))
        width += it.gap
    return found
