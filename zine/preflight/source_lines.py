"""In which file and line of a zine something stands that is on a page of it.

Markdown wraps lines, marks words, and is printed with other quotes and hyphens than
were typed; so only letters and figures are compared.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from zine.errors import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SHORTEST = 5
"""Letters and figures that are worth looking for: fewer are everywhere."""

PIECE = 24
"""Of longer words that are not there in one piece, so many are looked for."""

MOST = 50
"""Places of the same words that are told apart."""

TAGS = re.compile(r"<[^<>]*>|\[\^[^\]\s]*\]|\]\([^()\s]*\)")
"""What is not printed where it stands: marks of HTML and of notes, where links go."""

PICTURE = re.compile(r"!\[|<img\b|^\s*(?:cover|image|picture)\s*=", re.IGNORECASE)
"""A line that puts a picture on a page."""

RULE = re.compile(
    r"^\s*(?:(?:[-*_]\s*){3,}|\|?[\s:|-]*-{3,}[\s:|-]*\|[\s:|-]*)$"
    r"|<(?:hr|table|u|ins)\b",
    re.IGNORECASE,
)
"""A line that draws one: a rule, the head of a table, words with one below them."""


class Spot(NamedTuple):
    """A line of the sources.

    Attributes:
        file: Which, counted from 0.
        line: Counted from 1.
    """

    file: int
    line: int


class _File(NamedTuple):
    name: str
    text: str
    plain: str
    starts: tuple[int, ...]
    """Where in ``plain`` each line begins."""


class Sources:
    """The texts of a zine, in reading order."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        """Take ``(file, text)`` of each."""
        self._files = tuple(_read(name, text) for name, text in texts)

    def place(self, spot: Spot) -> Place:
        """Return a spot as people know it."""
        return Place(self._files[spot.file].name, spot.line)

    def words(self, words: str) -> tuple[Spot, ...]:
        """Return where printed words may stand; none if that cannot be told."""
        needle = _plain(words)
        if len(needle) < SHORTEST:
            return ()
        pieces = [needle, needle[:PIECE], needle[-PIECE:]]
        found = (tuple(self._all(it)) for it in dict.fromkeys(pieces))
        return next(filter(None, found), ())

    def address(self, address: str) -> tuple[Spot, ...]:
        """Return where the address of a link stands."""
        bare = address.removesuffix("/").partition("://")[2] or address
        forms = dict.fromkeys((address, bare, unquote(bare)))
        found = (tuple(self._lines(re.compile(re.escape(it)))) for it in forms)
        return next(filter(None, found), ())

    def pictures(self) -> tuple[Spot, ...]:
        """Return the lines that put a picture on a page."""
        return tuple(self._lines(PICTURE))

    def rules(self) -> tuple[Spot, ...]:
        """Return the lines that may have drawn a line."""
        return tuple(sorted((*self._lines(RULE), *self.pictures())))

    def _all(self, needle: str) -> Iterator[Spot]:
        count = 0
        for number, file in enumerate(self._files):
            at = file.plain.find(needle)
            while at >= 0 and count < MOST:
                yield Spot(number, bisect_right(file.starts, at))
                at, count = file.plain.find(needle, at + 1), count + 1

    def _lines(self, pattern: re.Pattern[str]) -> Iterator[Spot]:
        for number, file in enumerate(self._files):
            for line, words in enumerate(file.text.split("\n"), start=1):
                if pattern.search(words):
                    yield Spot(number, line)


def nearest(spots: Sequence[Spot], to: Spot | None) -> Spot | None:
    """Return the spot that is nearest, of those in the same file if there are any."""
    if to is None or not spots:
        return spots[0] if len(spots) == 1 else None
    return min(
        spots, key=lambda it: (abs(it.file - to.file), abs(it.line - to.line), it)
    )


def _read(name: str, text: str) -> _File:
    starts, lines, at = [], [], 0
    for line in text.split("\n"):
        starts.append(at)
        lines.append(_plain(TAGS.sub("", line)))
        at += len(lines[-1])
    return _File(name, text, "".join(lines), tuple(starts))


def _plain(words: str) -> str:
    folded = unicodedata.normalize("NFKC", words).casefold()
    return "".join(it for it in folded if it.isalnum())
