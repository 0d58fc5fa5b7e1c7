"""Words in the file of a font: who made it, who may use it; and blank them there.

Most words in fonts are everybody's; some shops write in who has bought them.  The looks
of letters do not come from words.  Lengths stay as they are, so nothing else
in a font has to move.
"""

from __future__ import annotations

import logging
import re
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from fontTools.cffLib import CFFFontSet
from fontTools.ttLib import TTFont

from zine.impose.pdf.telling import PATHS

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST = 20 * 2**20
"""Bytes of a font that is read."""

OUTLINES = (b"\x00\x01\x00\x00", b"OTTO", b"true")
"""How TrueType and OpenType fonts begin."""

MEANINGS = {
    0: "copyright",
    3: "identity",
    7: "trademark",
    8: "maker",
    9: "designer",
    10: "description",
    11: "address of the maker",
    12: "address of the designer",
    13: "licence",
    14: "address of the licence",
}
"""Names in a font (ISO 14496-22, 5.2.6); the others are what it is called."""

NOTICES = {"Notice": "notice", "Copyright": "copyright"}
"""The same in fonts of PostScript."""

_TYPE1 = re.compile(
    rb"^%[^\n\r]*(?:Copyright|CreationDate|Creator|Owner|Licen[cs]e)[^\n\r]*|"
    rb"/(?:Notice|Copyright) *\(((?:\\.|[^\\()]|\([^()]*\))*)\)",
    re.MULTILINE,
)
_CLEAR = 20_000
"""Bytes of a Type 1 font before which its readable part ends."""

BUYER = re.compile(
    r"\b(?:licen[cs]ed|registered|sold|issued|assigned) (?:exclusively )?(?:to|for)\b|"
    r"\b(?:licensee|owner|user|customer|order|serial)\b"
    r"(?: ?(?:no|number|name|id))?\.?:",
    re.IGNORECASE,
)
"""What stands in a font that was made for one buyer; all others have the same words."""

EMPTY_NAMES = b"\0\0\0\0\0\6"
"""A table of no names."""


class Said(NamedTuple):
    """Words in a font: what they are about, themselves, and where they stand."""

    about: str
    words: str
    start: int
    end: int


def read_font(data: bytes) -> tuple[Said, ...]:
    """Return what a font says in words, as far as it can be read."""
    if len(data) > LARGEST:
        return ()
    try:
        return tuple(_said(data))
    except Exception:  # noqa: BLE001 - a font from a stranger; viewers may still read it
        return ()


def leads_to_buyer(words: str) -> bool:
    """Return whether words in a font may be about the one who bought it."""
    return bool(BUYER.search(words)) or any(it.search(words) for it in PATHS)


def without_buyer(data: bytes) -> bytes:
    """Return a font that draws the same letters and does not say who bought it."""
    if not any(leads_to_buyer(it.words) for it in read_font(data)):
        return data
    out = bytearray(data)
    for start, end in _name_tables(data):
        out[start:end] = EMPTY_NAMES.ljust(end - start, b"\0")[: end - start]
    for it in read_font(data):
        if it.end > it.start:
            out[it.start : it.end] = b" " * (it.end - it.start)
    return bytes(out)


def _said(data: bytes) -> Iterator[Said]:
    if data.startswith(OUTLINES):
        font = TTFont(BytesIO(data), lazy=True)
        if "name" in font:
            for it in font["name"].names:
                words = it.toUnicode(errors="replace").strip()
                if it.nameID in MEANINGS and words:
                    # They go with their table.
                    yield Said(MEANINGS[it.nameID], words, 0, 0)
        if "CFF " in font:
            table = font.reader.tables["CFF "]
            inner = data[table.offset : table.offset + table.length]
            yield from _in_postscript(inner, table.offset)
    elif data.startswith(b"\x01\x00"):
        yield from _in_postscript(data, 0)
    else:
        for found in _TYPE1.finditer(data[:_CLEAR]):
            at = 1 if found[1] is not None else 0
            start = found.start(at) + (0 if at else 1)
            words = data[start : found.end(at)].decode("latin-1").strip(" %")
            if words:
                yield Said("notice", words, start, found.end(at))


def _in_postscript(data: bytes, offset: int) -> Iterator[Said]:
    fonts = CFFFontSet()
    fonts.decompile(BytesIO(data), None, isCFF2=False)
    for key, about in NOTICES.items():
        words = fonts[0].rawDict.get(key)
        letters = words.encode("latin-1", "replace") if isinstance(words, str) else b""
        start = data.find(letters) if letters.strip() else -1
        if start >= 0:
            start += offset
            yield Said(about, words.strip(), start, start + len(letters))


def _name_tables(data: bytes) -> Iterator[tuple[int, int]]:
    if not data.startswith(OUTLINES):
        return
    font = TTFont(BytesIO(data), lazy=True)
    table = font.reader.tables.get("name")
    if table is not None and table.offset + table.length <= len(data):
        yield table.offset, table.offset + table.length


# It tells programmers of odd fonts.
logging.getLogger("fontTools").setLevel(logging.CRITICAL)
