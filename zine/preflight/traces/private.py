"""What programs keep for themselves in a file, and what tags are made to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Stream

from zine.impose.pdf.words import read_words
from zine.preflight.traces.trace import About, trace
from zine.preflight.traces.words import give_away

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Object

    from zine.preflight.traces.trace import Trace
    from zine.preflight.traces.walk import Thing

LARGEST = 2**20
"""Bytes of private data that are looked at for words that give away."""

FEW = 5
"""Words of private data that are shown."""


def kept_private(thing: Thing) -> Iterator[Trace]:
    """Yield which programs have left data of their own (ISO 32000-2, 14.5)."""
    if thing.key == "/PieceInfo":
        for program in thing.it:
            yield trace(About.WITH_WHAT, "private data of", program[1:], thing.where)
    if thing.where.endswith("private data") and isinstance(thing.it, Stream):
        data = thing.it.read_bytes()
        yield trace(
            About.WHAT_ELSE, "private data", f"{len(data):,} bytes", thing.where
        )
        yield from give_away(data[:LARGEST].decode("latin-1"), thing.where)
    elif thing.where.endswith("private data"):
        for words in [read_words(it) for it in _values(thing.it)][:FEW]:
            if words:
                yield trace(About.WHAT_ELSE, "private data", words, thing.where)


def tagged(thing: Thing) -> Iterator[Trace]:
    """Yield what tags say besides what helps to read: titles, properties of users."""
    it = thing.it
    if it.get("/Type") == Name.StructElem and (title := read_words(it.get("/T"))):
        yield trace(About.WHAT_ELSE, "title of a tag", title, "tags")
    if it.get("/O") == Name.UserProperties and isinstance(it.get("/P"), Array):
        for one in it.P:
            if isinstance(one, Dictionary):
                said = f"{read_words(one.get('/N'))}: {read_words(one.get('/V'))}"
                yield trace(About.WHAT_ELSE, "property of a tag", said, "tags")


def parted(thing: Thing) -> Iterator[Trace]:
    """Yield what is known of parts of a document (ISO 32000-2, 14.12)."""
    if thing.key == "/DPM":
        for key, value in thing.it.items():
            said = f"{key[1:]}: {read_words(value) or '…'}"
            yield trace(About.WHAT_ELSE, "of a part of the document", said, thing.where)


def placed_on_earth(thing: Thing) -> Iterator[Trace]:
    """Yield where on earth a map is (ISO 32000-2, 12.10)."""
    points = thing.it.get("/GPTS")
    if isinstance(points, Array) and len(points) > 1:
        said = f"{float(points[0]):.5f}, {float(points[1]):.5f}"
        yield trace(About.WHERE, "place on earth", said, thing.where)


def _values(it: Object) -> list[Object]:
    return [*it] if isinstance(it, Array) else [value for _, value in it.items()]
