"""What a document says of itself: author, programs, identity, layers, labels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, String

from zine.impose.pdf.words import read_words
from zine.preflight.traces.trace import About, fact, trace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Pdf

    from zine.preflight.traces.trace import Trace
    from zine.preflight.traces.walk import Thing

INFORMATION = {
    "/Author": (About.WHO, "author"),
    "/Creator": (About.WITH_WHAT, "program"),
    "/Producer": (About.WITH_WHAT, "program"),
    "/Subject": (About.WHAT_ELSE, "subject"),
    "/Keywords": (About.WHAT_ELSE, "keywords"),
}
"""ISO 32000-2, table 349; dates are found wherever they are."""

DATES = {"/CreationDate", "/ModDate"}
OURS = "zine"
"""All that our own files say of their program."""

USUAL_LAYER = re.compile(r"Layer \d+")
"""What layers are called when nobody has named them."""


def described(thing: Thing) -> Iterator[Trace]:
    """Yield what stands in the document information."""
    if thing.key != "/Info":
        return
    for key, value in thing.it.items():
        words = read_words(value) or (str(value)[1:] if isinstance(value, Name) else "")
        if not words or key in DATES:
            continue
        if key in {"/Title", "/Trapped"}:
            yield fact(About.WHAT_ELSE, key[1:].lower(), words, thing.where)
        elif words == OURS and key == "/Producer":
            yield fact(About.WITH_WHAT, "program", words, thing.where)
        else:
            about, kind = INFORMATION.get(key, (About.WHAT_ELSE, key[1:]))
            yield trace(about, kind, words, thing.where)


def layered(thing: Thing) -> Iterator[Trace]:
    """Yield the names of layers and of who made them."""
    it, where = thing.it, thing.where
    if it.get("/Type") == Name.OCG:
        name = read_words(it.get("/Name"))
        tell = fact if USUAL_LAYER.fullmatch(name) else trace
        yield tell(About.WHAT_ELSE, "layer", name or "?", "layers")
        usage = it.get("/Usage")
        user = usage.get("/User") if isinstance(usage, Dictionary) else None
        names = user.get("/Name") if isinstance(user, Dictionary) else None
        for one in names if isinstance(names, Array) else [names]:
            if words := read_words(one):
                yield trace(About.WHO, "user of a layer", words, where)
    if thing.key in {"/CreatorInfo", "/OCProperties", "/D"} or "/BaseState" in it:
        # Of the layers, and of each of their arrangements.
        for key in ("/Creator", "/Name"):
            words = read_words(it.get(key))
            if words and where == "layers":
                yield trace(About.WITH_WHAT, "program", words, where)


def labelled(thing: Thing) -> Iterator[Trace]:
    """Yield what is set before the numbers of pages."""
    if thing.where == "page labels" and (words := read_words(thing.it.get("/P"))):
        yield trace(About.WHAT_ELSE, "page label", words, thing.where)


def destined(thing: Thing) -> Iterator[Trace]:
    """Yield the names of places that links lead to, and other trees of names."""
    names = thing.it.get("/Names")
    if thing.where != "names" or not isinstance(names, Array):
        return
    listed = [read_words(it) for it in names if isinstance(it, String)]
    if listed:
        yield fact(About.WHAT_ELSE, "names of places", ", ".join(listed), thing.where)


def catalogued(pdf: Pdf) -> Iterator[Trace]:
    """Yield what the catalogue and the end of the file say."""
    if language := read_words(pdf.Root.get("/Lang")):
        yield fact(About.WHAT_ELSE, "language", language, "catalogue")
    identity = pdf.trailer.get("/ID")
    if isinstance(identity, Array) and len(identity):
        halves = [bytes(it).hex() for it in identity if isinstance(it, String)]
        yield fact(
            About.WHAT_ELSE, "identity", " ".join(halves), "end of the file (/ID)"
        )
    if "/URI" in pdf.Root and isinstance(pdf.Root.URI, Dictionary):
        base = read_words(pdf.Root.URI.get("/Base"))
        yield trace(About.WHERE, "address of the document", base, "catalogue")
