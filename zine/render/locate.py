"""Tell in which source file and line something stands that the engine tripped over."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import quote

from zine.errors import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zine.layout.composition import Composition


def locate(texts: Iterable[tuple[str, str]], needle: str) -> Place | None:
    """Return where ``needle`` first occurs, or ``None``.

    Args:
        texts: ``(file, text)`` in reading order.
        needle: Looked for as it is and in composed form.
    """
    for form in dict.fromkeys((needle, unicodedata.normalize("NFC", needle))):
        for file, text in texts:
            position = text.find(form)
            if position >= 0:
                return Place(file, text.count("\n", 0, position) + 1)
    return None


def locate_reference(reference: str, composition: Composition) -> Place | None:
    """Return where a picture or link is named, in the texts or in the theme."""
    sheets = [(sheet.name, sheet.text) for sheet in composition.styles]
    tail = reference.rpartition("/")[2]
    for name in dict.fromkeys((reference, quote(reference), tail, quote(tail))):
        if name and (place := locate((*composition.texts, *sheets), name)):
            return place
    return None
