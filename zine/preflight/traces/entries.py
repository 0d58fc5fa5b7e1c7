"""What any entry of a file may give away: dates, and words with paths and names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Name, String

from zine.impose.pdf.words import read_words
from zine.preflight.traces.dates import dated, read_date
from zine.preflight.traces.words import give_away

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.preflight.traces.trace import Trace
    from zine.preflight.traces.walk import Thing

DATES = {
    "/CreationDate": "made",
    "/ModDate": "changed",
    "/LastModified": "changed",
    "/M": "changed",
}
"""What the keys of dates mean; others go by their name."""


def said(thing: Thing) -> Iterator[Trace]:
    """Yield what the words directly in a thing give away."""
    it, where = thing.it, thing.where
    if isinstance(it, Array):
        for value in it:
            yield from _words(thing.key, value, where)
        return
    for key, value in it.items():
        # Somebody may have named a picture after its file.
        yield from give_away(key[1:], f"{where}, a name")
        yield from _words(key, value, where)


def _words(key: str, value: object, where: str) -> Iterator[Trace]:
    if isinstance(value, Name):
        yield from give_away(str(value)[1:], f"{where}, a name")
    elif isinstance(value, String) and (words := read_words(value)):
        if words.startswith("D:") and read_date(words):
            yield from dated(DATES.get(key, key[1:]), words, where)
        else:
            yield from give_away(words, where)
