"""Tell of tables with so many columns that words in them break into pieces."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from zine.errors import Notice
from zine.render.locate import locate
from zine.render.sight import cells_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.layout.composition import Composition

SHORTEST = 4
"""Letters of a piece that can still be read as a part of a word."""

WIDE = ("W", "F")
"""Characters of China, Japan and Korea: a line may end between any two."""

UNSPACED = ("THAI", "LAO", "KHMER", "MYANMAR")
"""They write no spaces between words; the engine knows where those end."""


def say_broken_tables(document: Any, composition: Composition) -> Iterator[Notice]:  # noqa: ANN401
    """Yield a notice for each page with a table that breaks words into bits.

    Args:
        document: Laid out by WeasyPrint.
        composition: What it is of.
    """
    for number, page in enumerate(document.pages, start=1):
        for words, lines in cells_on(page):
            pieces = broken(words, lines)
            if pieces:
                yield Notice(
                    f"page {number}: the columns of a table are so narrow that words"
                    f" break into pieces, as in “{' '.join(pieces)}”",
                    locate(composition.texts, "".join(pieces)),
                    hint="Leave columns out, make two tables of it, or turn rows into"
                    " columns.",
                )
                break


def broken(words: str, lines: Sequence[str]) -> list[str]:
    """Return the pieces of a word that was broken without a hyphen, one of them tiny.

    Args:
        words: As they are written.
        lines: As they are set.
    """
    whole = " ".join(words.split())
    pieces: list[str] = []
    for above, below in pairwise([*(it.split() for it in lines), []]):
        end, start = (above or [""])[-1], (below or [""])[0]
        is_broken = (
            _is_in_a_word(end[-1:])
            and _is_in_a_word(start[:1])
            and end + start in whole
            and f"{end} {start}" not in whole
        )
        if pieces or is_broken:
            pieces.append(end)
        if pieces and not is_broken:
            if min(map(len, pieces)) <= SHORTEST:
                return pieces
            pieces = []
    return []


def _is_in_a_word(letter: str) -> bool:
    """Return whether no line may end beside a letter, as it may in Chinese and Thai."""
    if not letter.isalnum() or unicodedata.east_asian_width(letter) in WIDE:
        return False
    return not unicodedata.name(letter, "").startswith(UNSPACED)
