"""The language a print card is in: that of the zine if there are words in it."""

from __future__ import annotations

from zine.layout.search import installed_themes

FOLDER = "card/locale"

ENGLISH = "en"
"""What the words are in that need no catalogue."""


def card_lang(lang: str) -> str:
    """Return the tag of a language that a card can be said in; else English.

    So numbers, and the way a line runs, are those of the words around them.
    """
    from zine.layout.words import tags  # slow to load

    folder = installed_themes() / FOLDER
    if ENGLISH in tags(lang) or any(
        (folder / f"{it}.po").is_file() for it in tags(lang)
    ):
        return lang
    return ENGLISH
