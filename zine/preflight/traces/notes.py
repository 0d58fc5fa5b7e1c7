"""Who has written notes into a file, what was filled in, and who has signed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pikepdf import Dictionary, Name, String

from zine.impose.pdf.notes import is_out_of_sight
from zine.impose.pdf.words import read_words
from zine.preflight.traces.trace import About, fact, trace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.preflight.traces.trace import Trace
    from zine.preflight.traces.walk import Thing

SIGNED = {
    "/Name": (About.WHO, "signed by"),
    "/ContactInfo": (About.WHO, "contact of the signer"),
    "/Location": (About.WHERE, "place of signing"),
    "/Reason": (About.WHAT_ELSE, "reason for signing"),
}
"""ISO 32000-2, table 255."""

_NAME_IN_CERTIFICATE = re.compile(
    rb"\x06\x03\x55\x04\x03[\x0c\x13\x14\x16](.)", re.DOTALL
)
"""A common name (X.520) in DER: its length is the byte behind."""


def noted(thing: Thing) -> Iterator[Trace]:
    """Yield who wrote a note, and what it says."""
    it, where = thing.it, thing.where
    if "/Rect" not in it or it.get("/Subtype") in {Name.Widget, Name.Link, Name.Popup}:
        return
    if author := read_words(it.get("/T")):
        yield trace(About.WHO, "author of a note", author, where)
    for key, kind in (("/Contents", "note"), ("/Subj", "subject of a note")):
        if words := read_words(it.get(key)):
            yield trace(About.WHAT_ELSE, kind, words, where)
    if "/RC" in it and "/Contents" not in it:
        yield trace(About.WHAT_ELSE, "note", read_words(it.get("/RC")), where)


def filled_in(thing: Thing) -> Iterator[Trace]:
    """Yield the names of fields, and what is filled in, seen or not."""
    it = thing.it
    if it.get("/FT") == Name.Sig or ("/FT" not in it and "/T" not in it):
        return
    if it.get("/Subtype") != Name.Widget and thing.where != "form":
        return
    name, value = read_words(it.get("/T")), it.get("/V")
    if words := read_words(value) or (
        str(value)[1:] if isinstance(value, Name) else ""
    ):
        kind, tell = "filled in", fact
        if is_out_of_sight(it):
            kind, tell = "filled in, out of sight", trace
        yield tell(About.WHAT_ELSE, kind, f"{name or '?'}: {words}", thing.where)
    if name and not name.isdigit():
        yield trace(About.WHAT_ELSE, "field", name, thing.where)


def formed(thing: Thing) -> Iterator[Trace]:
    """Yield whether a form has a second copy of itself as XML, with all its values."""
    if thing.where == "form" and "/XFA" in thing.it:
        yield trace(About.WHAT_ELSE, "XFA form", "a copy of all values", thing.where)


def signed(thing: Thing) -> Iterator[Trace]:
    """Yield who has signed, and who the certificate says it was."""
    it, where = thing.it, f"{thing.where}, signature"
    if "/ByteRange" not in it and it.get("/Type") != Name.Sig:
        return
    for key, (about, kind) in SIGNED.items():
        if words := read_words(it.get(key)):
            yield trace(about, kind, words, where)
    contents = it.get("/Contents")
    if isinstance(contents, String):
        for name in _names(bytes(contents)):
            yield trace(About.WHO, "name in a certificate", name, where)
    build = it.get("/Prop_Build")
    program = build.get("/App") if isinstance(build, Dictionary) else None
    if isinstance(program, Dictionary) and isinstance(program.get("/Name"), Name):
        yield trace(About.WITH_WHAT, "program", str(program.Name)[1:], where)
    yield trace(About.WHAT_ELSE, "signature", "signed", where)


def _names(certificate: bytes) -> Iterator[str]:
    for found in _NAME_IN_CERTIFICATE.finditer(certificate):
        end = found.end() + found[1][0]
        yield certificate[found.end() : end].decode("utf-8", "replace")
