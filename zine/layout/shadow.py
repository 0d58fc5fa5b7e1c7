"""Headings cast a shadow that is drawn, not typed.

Each word of a heading becomes an inline box whose background is an SVG of the word's
own outlines, shifted right and down with a white line between.  The letters themselves
are set once, so they are read, searched and copied once.  Word by word, because a
heading may break across lines and each word has to keep its shadow.
"""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import quote

from zine.layout.lenders import SCRIPTS, lent_faces
from zine.layout.shaping import open_face

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zine.layout.lenders import Lender
    from zine.layout.shaping import Face
    from zine.layout.theme import Shadow
    from zine.layout.typefaces import Typeface

PADDING = 0.22
"""Room around a word for its shadow, in em; taken back by an equal negative margin."""

_SLANTED = {"em", "i", "cite", "dfn", "var", "address"}
"""Elements set in the italic of the heading's family, if the theme brings one."""

_OTHER_FACES = {"code", "kbd", "samp", "tt", "sub", "sup", "rt", "rp"}
"""Elements set in another family or size: their words cast no shadow."""

_VOID = {"br", "img", "wbr"}
"""Elements without an end tag."""

_HYPHENS = "\u2010\u2013\u2014/-"
"""A line may break behind these, and behind nothing else inside a word."""

_HAN = SCRIPTS["hani"]
_WORDS = re.compile(rf"([{_HAN}]|(?:[^\s{_HAN}{_HYPHENS}]+|[{_HYPHENS}])[{_HYPHENS}]*)")
"""Pieces between places where a line may break: a drawing cannot be broken."""

_BREAKS_INSIDE = re.compile("[\u00ad\u200b]")
"""Soft hyphens and zero-width spaces: a word with one may break there."""

LONGEST = 14.0
"""Em; a longer word may be wider than a line and be broken anywhere."""


def cast_shadows(
    document: str,
    shadow: Shadow,
    faces: Sequence[Typeface],
    lenders: Sequence[Lender] = (),
) -> str:
    """Return the document with every heading named in ``shadow`` casting one."""
    upright = _heading_face(shadow, faces, "normal")
    slanted = _heading_face(shadow, faces, "italic")
    if upright is None or not shadow.headings:
        return document
    lent = lent_faces(lenders, shadow.family, shadow.weight)
    sets = {False: (upright, *lent), True: (slanted,) if slanted else ()}
    out: list[str] = []
    position = 0
    for start, end in _headings(document, shadow.headings):
        writer = _ShadowWriter(sets, shadow)
        writer.feed(document[start:end])
        writer.close()
        out += (document[position:start], *writer.out)
        position = end
    return "".join((*out, document[position:]))


def _headings(document: str, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where the content of each heading starts and ends."""
    opening = re.compile(rf"<({'|'.join(names)})(?:\s[^>]*)?>", re.IGNORECASE)
    position = 0
    while start := opening.search(document, position):
        closing = re.compile(rf"</{start[1]}\s*>", re.IGNORECASE)
        end = closing.search(document, start.end())
        if end is None:
            return
        yield start.end(), end.start()
        position = end.end()


def _heading_face(shadow: Shadow, faces: Sequence[Typeface], style: str) -> Face | None:
    wanted = (shadow.family, shadow.weight, style)
    for face in faces:
        if (face.family, face.weight, face.style) == wanted:
            return open_face(face.path)
    return None


def _shadowed(word: str, faces: Sequence[Face], shadow: Shadow) -> str:
    plain = html.escape(word, quote=False)
    if word.isspace() or _BREAKS_INSIDE.search(word):
        return plain
    face = next((it for it in faces if it.has(word)), None)
    if face is None:
        return plain
    advance = face.advance(word)
    if advance > LONGEST:
        return plain
    width = advance + 2 * PADDING
    # The box of a word follows from the first of its fonts, whichever has the letters.
    drawing = _drawing(face.outline(word).path, width, faces[0].baseline, shadow)
    svg = quote(drawing, safe=" =:/'()-.,")
    return (
        f'<span class="shadow" style="background-image:url(&quot;'
        f"data:image/svg+xml,{html.escape(svg)}&quot;);"
        f'background-size:{width:.4g}em {1 + 2 * PADDING:.4g}em">'
        f"{plain}</span>"
    )


def _drawing(path: str, width: float, baseline: float, shadow: Shadow) -> str:
    height = 1 + 2 * PADDING
    x, y = PADDING, PADDING + baseline
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg'"
        f" viewBox='0 0 {width:.4g} {height:.4g}'>"
        f"<defs><path id='w' d='{path}'/></defs>"
        f"<use href='#w' x='{x + shadow.offset:.4g}' y='{y + shadow.offset:.4g}'/>"
        f"<use href='#w' x='{x:.4g}' y='{y:.4g}' fill='white' stroke='white'"
        f" stroke-width='{2 * shadow.gap:.4g}' stroke-linejoin='round'/></svg>"
    )


class _ShadowWriter(HTMLParser):
    """Copies a heading, giving each word that is set in its family a shadow."""

    def __init__(self, faces: Mapping[bool, Sequence[Face]], shadow: Shadow) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self._faces = faces
        self._shadow = shadow
        self._slants: list[str] = []
        self._plain: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.out.append(self.get_starttag_text() or "")
        classes = (dict(attrs).get("class") or "").split()
        if tag in _VOID:
            return
        if self._plain or tag in _OTHER_FACES or "footnote" in classes:
            self._plain.append(tag)
        elif tag in _SLANTED:
            self._slants.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag, attrs
        self.out.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self.out.append(f"</{tag}>")
        for opened in (self._plain, self._slants):
            if opened and opened[-1] == tag:
                opened.pop()
                break

    def handle_data(self, data: str) -> None:
        if self._plain:
            self.out.append(html.escape(data, quote=False))
            return
        faces = self._faces[bool(self._slants)]
        words = filter(None, _WORDS.split(data))
        self.out += [_shadowed(word, faces, self._shadow) for word in words]
