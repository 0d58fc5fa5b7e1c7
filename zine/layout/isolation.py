"""Words that run against the text around them, kept to themselves."""

from __future__ import annotations

import re
import unicodedata

from markupsafe import Markup, escape

from zine.content.direction import runs_from_right

FROM_RIGHT = ("R", "AL")
"""Letters of Hebrew, and of Arabic (Unicode Standard Annex 9)."""

_TAG = re.compile("<[^>]*>")


def apart(text: object, lang: str) -> Markup:
    """Return a name or a title as it is to stand among words of a language.

    If it runs the other way, its own stops and quotation marks stay with it: the engine
    sets an element of another direction by itself.

    Args:
        text: Escaped unless it is markup.
        lang: BCP 47 tag.
    """
    markup = escape(text)
    from_right = _runs_from_right(_TAG.sub("", str(markup)))
    if from_right is None or from_right == runs_from_right(lang):
        return markup
    way = "rtl" if from_right else "ltr"
    return Markup('<bdi dir="{}">{}</bdi>').format(way, markup)


def _runs_from_right(words: str) -> bool | None:
    """Return what the first letter says; ``None`` if there are only figures."""
    for letter in words:
        kind = unicodedata.bidirectional(letter)
        if kind == "L" or kind in FROM_RIGHT:
            return kind in FROM_RIGHT
    return None
