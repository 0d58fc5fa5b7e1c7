"""Words that are printed over other words, so that nobody can read either.

Boxes around whole runs tell where to look; whether letters meet there is seen by the
letters, for a run may leave room for another, as a form does.
"""

from __future__ import annotations

import ctypes
from itertools import combinations
from math import pi
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2.raw as pdfium

from zine.preflight.facts import Colliding
from zine.preflight.facts_objects import overlap, upright
from zine.units import Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdfium2 import PdfPage

    from zine.preflight.facts import Text
    from zine.preflight.facts_covered import Covers

GOOD_PART = 0.4
"""Of the height of the lower one, and of a letter both ways: what is set solid touches,
and accents and slanted letters lean over others."""

LONG = 1.0
"""Sizes of the smaller type, along the line: two letters."""

PALER = 0.4
"""Of ink: paler words are a ground for others, such as a watermark."""

LARGER = 2.5
"""Times the size: such letters are a ground, or an initial."""

FEW = 2
"""Letters that are words; one alone is an initial, a sign, or a part of a drawing."""

FEWEST = 3
"""Pairs of letters that are printed over one another."""

ASKEW = 0.05
"""Radians; more is a stamp, or an ornament."""

QUARTER = pi / 2
"""Of a turn, in radians."""

MOST = 2000
"""Runs on a page that are compared."""

MOST_NEAR = 50
"""Pairs of runs that are looked at letter by letter; a fault shows in fewer."""


class _Near(NamedTuple):
    """Two runs of letters that may be printed over one another.

    Attributes:
        below: What was painted first.
        above: What was painted over it.
        box: What they share.
    """

    below: Text
    above: Text
    box: Rect


class _Letter(NamedTuple):
    """A letter, and where its ink is."""

    said: str
    box: Rect

    def meets(self, other: _Letter) -> bool:
        """Return whether another letter is printed over this."""
        both = overlap(self.box, other.box)
        return (
            both is not None
            and both.width >= GOOD_PART * min(self.box.width, other.box.width)
            and both.height >= GOOD_PART * min(self.box.height, other.box.height)
            # Its own shadow, or itself in bold.
            and self.said != other.said
        )


def colliding(
    page: PdfPage,
    texts: Sequence[Text],
    covers: Covers,
    words: Any,  # noqa: ANN401 - PDFium has no types
) -> tuple[Colliding, ...]:
    """Return the words of a page that are printed over others.

    Args:
        page: Open.
        texts: Its visible letters, in the order of painting.
        covers: What is laid on them.
        words: What PDFium reads on the page.
    """
    near = [it for it, _ in zip(_near(texts, covers), range(MOST_NEAR), strict=False)]
    if not near:
        return ()
    letters = list(_letters(page, words))
    return tuple(
        Colliding(it.above, it.below, it.above.box)
        for it in near
        if _meet([one for one in letters if overlap(one.box, it.box)])
    )


def _near(texts: Sequence[Text], covers: Covers) -> Iterator[_Near]:
    """Yield runs whose boxes share a good part, each with its neighbours above."""
    counted = [(n, it) for n, it in enumerate(texts[:MOST]) if _counts(it)]
    rows = sorted(((*it.box, it.size, n) for n, it in counted), key=_foot)
    for place, (x0, y0, x1, y1, size, number) in enumerate(rows, start=1):
        for left, foot, right, head, large, other in rows[place:]:
            low = min(y1 - y0, head - foot)
            if foot > y1 - GOOD_PART * low:
                if foot > y1:
                    break
                continue
            if min(x1, right) - max(x0, left) < LONG * min(size, large):
                continue
            both = overlap(texts[number].box, texts[other].box)
            first, last = sorted((number, other))
            if (
                both
                and both.height >= GOOD_PART * low
                and _are_alike(texts[first], texts[last])
                and not covers.are_apart(first, last, both)
            ):
                yield _Near(texts[first], texts[last], both)


def _foot(row: tuple[float, ...]) -> float:
    return row[1]


def _counts(text: Text) -> bool:
    """Return whether letters are words, and are to be read."""
    return (
        not text.turned
        and (text.reversed or text.ink >= PALER)
        and len({it for it in text.words if it.isalnum()}) >= FEW
    )


def _are_alike(one: Text, other: Text) -> bool:
    """Return whether both are to be read, and are not the same, a little off."""
    small, large = sorted((one.size, other.size))
    here, there = ("".join(it.words.split()).casefold() for it in (one, other))
    return (
        large < LARGER * small
        and one.reversed == other.reversed
        and here not in there
        and there not in here
    )


def _letters(page: PdfPage, words: Any) -> Iterator[_Letter]:  # noqa: ANN401
    """Yield the letters of a page that are upright."""
    corners, matrix = [ctypes.c_double() for _ in range(4)], upright(page)
    for index in range(words.count_chars()):
        said = chr(pdfium.FPDFText_GetUnicode(words.raw, index))
        # Whole pages may be turned by quarters.
        turn = pdfium.FPDFText_GetCharAngle(words.raw, index) % QUARTER
        if said.isalnum() and min(turn, QUARTER - turn) <= ASKEW:
            pdfium.FPDFText_GetCharBox(words.raw, index, *corners)
            left, right, bottom, top = (Pt(it.value) for it in corners)
            yield _Letter(said, matrix.rect(Rect(left, bottom, right, top)))


def _meet(letters: Sequence[_Letter]) -> bool:
    """Return whether letters in one place are printed over one another."""
    return sum(one.meets(other) for one, other in combinations(letters, 2)) >= FEWEST
