"""Take a title apart where its lines may break, and say how well they break there."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import pyphen

from zine.layout.lenders import SCRIPTS
from zine.layout.small_words import is_small

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PHRASE, SMALL, NUMBER, JOINED, SYLLABLE, LETTER = -0.35, 1.4, 0.8, 1.5, 4.0, 5.0
"""Costs of a line that ends with a phrase, with a small word, before a number, within a
word that has a hyphen, between two syllables, and between two letters."""

HAN, KANJI, PARTICLE = 0.8, 2.5, 2.5
"""Costs of a break between two Chinese characters; between two of them in Japanese,
where most words have two; and before hiragana: there a particle or an ending begins."""

FEWEST = 3
"""Letters that are left on either side of a hyphen."""

HYPHENATED = ("LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "GEORGIAN")
"""Scripts that break words with a hyphen."""

_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
_BREAKS_INSIDE = re.compile(r"(?<=[\u2010\u2013\u2014/\u00ad-])(?=[^\W_])")
_SOFT_HYPHEN = "\u00ad"
_HAN = re.compile(f"[{SCRIPTS['hani']}]")

# Marks that stand behind a word and end no phrase.
_NO_END = set("'\"&@#%*")
_ENDS = {"Po", "Pe"}
_DASHES = set("\u2013\u2014|")

# What never begins a line of Japanese, and what never ends one, by Unicode category and
# name: closing marks, small kana, the long vowel, repeats (JLREQ 3.1.7, 3.1.8, 3.1.10).
_CLOSING, _OPENING = {"Pe", "Pf", "Po"}, {"Ps", "Pi"}
_HANGS_ON = re.compile("LETTER SMALL|PROLONGED|ITERATION MARK|WAVE DASH")


class Piece(NamedTuple):
    """What stays on one line.

    Attributes:
        text: As it is printed.
        space: Behind it, on a line that goes on.
        tail: Printed at the end of a line that is broken behind it.
        cost: Of ending a line here.
        is_small: Whether it should not stand alone.
    """

    text: str
    space: str = ""
    tail: str = ""
    cost: float = 0.0
    is_small: bool = False


def pieces_of(
    title: str, lang: str, fits: Callable[[str], bool] = lambda _: True
) -> tuple[Piece, ...]:
    """Return a title in pieces; at least one.

    Args:
        title: On one line.
        lang: BCP 47 tag.
        fits: Tells whether a word can stay whole.
    """
    words = _joined(it for it in _SPACES.split(title) if it)
    pieces: list[Piece] = []
    for word, after in zip(words, [*words[1:], ""], strict=True):
        parts = [it for part in _parts(word) for it in _broken(part, lang, fits)]
        small = is_small(word, lang)
        cost = SMALL if small else 0.0
        if _ends_phrase(word):
            cost = PHRASE
        elif after[:1].isdecimal():
            cost = max(cost, NUMBER)
        last = parts[-1]._replace(space=" ", cost=cost, is_small=small)
        pieces += [*parts[:-1], last]
    return tuple(pieces) or (Piece(""),)


def _joined(words: Iterator[str]) -> list[str]:
    """Return words with the marks that stand apart from them, as in French."""
    joined: list[str] = []
    opening = ""
    for word in words:
        if all(unicodedata.category(it) in _OPENING for it in word):
            opening += f"{word} "
        elif joined and not opening and _is_mark(word):
            joined[-1] += f" {word}"
        else:
            joined.append(opening + word)
            opening = ""
    return [*joined, opening.strip()] if opening else joined


def _ends_phrase(word: str) -> bool:
    last = word[-1]
    return last in _DASHES or (
        unicodedata.category(last) in _ENDS and last not in _NO_END
    )


def _is_mark(word: str) -> bool:
    return all(unicodedata.category(it)[0] == "P" and it != "&" for it in word)


def _parts(word: str) -> Iterator[Piece]:
    """Yield a word in the parts that it has itself: at hyphens, between characters."""
    for part in _BREAKS_INSIDE.split(word):
        if _HAN.search(part):
            yield from _characters(part)
        elif part.endswith(_SOFT_HYPHEN):
            yield Piece(part.rstrip(_SOFT_HYPHEN), tail="-", cost=SYLLABLE)
        else:
            yield Piece(part, cost=JOINED)


def _characters(text: str) -> Iterator[Piece]:
    """Yield pieces between which Chinese, Japanese or Korean may be broken."""
    start = 0
    is_japanese = any(_kind(it) == "HIRAGANA" for it in text)
    for at in range(1, len(text)):
        cost = _cost_between(text[at - 1], text[at])
        if is_japanese and cost == HAN and _kind(text[at - 1]) == _kind(text[at]):
            cost = KANJI
        if cost is not None:
            yield Piece(text[start:at], cost=cost)
            start = at
    yield Piece(text[start:])


def _cost_between(one: str, other: str) -> float | None:
    """Return what a break between characters costs, or ``None`` if there is none."""
    if unicodedata.category(one) in _OPENING or _never_first(other):
        return None
    if unicodedata.category(one) in _CLOSING:
        return PHRASE
    kinds = (_kind(one), _kind(other))
    if kinds[0] == kinds[1] and kinds[0] not in {"CJK", "HIRAGANA"}:
        return None  # a word in katakana, hangul or Latin letters
    if kinds[1] == "HIRAGANA":
        return PARTICLE
    return 0.0 if kinds[0] == "HIRAGANA" else HAN


def _never_first(character: str) -> bool:
    name = unicodedata.name(character, "")
    return unicodedata.category(character) in _CLOSING or bool(_HANGS_ON.search(name))


def _kind(character: str) -> str:
    # The sign for a long vowel is of both kana by name, and of katakana by use.
    name = unicodedata.name(character, "").replace("-", " ").partition(" ")[0]
    return name if name in {"HIRAGANA", "KATAKANA", "HANGUL", "CJK"} else "other"


def _broken(piece: Piece, lang: str, fits: Callable[[str], bool]) -> Iterator[Piece]:
    """Yield a piece whole if it fits, else in syllables, else in letters."""
    text = piece.text
    if fits(text) or len(text) < 2 * FEWEST:
        yield piece
        return
    at = 0
    for end in syllables(text, lang):
        if fits(text[at:end]):
            yield Piece(text[at:end], tail=_hyphen(text[end - 1]), cost=SYLLABLE)
        else:
            yield from _letters(text[at:end], is_end=False)
        at = end
    if fits(text[at:]):
        yield piece._replace(text=text[at:])
    else:
        yield from _letters(text[at:], is_end=True)


def syllables(word: str, lang: str) -> list[int]:
    """Return where a dictionary breaks a word."""
    dictionary = _dictionary(lang)
    found = dictionary.positions(word.lower()) if dictionary else []
    return [int(it) for it in found if FEWEST <= it <= len(word) - FEWEST]


@cache
def _dictionary(lang: str) -> pyphen.Pyphen | None:
    # The British one breaks “fol-ded”: see zine/render/dictionaries.py.
    name = "en_US" if lang.startswith("en") else pyphen.language_fallback(lang)
    return pyphen.Pyphen(lang=name) if name else None


def _letters(text: str, *, is_end: bool) -> Iterator[Piece]:
    """Yield letters one by one, but for those at the ends."""
    cuts = [0, *range(FEWEST, len(text) - FEWEST + 1), len(text)]
    for start, end in pairwise(cuts):
        is_last = is_end and end == len(text)
        yield Piece(
            text[start:end], tail="" if is_last else _hyphen(text[end - 1]), cost=LETTER
        )


def _hyphen(letter: str) -> str:
    """Return what a word is broken with behind a letter."""
    is_word = unicodedata.name(letter, "").startswith(HYPHENATED)
    return "-" if is_word else ""
