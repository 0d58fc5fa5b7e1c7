"""Words that lean on the one behind them: no line of a title should end with one."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache
from pathlib import Path

WORDS = Path(__file__).with_suffix(".toml")
"""Lists of them, by language."""

_ALPHABETS = ("LATIN", "GREEK", "CYRILLIC")
_SIGNS = "&+"
_STOPS = (",", ".", ":", ";", "!", "?", "…")


def is_small(word: str, lang: str) -> bool:
    """Return whether a word of a title leans on the one behind it.

    Args:
        word: With whatever marks stand around it.
        lang: BCP 47 tag of the title.
    """
    if word.endswith(_STOPS):
        return False
    bare = "".join(it for it in word if it.isalnum() or it in _SIGNS).casefold()
    if bare in small_words().get(lang.partition("-")[0].lower(), ()):
        return True
    return len(bare) == 1 and unicodedata.name(bare, "").startswith(_ALPHABETS)


@cache
def small_words() -> dict[str, frozenset[str]]:
    """Return the small words of each language."""
    lists = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    return {lang: frozenset(words.split()) for lang, words in lists.items()}
