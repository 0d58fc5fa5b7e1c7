"""What happens on a click, on opening or on printing; and where links lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Name, Stream

from zine.impose.pdf.telling import WEB, leads_to_somebody
from zine.impose.pdf.words import in_line, read_words
from zine.preflight.traces.attached import file_name
from zine.preflight.traces.trace import About, fact, trace
from zine.preflight.traces.words import give_away

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Object

    from zine.preflight.traces.trace import Trace
    from zine.preflight.traces.walk import Thing

ACTIONS = {
    "/Launch": "starts a program",
    "/GoToR": "opens a file",
    "/GoToE": "opens an attached file",
    "/SubmitForm": "sends a form",
    "/ImportData": "reads a file",
    "/Rendition": "plays something",
    "/Movie": "plays something",
    "/Sound": "plays something",
}
"""What actions do that lead out of the file (ISO 32000-2, table 201)."""

LARGEST = 10_000
"""Bytes of a script that are looked at for words that give away."""


def acted(thing: Thing) -> Iterator[Trace]:
    """Yield what an action does."""
    kind = thing.it.get("/S")
    if not isinstance(kind, Name):
        return
    if kind == Name.URI:
        yield from _linked(read_words(thing.it.get("/URI")), thing.where)
    elif kind == Name.JavaScript or "/JS" in thing.it:
        yield from _scripted(thing.it.get("/JS"), thing.where)
    elif str(kind) in ACTIONS:
        words = file_name(thing.it.get("/F")) or file_name(thing.it.get("/Win"))
        yield trace(
            About.WHAT_ELSE, ACTIONS[str(kind)], words or str(kind)[1:], thing.where
        )


def _linked(address: str, where: str) -> Iterator[Trace]:
    """Yield the site that a link leads to; what else it tells is found as words."""
    found = WEB.match(address)
    if found and not leads_to_somebody(address):
        yield fact(About.WHAT_ELSE, "link to", found["host"], where)
    elif not found and address:
        yield trace(About.WHAT_ELSE, "link to", address, where)


def _scripted(script: Object | None, where: str) -> Iterator[Trace]:
    if isinstance(script, Stream):
        words = in_line(script.read_bytes()[:LARGEST].decode("latin-1"))
        yield from give_away(words, where)
    else:
        words = read_words(script)
    yield trace(About.WHAT_ELSE, "script", words or "JavaScript", where)
