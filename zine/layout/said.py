"""A sentence yet to be said in some language: English words and what fills them.

What knows the facts makes it; what knows the language says it.  The English words are
the key to a catalogue, as in gettext.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from zine.content.direction import runs_from_right

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zine.layout.words import Words

ISOLATE, END = "\u2068", "\u2069"
"""Around a fact that may run another way than the words (Unicode Annex 9, FSI)."""

WIDE_STOP = re.compile("(?<=[\u3002\uff0c\uff1a\uff1b]) ")
"""A space behind a stop of Chinese or Japanese, which has room of its own."""

JOINER = "\u2060"
"""Where a line must not end (Unicode Annex 14, WJ)."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence.

    Attributes:
        words: In English, with ``%(name)s`` where something is filled in.
        values: What is filled in, by name.
    """

    words: str
    values: tuple[tuple[str, Value], ...] = ()


Value = str | int | Said | tuple[Said, ...]
"""A fact, words in their turn, or several of them in a row."""


def said(words: str, **values: Value) -> Said:
    """Return a sentence with what fills it."""
    return Said(words, tuple(values.items()))


def speak(it: Said, words: Words) -> Markup:
    """Return a sentence in the language of ``words``."""
    return words.say(
        it.words, **{name: _value(value, words) for name, value in it.values}
    )


def speak_all(sentences: Iterable[Said], words: Words) -> Markup:
    """Return sentences one after the other; signs as wide as high need no space."""
    return Markup(WIDE_STOP.sub("", " ".join(speak(it, words) for it in sentences)))  # noqa: S704 - they are markup


def in_english(it: Said) -> str:
    """Return a sentence in the language it was made in, for the terminal."""
    return it.words % {name: _english(value) for name, value in it.values}


def keys(it: Said) -> Iterator[str]:
    """Yield the English words of a sentence and of all that fills it."""
    yield it.words
    for _, value in it.values:
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Said):
                yield from keys(part)


def _english(value: Value) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(in_english, value))
    return in_english(value) if isinstance(value, Said) else str(value)


def _value(value: Value, words: Words) -> object:
    if isinstance(value, Said):
        return speak(value, words)
    if isinstance(value, tuple):
        return words.listed(speak(it, words) for it in value)
    if isinstance(value, str) and runs_from_right(words.lang):
        return f"{ISOLATE}{value}{END}"
    return value
