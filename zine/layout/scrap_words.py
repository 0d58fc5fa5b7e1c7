"""Cut words into scraps, break what is too long, and lay them in rows.

Lengths are in em, as in :mod:`zine.layout.scraps`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from zine.layout.line_breaks import Block, best_breaks
from zine.layout.scraps import cut_scrap, letters_of
from zine.layout.small_words import is_small
from zine.layout.title_pieces import HYPHENATED, PHRASE, SMALL, syllables

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

MOST_ROWS = 30
"""No page has room for more."""

SOFT_HYPHEN = "\u00ad"

_MAY_BREAK = re.compile(rf"(?<=[{SOFT_HYPHEN}\u2010\u2013\u2014/-])")
"""A word that is too long for a row is broken behind these, if it has them."""


@dataclass(frozen=True)
class Piece:
    """A word, or as much of it as goes into a row.

    Attributes:
        text: The whole word; ``""`` where a word runs on.
        syllables: Its scraps, apart where it may be broken.
        hyphen: What it is broken with, or ``None`` for nothing.
    """

    text: str
    syllables: tuple[tuple[Scrap, ...], ...]
    hyphen: Scrap | None = None

    @cached_property
    def scraps(self) -> tuple[Scrap, ...]:
        """All scraps from left to right."""
        return tuple(scrap for syllable in self.syllables for scrap in syllable)

    @cached_property
    def width(self) -> float:
        """From the left end of the first to the right end of the last."""
        return _width(self.scraps)


def cut_words(text: str, faces: Sequence[Face], lang: str = "en") -> list[Piece]:
    """Return each word in scraps, or nothing if a letter is in no face.

    Args:
        text: A title.
        faces: To choose from.
        lang: Its BCP 47 tag; says where words may be broken.
    """
    words: list[Piece] = []
    cut: list[Scrap] = []
    if len(text) > MOST:
        return []
    for word in text.split():
        syllables = []
        for syllable in _syllables(word, lang):
            first = len(cut)
            for letter in letters_of(syllable.replace(SOFT_HYPHEN, "")):
                scrap = cut_scrap(letter, faces, cut)
                if scrap is None:
                    return []
                cut.append(scrap)
            syllables.append(tuple(cut[first:]))
        whole = word.replace(SOFT_HYPHEN, "")
        if whole:
            words.append(
                Piece(whole, tuple(filter(None, syllables)), _hyphen(whole, faces))
            )
    return words


def _syllables(word: str, lang: str) -> list[str]:
    """Return a word apart at its own hyphens, or else where a dictionary breaks it."""
    parts = _MAY_BREAK.split(word)
    cuts = [0, *syllables(word, lang), len(word)] if len(parts) == 1 else []
    return [word[a:b] for a, b in pairwise(cuts)] or parts


def _hyphen(word: str, faces: Sequence[Face]) -> Scrap | None:
    """Return what a word is broken with, unless it has hyphens of its own."""
    is_word = unicodedata.name(word[0], "").startswith(HYPHENATED)
    return cut_scrap("-", faces, ()) if is_word and word.isalpha() else None


def break_word(word: Piece, measure: float) -> list[Piece]:
    """Return a word in as many pieces as it needs to fit the measure."""
    if word.width <= measure:
        return [word]
    hyphen = (word.hyphen,) if word.hyphen else ()
    room = measure - _width(hyphen) if hyphen else measure
    lines: list[tuple[Scrap, ...]] = [()]
    for syllable in word.syllables:
        for part in _chopped(syllable, room):
            if lines[-1] and _width(lines[-1] + part) > room:
                lines.append(())
            lines[-1] += part
    *before, last = lines
    texts = (word.text, *("" for _ in before))
    lines = [*(it + hyphen for it in before), last]
    return [Piece(text, (line,)) for text, line in zip(texts, lines, strict=True)]


class Rows(NamedTuple):
    """Words in rows.

    Attributes:
        rows: Nothing if a word is wider than a row.
        cost: Of breaking them there; see :mod:`zine.layout.line_breaks`.
    """

    rows: list[list[Piece]]
    cost: float = 0.0


def lay_rows(words: Sequence[Piece], measure: float, lang: str = "en") -> Rows:
    """Return words in rows that are much of a length."""
    rows, cost = [], 0.0
    for run in _runs(words):
        blocks = [
            Block(it.width, GAP, cost=_cost(it, lang), is_small=is_small(it.text, lang))
            for it in run
        ]
        breaks = best_breaks(blocks, measure, MOST_ROWS)
        if breaks is None:
            return Rows([])
        rows += [run[first:end] for first, end in breaks.lines]
        cost += breaks.cost
    return Rows(rows, cost)


def _runs(words: Sequence[Piece]) -> list[list[Piece]]:
    """Return words apart where one runs on in the next row."""
    runs: list[list[Piece]] = []
    for word in words:
        if not runs or not word.text:
            runs.append([])
        runs[-1].append(word)
    return runs


def _cost(word: Piece, lang: str) -> float:
    if word.text.endswith((":", ",", ".", ";", "!", "?", "/")):
        return PHRASE
    return SMALL if is_small(word.text, lang) else 0.0


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
