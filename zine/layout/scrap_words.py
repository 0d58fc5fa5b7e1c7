"""Cut words into scraps, break what is too long, and lay them in rows.

Lengths are in em, as in :mod:`zine.layout.scraps`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from math import ceil
from typing import TYPE_CHECKING

from zine.layout.scraps import cut_scrap, letters_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zine.layout.scraps import Scrap
    from zine.layout.shaping import Face

GAP = 0.42
"""Between words."""

OVERLAP = 0.05
"""How far a scrap lies on the one before."""

MOST = 300
"""Letters; nobody cuts out more."""

SOFT_HYPHEN = "\u00ad"

_MAY_BREAK = re.compile(rf"(?<=[{SOFT_HYPHEN}\u2010\u2013\u2014/-])")
"""A word that is too long for a row is broken behind these, if it has them."""


@dataclass(frozen=True)
class Piece:
    """A word, or as much of it as goes into a row.

    Attributes:
        text: The whole word; ``""`` where a word runs on.
        syllables: Its scraps, apart where it may be broken.
    """

    text: str
    syllables: tuple[tuple[Scrap, ...], ...]

    @cached_property
    def scraps(self) -> tuple[Scrap, ...]:
        """All scraps from left to right."""
        return tuple(scrap for syllable in self.syllables for scrap in syllable)

    @cached_property
    def width(self) -> float:
        """From the left end of the first to the right end of the last."""
        return _width(self.scraps)


def cut_words(text: str, faces: Sequence[Face]) -> list[Piece]:
    """Return each word in scraps, or nothing if a letter is in no face."""
    words: list[Piece] = []
    cut: list[Scrap] = []
    if len(text) > MOST:
        return []
    for word in text.split():
        syllables = []
        for syllable in _MAY_BREAK.split(word):
            first = len(cut)
            for letter in letters_of(syllable.replace(SOFT_HYPHEN, "")):
                scrap = cut_scrap(letter, faces, cut)
                if scrap is None:
                    return []
                cut.append(scrap)
            syllables.append(tuple(cut[first:]))
        whole = word.replace(SOFT_HYPHEN, "")
        if whole:
            words.append(Piece(whole, tuple(filter(None, syllables))))
    return words


def break_word(word: Piece, measure: float) -> list[Piece]:
    """Return a word in as many pieces as it needs to fit the measure."""
    if word.width <= measure:
        return [word]
    lines: list[tuple[Scrap, ...]] = [()]
    for syllable in word.syllables:
        for part in _chopped(syllable, measure):
            if lines[-1] and _width(lines[-1] + part) > measure:
                lines.append(())
            lines[-1] += part
    texts = (word.text, *("" for _ in lines[1:]))
    return [Piece(text, (line,)) for text, line in zip(texts, lines, strict=True)]


def lay_rows(words: Sequence[Piece], measure: float) -> list[list[Piece]]:
    """Return words in rows, or nothing if one is wider than a row."""
    rows: list[list[Piece]] = []
    used = 0.0
    for word in words:
        if word.width > measure:
            return []
        used += GAP + word.width
        if not rows or used > measure or not word.text:
            rows.append([])
            used = word.width
        rows[-1].append(word)
    return rows


def span(row: Sequence[Piece]) -> tuple[float, float]:
    """Return how far a row reaches up and down from its middle."""
    ys = [y for word in row for it in word.scraps for _, y in it.edge]
    return min(ys), max(ys)


def _chopped(scraps: tuple[Scrap, ...], measure: float) -> list[tuple[Scrap, ...]]:
    """Return scraps in parts of much the same length, none wider than the measure."""
    for parts in range(1, len(scraps)):
        most = ceil(len(scraps) / parts)
        chopped = [scraps[at : at + most] for at in range(0, len(scraps), most)]
        if all(_width(it) <= measure for it in chopped):
            return chopped
    return [(it,) for it in scraps]


def _width(scraps: Sequence[Scrap]) -> float:
    return sum(it.width - OVERLAP for it in scraps) + OVERLAP
