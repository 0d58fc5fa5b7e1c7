"""Is every letter of the document on a page?"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple

from zine.errors import ContentError
from zine.render.locate import locate_words

if TYPE_CHECKING:
    from zine.layout.composition import Composition

_UNPRINTED = {"style", "script", "title", "template", "rp"}
_UNCOUNTED = ("Z", "C", "M", "Pd")
"""Categories of characters that layout may add or drop: spaces, soft hyphens, accents
(which capitals lose in Greek), hyphens."""

_ADDRESSES = ("address", "link-address")
"""Classes of what says where a link leads, on paper."""

LONGEST = 40
"""Letters of a text that are told."""


class Written(NamedTuple):
    """Some text of a document.

    Attributes:
        words: Without a tag in it.
        address: Which address it is a part of, counted from 1; 0 if of none.
    """

    words: str
    address: int = 0


def check_complete(drawn: str, composition: Composition) -> None:
    """Raise if a letter of the document is on no page."""
    reader = _TextReader()
    reader.feed(composition.html)
    reader.close()
    written = "".join(it.words for it in reader.texts)
    lost = _letters(written) - _letters(drawn)
    if not lost:
        return
    pages = _Pages("".join(map(_plain, written)), "".join(map(_plain, drawn)))
    if address := pages.first_lost(_addresses(reader.texts)):
        raise ContentError(
            f"the address of a link is hidden: “{address}” is on no page",
            place=locate_words(composition.texts, address),
            hint="On paper the link leads nowhere without it. Take what hides it, such"
            " as display: none, out of templates/zine.css or the theme.",
        )
    first = pages.first_lost([it.words for it in reader.texts])
    first = first or "".join(lost.elements())[:LONGEST]
    raise ContentError(
        f"the text “{first}” is on no page",
        place=locate_words(composition.texts, first),
        hint="Something hides it: look at the HTML around it and at the theme.",
    )


class _Pages(NamedTuple):
    """What was to be printed, and what is, as letters alone."""

    written: str
    printed: str

    def first_lost(self, texts: list[str]) -> str:
        """Return the first text that is printed less often than it was written."""
        for text in texts:
            letters = "".join(map(_plain, text))
            if letters and self.printed.count(letters) < self.written.count(letters):
                return text.strip().splitlines()[0][:LONGEST]
        return ""


def _addresses(texts: list[Written]) -> list[str]:
    """Return each address as it is shown; lines may end within it."""
    shown: dict[int, str] = {}
    for it in texts:
        if it.address:
            shown[it.address] = shown.get(it.address, "") + it.words
    return [words.removeprefix("(").removesuffix(")") for words in shown.values()]


def _letters(text: str) -> Counter[str]:
    """Count what has to be on paper of a text, in a form that no style changes."""
    letters: Counter[str] = Counter()
    for character, count in Counter(text).items():
        for letter in _plain(character):
            letters[letter] += count
    return letters


@cache
def _plain(character: str) -> str:
    """Return a character as small letters without accents, or ``""``.

    Styles set capitals, small capitals and full-width letters.
    """
    parts = unicodedata.normalize("NFKD", character)
    kept = [c for c in parts if not unicodedata.category(c).startswith(_UNCOUNTED)]
    return "".join(kept).upper().casefold()


class _TextReader(HTMLParser):
    """Collects the text of a document that is meant to be printed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[Written] = []
        self._skipped = 0
        self._addresses = 0
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._skipped += tag in _UNPRINTED
        names = (dict(attrs).get("class") or "").split()
        if not self._inside and any(name in _ADDRESSES for name in names):
            self._addresses += 1
            self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        self._skipped -= tag in _UNPRINTED
        # Of an address nothing is inside but places where a line may end.
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if not self._skipped and data.strip():
            self.texts.append(Written(data, self._addresses * bool(self._inside)))
