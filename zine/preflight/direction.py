"""Whether what is on pages is read from the left or from the right."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page

FROM_RIGHT = frozenset(("R", "AL"))
"""Letters of Hebrew and its kin, and of Arabic (Unicode Standard Annex 9, table 4)."""

WIDE = "W"
"""Letters of Chinese, Japanese and Korean (Unicode Standard Annex 11)."""


def runs_mostly_from_right(pages: Sequence[Page]) -> bool:
    """Return whether most letters belong to scripts that run from the right."""
    kinds = [unicodedata.bidirectional(letter) for letter in _letters(pages)]
    from_right = sum(map(kinds.count, FROM_RIGHT))
    return from_right > kinds.count("L")


def may_open_at_right(pages: Sequence[Page]) -> bool:
    """Return whether any letter is of a script whose books may open so, manga too."""
    return any(
        unicodedata.bidirectional(letter) in FROM_RIGHT
        or unicodedata.east_asian_width(letter) == WIDE
        for letter in _letters(pages)
    )


def _letters(pages: Sequence[Page]) -> Iterator[str]:
    return (letter for page in pages for it in page.texts for letter in it.words)
