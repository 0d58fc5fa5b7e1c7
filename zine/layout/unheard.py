"""Names that a text asks for, and that no style sheet of its theme or its own knows."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from zine.content.elements import OUR_CLASSES
from zine.content.escape import quoted
from zine.content.halftones import PREFIX
from zine.content.rules.wishes import KNOWN, mistyped
from zine.errors import Notice, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zine.content.model import Zine
    from zine.layout.composition import StyleSheet

_IN_HTML = re.compile(r'\sclass="([^"]*)"')
_IN_STYLES = re.compile(r"\.(-?[A-Za-z_][\w-]*)|\[class[~^*|$]?=[\"']?([\w-]+)")

_OTHERS = (PREFIX, "language-")
"""How names begin that no style has to know; the language of code is one."""

ALIKE = 0.6
"""How alike a name has to be for a question, as it is certain that nothing heeds it."""


def say_unheard(zine: Zine, styles: Iterable[StyleSheet]) -> Iterator[Notice]:
    """Yield a notice for each name in braces that changes nothing.

    Names in HTML come with what was written elsewhere, and mean nothing by themselves.
    """
    heard = {*KNOWN, *OUR_CLASSES}
    for sheet in styles:
        heard |= {name for found in _IN_STYLES.findall(sheet.text) for name in found}
    for name in dict.fromkeys(_asked_for(zine)):
        if name in heard or name.startswith(_OTHERS) or mistyped(name):
            continue
        if place := _place(name, zine):
            yield Notice(
                f"no style knows the name {quoted(name)}, so it changes nothing",
                place,
                _hint(name, heard),
            )


def _asked_for(zine: Zine) -> Iterator[str]:
    texts = (zine.cover, zine.lead, zine.note, zine.back)
    for html in (*texts, *(part.html for part in zine.parts)):
        for names in _IN_HTML.findall(html):
            yield from names.split()


def _place(name: str, zine: Zine) -> Place | None:
    """Return where a name stands in braces."""
    braces = re.compile(rf"\{{[^{{}}\n]*\.{re.escape(name)}(?![\w-])[^{{}}\n]*\}}")
    for source in zine.texts:
        if found := braces.search(source.text):
            return Place(source.file, source.text.count("\n", 0, found.start()) + 1)
    return None


def _hint(name: str, heard: Iterable[str]) -> str:
    close = get_close_matches(name.lower(), KNOWN, n=1, cutoff=ALIKE)
    close = close or get_close_matches(name, sorted(heard), n=1, cutoff=ALIKE)
    if close:
        return f"Did you mean {{.{close[0]}}}?"
    return f"Write a style for it into templates/zine.css: .{name} {{ … }}"
