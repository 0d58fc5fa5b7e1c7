"""Initials: the first letter of a paragraph, as high as several of its lines.

The large letter is a drawing, in a box that the lines run around.  The letter itself
stands in its word, white, beneath the drawing: so the word is read aloud, searched and
copied in one piece.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from zine.layout.initial_drawing import Length, Opening, draw_initial, is_from_right
from zine.layout.lenders import lent_faces
from zine.layout.shaping import open_face

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zine.layout.lenders import Lender
    from zine.layout.shaping import Face
    from zine.layout.theme import Initial
    from zine.layout.typefaces import Typeface

TEXT_WEIGHT, BOLD, BLACK = 400, 700, 900
"""What paragraphs are set in, what is stressed in them, and letters lent for initials:
many a face has one weight, which is black, and is called regular."""

SHORTEST = 160
"""Letters; a shorter paragraph gets no initial unless its author asks for one."""

NEXT = 3
"""Letters of a word that stand so close to its initial that they have to fit there."""

_OPENS = {"Ps", "Pi", "Pf", "Pd", "Zs"}
"""Unicode categories of what may stand before the letter: quotes, dashes, spaces."""

_SPACES = tuple(" \n")
"""What stands between words, and collapses at the start of a line."""

_STRAIGHT = "\"'¿¡"

_PARAGRAPH = re.compile(
    r"(?P<tag><p\b(?P<says>[^>]*)>)"
    r"(?P<inside>(?:\s|<(?:a|b|cite|em|i|span|strong)\b[^>]*>)*)"
    r"(?P<text>[^<&]+)"
)
_ASKED = re.compile(r'\sclass="(?:[^"]*\s)?drop-cap[\s"]')
_SLANTED, _BOLD = re.compile("<(?:em|i|cite)\\b"), re.compile("<(?:strong|b)\\b")
_FIRST = re.compile(
    r'<div class="body">\s*(?:<(h[2-6])\b[^>]*>(?:(?!</h).)*</\1>\s*)?$', re.DOTALL
)
"""What stands before the first paragraph of a text: nothing, or one heading."""

_HOLDER, _DIRECTION = (
    re.compile(r"<(?:body|article)\b[^>]*>"),
    re.compile(r'dir="(\w+)"'),
)
"""The zine and its parts, which may run from the right."""

_LONGEST_HEADING = 2_000
"""Letters, tags included."""


def set_initials(
    document: str,
    initial: Initial,
    faces: Sequence[Typeface],
    lenders: Sequence[Lender] = (),
    *,
    most: int,
) -> str:
    """Return the document with an initial where one is asked for.

    Args:
        document: HTML.
        initial: What the theme says of initials.
        faces: All that the theme brings.
        lenders: Faces for letters that those lack.
        most: Lines that an initial may span on such a page.
    """
    lines = min(initial.lines, most)
    if lines == 1:
        return document
    return _PARAGRAPH.sub(_Setter(initial, faces, lenders, lines).set, document)


class _Setter:
    """Sets the initials of one document."""

    def __init__(
        self,
        initial: Initial,
        faces: Sequence[Typeface],
        lenders: Sequence[Lender],
        lines: int,
    ) -> None:
        self._faces, self._lenders = faces, lenders
        self._text = initial.text
        self._large = self._opened(initial.family, initial.weight, lent=BLACK)
        self._first = initial.first
        self._lines = lines

    def _opened(
        self, family: str, weight: int, style: str = "normal", lent: int | None = None
    ) -> list[Face]:
        """Return what sets letters of a family, in the order to try."""
        own = min(
            (it for it in self._faces if it.family == family),
            key=lambda it: (it.style != style, it.distance(weight)),
        )
        face = open_face(own.path, weight if own.heaviest else None)
        return [face, *lent_faces(self._lenders, family, lent or weight)]

    def set(self, paragraph: re.Match[str]) -> str:
        """Return the start of a paragraph, with an initial if it is to have one."""
        opening = opening_of(paragraph["text"])
        if opening is None or not self._is_wanted(paragraph):
            return paragraph[0]
        begins = "".join(opening)
        rest = paragraph["text"].lstrip()[len(begins) :]
        # A word of one letter takes its space along, else the line would be indented.
        hidden = begins + rest[: rest[:1] in _SPACES]
        large = _first_with(begins, self._large)
        small = _first_with(begins, self._set_in(paragraph["inside"]))
        if large is None or small is None:
            return paragraph[0]
        beside = ""
        if hidden == begins and is_from_right(opening.letter) == _is_turned(paragraph):
            beside = "".join(rest[:NEXT].split(maxsplit=1)[:1])
        drawn = draw_initial(opening, large, small, self._lines, beside)
        pull = small.advance(hidden.replace("\n", " "))
        start = Length(0, -pull).plus(drawn.kern.times(-1))
        # In a box, so that a justified line does not stretch the space.
        boxed = "; display: inline-block; white-space: pre" * (hidden != begins)
        return (
            f"{_with_class(paragraph['tag'])}{drawn.box}{paragraph['inside']}"
            '<span class="initial-letter"'
            f' style="margin-inline-start: calc({start.css}){boxed}">'
            f"{hidden.replace(chr(10), ' ')}</span>{rest[len(hidden) - len(begins) :]}"
        )

    def _set_in(self, tags: str) -> list[Face]:
        """Return what the letter in the text is set in, inside of these elements."""
        weight = BOLD if _BOLD.search(tags) else TEXT_WEIGHT
        style = "italic" if _SLANTED.search(tags) else "normal"
        return self._opened(self._text, weight, style)

    def _is_wanted(self, paragraph: re.Match[str]) -> bool:
        if _ASKED.search(paragraph["says"]):
            return True
        document, start = paragraph.string, paragraph.start()
        return (
            self._first
            and not paragraph["says"]
            and _FIRST.search(document, max(0, start - _LONGEST_HEADING), start)
            is not None
            and document.find("</p>", start) > start + SHORTEST
        )


def opening_of(text: str) -> Opening | None:
    """Return how a text begins, or ``None`` if that cannot be made an initial.

    Arabic letters change their shape when they stand apart, so they stay in their word.
    """
    text = text.lstrip()
    at = 0
    while at < len(text) and _is_mark(text[at]):
        at += 1
    letter = text[at : at + 1]
    if not letter.isalnum() or unicodedata.bidirectional(letter) == "AL":
        return None
    end = at + 1
    while end < len(text) and unicodedata.category(text[end]).startswith("M"):
        end += 1
    return Opening(text[:at], text[at:end])


def _is_turned(paragraph: re.Match[str]) -> bool:
    """Return whether an initial stands at the right of its paragraph."""
    holders = _HOLDER.findall(paragraph.string, 0, paragraph.start())
    said = (_DIRECTION.search(it) for it in (*holders[-1:], *holders[:1]))
    return next((it[1] == "rtl" for it in said if it), False)


def _first_with(text: str, faces: Sequence[Face]) -> Face | None:
    return next((it for it in faces if it.has(text)), None)


def _is_mark(character: str) -> bool:
    return character in _STRAIGHT or unicodedata.category(character) in _OPENS


def _with_class(tag: str) -> str:
    return tag if _ASKED.search(tag) else tag.replace("<p", '<p class="drop-cap"', 1)
