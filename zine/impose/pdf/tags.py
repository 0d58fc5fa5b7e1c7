"""Clean the tags of a document: they are read aloud as before, and say nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Object, Stream

from zine.impose.pdf.telling import without_paths
from zine.impose.pdf.words import read_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pikepdf import Pdf

    from zine.impose.pdf.scrub import Scrubber

ROOT = {
    *("/Type", "/K", "/IDTree", "/ParentTree", "/ParentTreeNextKey", "/RoleMap"),
    *("/ClassMap", "/Namespaces"),
}
ELEMENT = {
    *("/Type", "/S", "/P", "/ID", "/Ref", "/Pg", "/K", "/A", "/C", "/R", "/Lang"),
    *("/Alt", "/E", "/ActualText", "/NS", "/Phoneme", "/PhoneticAlphabet"),
}
NAMESPACE = {"/Type", "/NS", "/RoleMapNS"}
"""What the parts of the tree of tags may carry (ISO 32000-2, 14.7)."""

OWNERS = {"/Layout", "/List", "/PrintField", "/Table", "/Artifact", "/FENote"}
"""Whose attributes say how something is to be read.  Others are a program's own."""

ELSEWHERE = {"/P", "/Pg", "/Obj", "/Stm", "/Ref"}
"""What leads out of the tree."""


class Left:
    """What is left of a document besides its tags: its pages, and what lies on them."""

    def __init__(self, pages: Iterable[object], notes: Iterable[object]) -> None:
        self.pages = set(pages)
        self.notes = set(notes)


def clean_tags(pdf: Pdf, left: Left, scrubber: Scrubber) -> None:
    """Clean the tree of tags."""
    root = pdf.Root.get("/StructTreeRoot")
    if not isinstance(root, Dictionary):
        if "/StructTreeRoot" in pdf.Root:
            del pdf.Root["/StructTreeRoot"]
        return
    seen: set[tuple[int, int]] = set()
    waiting: list[tuple[Object, str]] = [(root, "")]
    while waiting:
        it, key = waiting.pop()
        if it.is_indirect:
            if it.objgen in seen:
                continue
            seen.add(it.objgen)
        if isinstance(it, Dictionary):
            _clean(it, key, left, scrubber)
        inside = it.items() if isinstance(it, Dictionary) else ((key, v) for v in it)
        waiting += [
            (value, name)
            for name, value in inside
            if name not in ELSEWHERE and isinstance(value, Dictionary | Array)
        ]


def _clean(it: Object, key: str, left: Left, scrubber: Scrubber) -> None:
    kind = it.get("/Type")
    if kind == Name.StructTreeRoot:
        _keep(it, ROOT)
    elif kind == Name.StructElem or ("/S" in it and "/P" in it):
        _keep(it, ELEMENT)
        _keep_attributes(it, "/A")
        _say_without_paths(it)
    elif kind == Name.Namespace or "/NS" in it:
        _keep(it, NAMESPACE)
    elif key == "/ClassMap":
        for name in list(it.keys()):
            _keep_attributes(it, name)
    page, thing, stream = it.get("/Pg"), it.get("/Obj"), it.get("/Stm")
    if page is not None and not _is_in(page, left.pages):
        del it["/Pg"]
    if isinstance(thing, Stream):
        scrubber.scrub(thing)
    elif thing is not None and not _is_in(thing, left.notes):
        del it["/Obj"]
    if isinstance(stream, Stream):
        scrubber.scrub(stream)


def _say_without_paths(it: Object) -> None:
    """Take paths out of what is read aloud; some programs put that of a picture in."""
    for key in ("/Alt", "/E"):
        words = read_words(it.get(key))
        if words and (plain := without_paths(words)) != words:
            it[key] = plain


def _keep(it: Object, kept: set[str]) -> None:
    for key in it.keys() - kept:
        del it[key]


def _keep_attributes(it: Object, key: str) -> None:
    """Keep the attributes that say how to read; their revisions are of no use."""
    value = it.get(key)
    if value is None:
        return
    parts = [*value] if isinstance(value, Array) else [value]
    kept = [
        one for one in parts if isinstance(one, Dictionary) and _owner(one) in OWNERS
    ]
    if kept:
        it[key] = kept[0] if len(kept) == 1 else Array(kept)
    else:
        del it[key]


def _owner(attributes: Object) -> str:
    owner = attributes.get("/O")
    return str(owner) if isinstance(owner, Name) else ""


def _is_in(thing: object, left: set[object]) -> bool:
    return isinstance(thing, Dictionary) and thing.objgen in left
