"""Where a text ends, and what it would take to end elsewhere."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

ROOM = 0.08
"""Of a page; so much a prediction is off for each page that text goes on to."""

A_BOOK = 120
"""Pages of what is laid out too few times to find a stretch for sure."""

CAUTION = 1.03
"""Times what is predicted: lines are broken less well in narrow type."""


class Stretch(NamedTuple):
    """Text between two breaks.

    Attributes:
        pages: It begins the first, and ends on the last.
        fill: How much of the last is filled, from 0 to 1.
    """

    pages: int
    fill: float


class Ending(NamedTuple):
    """Where the text ends, and what its pages hold.

    Attributes:
        page: The last with text on it, counted from 1.
        stretches: Of text that flows, at least one.
        lines: On a full page of text.
        words: On a full page, or 0 where nobody can tell.
        tightest: How many times the pages it takes if it is set as tight as the theme
            allows.
    """

    page: int
    stretches: tuple[Stretch, ...]
    lines: float
    words: float
    tightest: float = 1

    @property
    def fill(self) -> float:
        """How much of the last page with text is filled."""
        return self.stretches[-1].fill

    def to_lose(self, pages: int) -> float | None:
        """Return how many pages of text have to go for so many pages to be lost.

        The last page of a stretch goes with the few lines that are on it; the first
        stays, or there would be nothing left of a text.  ``None`` if there are fewer.
        """
        costs = sorted(it.fill for it in self.stretches if it.pages > 1)
        costs += [1.0] * sum(max(0, it.pages - 2) for it in self.stretches)
        return sum(costs[:pages]) if pages <= len(costs) else None

    def may_lose(self, pages: int) -> bool:
        """Return whether tighter type loses so many pages, as far as one can tell."""
        if self.page > A_BOOK:
            return False
        tightest = min(1.0, self.tightest * CAUTION)
        flows = ((it.pages - 1, it.pages - 1 + it.fill) for it in self.stretches)
        needed = sum(
            max(1, ceil(flow * tightest + ROOM * max(1, breaks)))
            for breaks, flow in flows
        )
        return needed <= sum(it.pages for it in self.stretches) - pages
