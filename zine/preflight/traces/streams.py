"""Metadata streams, wherever they hang, and remarks in the content of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Name, Object, Stream

from zine.impose.pdf.operators import glyphs, private_marks, remarks
from zine.impose.pdf.words import read_words
from zine.preflight.traces.metadata import LARGEST, read_metadata
from zine.preflight.traces.trace import About, trace
from zine.preflight.traces.words import give_away

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.preflight.traces.trace import Trace
    from zine.preflight.traces.walk import Thing


def described(thing: Thing) -> Iterator[Trace]:
    """Yield what a metadata stream says."""
    it = thing.it
    if not isinstance(it, Stream):
        return
    if thing.key == "/Metadata" or it.get("/Type") == Name.Metadata:
        yield from read_metadata(it.read_bytes()[: LARGEST + 1], thing.where)


def remarked(thing: Thing) -> Iterator[Trace]:
    """Yield what stands between operators, for whoever reads them."""
    for stream in contents(thing.it):
        data = stream.read_bytes()
        for remark in remarks(data):
            words = remark.decode("latin-1").strip("% \t")
            where = f"{thing.where}, its operators"
            yield trace(About.WHAT_ELSE, "remark", words, where)
            yield from give_away(words, where)
        for mark in private_marks(data):
            words = " ".join(_words(Object.parse(b"<<%b>>" % mark)))
            where = f"{thing.where}, its operators"
            yield trace(About.WHAT_ELSE, "mark of a program", words or "…", where)
            yield from give_away(words, where)


def _words(mark: Object) -> Iterator[str]:
    for key, value in mark.items():
        yield f"{key[1:]}: {read_words(value) or '…'}"


def contents(it: Object) -> list[Object]:
    """Return what draws a page, a form, a pattern or the letters of a font."""
    if isinstance(it, Stream):
        is_drawn = it.get("/Subtype") == Name.Form or "/PatternType" in it
        return [it] if is_drawn else []
    if it.get("/Type") != Name.Page:
        return glyphs(it)
    content = it.get("/Contents")
    parts = [*content] if isinstance(content, Array) else [content]
    return [part for part in parts if isinstance(part, Stream)]
