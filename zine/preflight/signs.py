"""Small figures and signs, of which nobody reads many: calls of notes, exponents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.preflight.facts import Page, Text

SIGN = re.compile(r"[\d\W_]{1,4}")
"""What may be one: figures, and anything else that is no letter."""

LONE = re.compile(r"\D?\d{1,2}\D?")
"""A number in a puzzle, in a drawing, on a map."""

LARGER = 1.1
"""Times its size: words that a sign belongs to."""

TIGHT = 0.15
"""Sizes of those words: so near is what belongs to them and is not raised."""

NEAR = 0.8
"""Sizes of those words: so near is what is raised, as before a note, with a space."""

TOP = 0.1
"""Sizes of those words: so far below their tops may end what is raised."""

LOWERED = 0.05
"""Sizes of those words: so far below their feet ends what is lowered."""

ALONE = 2.0
"""Its own sizes: nothing is as near to a figure that stands alone."""

ROW = 12.0
"""Points: neighbours are looked for in rows as high as that."""


class _Span(NamedTuple):
    """Where letters are on their line, whichever way it runs."""

    start: float
    end: float
    foot: float
    top: float


class Signs:
    """Knows the figures and signs of a page that may be small."""

    def __init__(self, page: Page) -> None:
        """Sort what a page says by the rows that it stands in."""
        self._rows: dict[tuple[int, int], list[Text]] = {}
        for text in page.texts:
            for row in _rows(text):
                self._rows.setdefault(row, []).append(text)

    def has(self, text: Text) -> bool:
        """Return whether letters are such a sign."""
        if not SIGN.fullmatch(text.words):
            return False
        if not any(map(str.isdigit, text.words)):
            return True
        beside = list(self._beside(text))
        if any(_belongs(text, it) for it in beside):
            return True
        is_alone = all(_gap(text, it) > ALONE * text.size for it in beside)
        return is_alone and LONE.fullmatch(text.words) is not None

    def _beside(self, text: Text) -> Iterator[Text]:
        """Yield what runs the same way, beside a text."""
        here = _span(text)
        for row in _rows(text):
            for it in self._rows[row]:
                there = _span(it)
                if it is not text and here.foot < there.top and there.foot < here.top:
                    yield it


def _belongs(text: Text, it: Text) -> bool:
    """Return whether a sign is one of larger words: raised, lowered, or very short.

    A year or a price on their line is as much to be read as they are.
    """
    if it.size < LARGER * text.size:
        return False
    gap = _gap(text, it) / it.size
    here, there = _span(text), _span(it)
    is_raised = here.top >= there.top - TOP * it.size
    is_lowered = here.foot <= there.foot - LOWERED * it.size
    is_small = is_lowered or LONE.fullmatch(text.words) is not None
    return (is_raised and gap <= NEAR) or (is_small and gap <= TIGHT)


def _gap(one: Text, other: Text) -> float:
    a, b = _span(one), _span(other)
    return max(a.start - b.end, b.start - a.end)


def _span(text: Text) -> _Span:
    x0, y0, x1, y1 = text.box
    return {
        0: _Span(x0, x1, y0, y1),
        90: _Span(y0, y1, -x1, -x0),
        180: _Span(-x1, -x0, -y1, -y0),
        270: _Span(-y1, -y0, x0, x1),
    }[text.turned]


def _rows(text: Text) -> Iterator[tuple[int, int]]:
    """Yield the rows that a text stands in, of those that run its way."""
    span = _span(text)
    for row in range(int(span.foot // ROW), int(span.top // ROW) + 1):
        yield text.turned, row
