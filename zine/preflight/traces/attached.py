"""Files in the file: what is attached, what is fetched, and small pictures of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pikepdf import Dictionary, Name, Stream

from zine.impose.pdf.words import read_words
from zine.preflight.traces.trace import About, trace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.preflight.traces.trace import Trace
    from zine.preflight.traces.walk import Thing


def attached(thing: Thing) -> Iterator[Trace]:
    """Yield the names of attached files; their dates are found as others are."""
    it = thing.it
    files = it.get("/EF")
    if isinstance(files, Dictionary):
        name = read_words(it.get("/UF")) or read_words(it.get("/F")) or "?"
        about = read_words(it.get("/Desc"))
        said = f"{name}{_size(files)}{': ' if about else ''}{about}"
        yield trace(About.WHAT_ELSE, "attached file", said, thing.where)
    elif it.get("/Type") == Name.EmbeddedFile and thing.is_left:
        yield trace(About.WHAT_ELSE, "attached file", "without a name", thing.where)


def fetched(thing: Thing) -> Iterator[Trace]:
    """Yield what a file has elsewhere: whoever opens it is seen to do so."""
    if isinstance(thing.it, Stream) and "/F" in thing.it and "/Rect" not in thing.it:
        yield trace(
            About.WHERE,
            "data elsewhere",
            file_name(thing.it.get("/F")) or "?",
            thing.where,
        )
    for key in ("/OPI", "/Ref"):
        if "/BBox" in thing.it and key in thing.it:
            yield trace(About.WHERE, "data elsewhere", key[1:], thing.where)


def in_small(thing: Thing) -> Iterator[Trace]:
    """Yield whether a page has a small picture of itself, which may be an older one."""
    if thing.key == "/Thumb" and isinstance(thing.it, Stream):
        width, height = (thing.it.get(key, "?") for key in ("/Width", "/Height"))
        yield trace(
            About.WHAT_ELSE, "thumbnail", f"{width} × {height} pixels", thing.where
        )


def _size(files: Dictionary) -> str:
    stream = files.get("/F", files.get("/UF"))
    if not isinstance(stream, Stream):
        return ""
    parameters = stream.get("/Params")
    size: Any = parameters.get("/Size") if isinstance(parameters, Dictionary) else None
    return f" ({size:,} bytes)" if isinstance(size, int) else ""


def file_name(value: Any) -> str:  # noqa: ANN401 - whatever is there
    """Return the name in a file specification, or in what starts a program."""
    if isinstance(value, Dictionary):
        value = value.get("/UF", value.get("/F"))
    return read_words(value)
