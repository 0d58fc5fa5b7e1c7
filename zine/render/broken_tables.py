"""Tell of tables that are too wide: words are longer than a line of their columns."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from zine.errors import Notice
from zine.render.locate import locate
from zine.render.sight import cells_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.errors import Place
    from zine.layout.composition import Composition

HINT = (
    "It is set as small as the theme allows. Leave columns out, write shorter words,"
    " turn rows into columns, or make a list of it."
)

HYPHENS = "-\u2010"
"""What the engine puts at the end of a line."""

WIDE = ("W", "F")
"""Characters of China, Japan and Korea: a line may end between any two."""

UNSPACED = ("THAI", "LAO", "KHMER", "MYANMAR")
"""They write no spaces between words; the engine knows where those end."""


def say_broken_tables(document: Any, composition: Composition) -> Iterator[Notice]:  # noqa: ANN401
    """Yield a notice for each table that breaks words, wherever it goes on.

    Args:
        document: Laid out by WeasyPrint.
        composition: What it is of.
    """
    tables: dict[Place | None, tuple[int, list[list[str]]]] = {}
    for number, page in enumerate(document.pages, start=1):
        found = [it for cell in cells_on(page) for it in broken(*cell)]
        if found:
            word = "".join(it.rstrip(HYPHENS) for it in found[0])
            place = locate(composition.texts, word)
            tables.setdefault(place, (number, []))[1].extend(found)
    for place, (number, found) in tables.items():
        words = "a word is" if len(found) == 1 else f"{len(found)} words are"
        yield Notice(
            f"page {number}: a table is too wide for the page; {words} broken, as in"
            f" “{' '.join(found[0])}”",
            place,
            hint=HINT,
        )


def broken(words: str, lines: Sequence[str]) -> list[list[str]]:
    """Return the pieces of each word that was broken without a hyphen, or had to be.

    A word that is hyphenated in a line of its own is longer than that.

    Args:
        words: As they are written.
        lines: As they are set.
    """
    whole = " ".join(words.split())
    found: list[list[str]] = []
    pieces: list[str] = []
    for above, below in pairwise([*(it.split() for it in lines), []]):
        end, start = (above or [""])[-1], (below or [""])[0].rstrip(HYPHENS)
        is_broken = _is_broken(end, start, whole) or (
            len(above) == 1 and _is_hyphenated(end, start, whole)
        )
        if pieces or is_broken:
            pieces.append(end)
        if pieces and not is_broken:
            found.append(pieces)
            pieces = []
    return found


def _is_broken(end: str, start: str, whole: str) -> bool:
    return (
        _is_in_a_word(end[-1:])
        and _is_in_a_word(start[:1])
        and end + start in whole
        and f"{end} {start}" not in whole
    )


def _is_hyphenated(end: str, start: str, whole: str) -> bool:
    """Return whether there is a hyphen between two pieces that nobody has written."""
    piece = end.rstrip(HYPHENS)
    return piece != end and end + start not in whole and _is_broken(piece, start, whole)


def _is_in_a_word(letter: str) -> bool:
    """Return whether no line may end beside a letter, as it may in Chinese and Thai."""
    if not letter.isalnum() or unicodedata.east_asian_width(letter) in WIDE:
        return False
    return not unicodedata.name(letter, "").startswith(UNSPACED)
