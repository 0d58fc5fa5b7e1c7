"""Go through all of a file once, page by page first, and know where one is."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from pikepdf import Array, Dictionary, Name, Object, Stream

from zine.impose.pdf.words import in_line, read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Pdf

MOST = 400_000
"""Dictionaries, lists and streams that are visited; a book of a thousand pages has
half as many."""

UPWARDS = {"/Parent", "/P", "/Prev", "/Pg", "/Dest", "/D", "/StructParent"}
"""What leads from a page to other pages; they are visited last."""

ROOMS = {
    "/StructTreeRoot": "tags",
    "/Outlines": "bookmarks",
    "/Names": "names",
    "/Dests": "names",
    "/AcroForm": "form",
    "/OCProperties": "layers",
    "/PageLabels": "page labels",
    "/OutputIntents": "colours wanted",
    "/DPartRoot": "document parts",
}
"""What parts of the catalogue are to people."""

PARTS = {
    "/Metadata": "metadata",
    "/PieceInfo": "private data",
    "/Thumb": "thumbnail",
    "/EF": "attached file",
    "/AA": "action",
    "/A": "action",
    "/OpenAction": "action on opening",
    "/SMask": "mask",
}
"""What an entry of anything is to people."""

KINDS = {"/Text": "note", "/Widget": "field", "/FreeText": "typed note"}
"""What annotations are to people; others have plain names."""

INNER = {"/ObjStm", "/XRef"}
"""Types of what packs the others."""

LONGEST = 90
"""Letters of a place; deeper down it is not said more closely."""


LONGEST_NAME = 24


class Thing(NamedTuple):
    """A dictionary, a list or a stream of a file.

    Attributes:
        it: Itself.
        key: Under which it was found, or handed down through lists.
        where: For people.
        is_left: Whether nothing in the file leads to it any more.
    """

    it: Object
    key: str
    where: str
    is_left: bool = False


def walk(pdf: Pdf) -> Iterator[Thing]:
    """Yield everything in a file once."""
    seen: set[tuple[int, int]] = set()
    later: list[Thing] = []
    for start in chain(_starts(pdf), _taken(later), _left(pdf)):
        waiting = [start]
        while waiting:
            thing = waiting.pop()
            if thing.it.is_indirect:
                if thing.it.objgen in seen:
                    continue
                seen.add(thing.it.objgen)
            if len(seen) > MOST:
                return
            yield thing
            inside = [*_inside(thing)]
            later += [it for it in inside if _is_elsewhere(it)]
            waiting += [it for it in reversed(inside) if not _is_elsewhere(it)]


def _is_elsewhere(thing: Thing) -> bool:
    return thing.key in UPWARDS and thing.it.is_indirect


def _taken(later: list[Thing]) -> Iterator[Thing]:
    """Yield what was put off, also what is put off meanwhile."""
    while later:
        yield later.pop()


def _starts(pdf: Pdf) -> Iterator[Thing]:
    trailer, root = pdf.trailer, pdf.Root
    if isinstance(info := trailer.get("/Info"), Dictionary):
        yield Thing(info, "/Info", "document information")
    if isinstance(metadata := root.get("/Metadata"), Stream):
        yield Thing(metadata, "/Metadata", "document metadata")
    for number, page in enumerate(pdf.pages, start=1):
        yield Thing(page.obj, "/Page", f"page {number}")
    yield Thing(root, "/Root", "catalogue")
    yield Thing(trailer, "/Trailer", "end of the file")


def _left(pdf: Pdf) -> Iterator[Thing]:
    for it in pdf.objects:
        if _leads_on(it) and it.get("/Type") not in INNER:
            where = f"object {it.objgen[0]}, which nothing uses"
            yield Thing(it, "", where, is_left=True)


def _inside(thing: Thing) -> Iterator[Thing]:
    it, key, where, is_left = thing
    if isinstance(it, Array):
        # Widths and the like: many numbers.
        text = it.unparse()
        if b"R" in text or b"<<" in text or b"[" in text[1:]:
            for value in it:
                if _leads_on(value) or isinstance(value, Array):
                    yield Thing(value, key, _place(value, key, where), is_left)
        return
    for name, value in it.items():
        if _leads_on(value) or isinstance(value, Array):
            yield Thing(value, name, _place(value, name, where), is_left)


def _leads_on(value: object) -> bool:
    return isinstance(value, Dictionary | Stream)


def _place(value: Object, key: str, where: str) -> str:
    """Return where something is, said for people."""
    if where == "catalogue":
        return ROOMS.get(key) or PARTS.get(key, where)
    part = PARTS.get(key) or (_named(value, key) if _leads_on(value) else "")
    if part.startswith("font "):
        return part  # Pages share their fonts.
    if not part or len(where) > LONGEST or where.endswith(part):
        return where
    return f"{where}, {part}"


def _named(value: Object, key: str) -> str:
    kind, sort = value.get("/Subtype"), value.get("/Type")
    if kind == Name.Image:
        return f"picture {_short(key)}"
    if kind == Name.Form and isinstance(value, Stream):
        return f"form {_short(key)}"
    if "/BaseFont" in value and sort == Name.Font:
        return f"font {in_line(str(value.BaseFont))[1:]}"
    if "/Rect" in value and isinstance(kind, Name):
        plain = KINDS.get(str(kind), str(kind)[1:].lower())
        return f"{plain} {read_words(value.get('/T'))}".strip()
    if sort == Name.OCG:
        return f"layer {read_words(value.get('/Name'))}"
    return ""


def _short(key: str) -> str:
    """Return a name that is not too long; some programs write forty letters."""
    name = in_line(key)
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
