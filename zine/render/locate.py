"""Tell in which source file and line something stands that the engine tripped over."""

from __future__ import annotations

import html
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import quote

from zine.errors import ContentError, Place, ThemeError
from zine.layout.composition import FONTS_ORIGIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zine.errors import ZineError
    from zine.layout.composition import Composition

SHORTEST = 3
"""Letters of a reference that are worth looking for: shorter ones are everywhere."""


def locate(texts: Iterable[tuple[str, str]], needle: str) -> Place | None:
    """Return where ``needle`` first occurs, or ``None``.

    Args:
        texts: ``(file, text)`` in reading order.
        needle: Looked for as it is and in composed form.
    """
    for form in dict.fromkeys((needle, unicodedata.normalize("NFC", needle))):
        for file, text in texts:
            position = text.find(form)
            if form and position >= 0:
                return Place(file, text.count("\n", 0, position) + 1)
    return None


def locate_words(texts: Iterable[tuple[str, str]], words: str) -> Place | None:
    """Return where printed words stand in the sources, or ``None``.

    Markdown wraps lines and prints other quotes than were typed, so fewer and fewer of
    the words are looked for.
    """
    texts = tuple(texts)
    pieces = words.split()
    for count in range(len(pieces), 0, -1):
        if place := locate(texts, " ".join(pieces[:count])):
            return place
    return None


def find_reference(
    reference: str,
    composition: Composition,
    drawings: Sequence[tuple[str, str]] = (),
) -> tuple[Place | None, type[ZineError]]:
    """Return where a picture or link is named, and the family of errors that makes.

    Args:
        reference: As far as it is known after the engine has resolved it.
        composition: The texts and the theme.
        drawings: ``(name, text)`` of drawings that were read.
    """
    theme = [
        (sheet.name, sheet.text)
        for sheet in composition.styles
        if sheet.origin != FONTS_ORIGIN  # that one is ours
    ]
    theme += composition.templates
    tail = reference.rpartition("/")[2]
    for name in dict.fromkeys((*spellings(reference), *spellings(tail))):
        if place := locate((*composition.texts, *drawings), name):
            return place, ContentError
        if place := locate(theme, name):
            return place, ThemeError
    return None, ContentError


def spellings(reference: str) -> Iterable[str]:
    """Return the ways in which an author may have written a reference."""
    if len(reference) < SHORTEST:
        return ()
    return dict.fromkeys((reference, quote(reference), html.escape(reference)))
