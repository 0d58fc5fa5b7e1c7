"""Keep a word of one letter with the next, where printers do: Polish, Czech, Slovak.

“W domu” may not be broken behind the W: in each of these languages schools teach it,
and readers take it for a mistake.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.content.rules.close_signs import keep_signs

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft

NO_BREAK = "\u00a0"

_LETTERS = {"pl": "aiouwz", "cs": "aikosuvz", "sk": "aikosuvz"}
"""Prepositions and conjunctions, by language."""

_SMALL = {
    lang: re.compile(
        # A letter behind a dot, an apostrophe or a hyphen is no word.
        rf"(?<![\w.\u2019'\u2010\u2011-])([{letters}])[ \n](?!\n)",
        re.IGNORECASE,
    )
    for lang, letters in _LETTERS.items()
}

_LITERAL = ("code", "pre", "kbd", "samp")
"""Where a space has to be the one that was typed."""


def keep_small_words(draft: Draft) -> None:
    """Put a space that does not break behind each small word of the text."""
    _keep(draft.body, draft.lang)


def keep_in(text: str, lang: str) -> str:
    """Return a line in which small words and signs stay with what they lean on."""
    text = keep_signs(text, lang)
    small = _SMALL.get(lang.lower().partition("-")[0])
    return small.sub(rf"\1{NO_BREAK}", text) if small else text


def _keep(element: Element, lang: str) -> None:
    lang = element.get("lang") or lang
    if element.tag in _LITERAL:
        return
    element.text = element.text and keep_in(element.text, lang)
    for child in element:
        _keep(child, lang)
        child.tail = child.tail and keep_in(child.tail, lang)
