"""Bytes into text: one encoding, one kind of line end, one form of each letter."""

from __future__ import annotations

import codecs
import re
import unicodedata

from zine.content.escape import quoted
from zine.errors import ContentError, Notice, Place

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
"""Word and macOS leave more kinds of line end behind than CR and LF."""

UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff]"
)
"""Control characters and code points that stand for no character."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

_WORD = re.compile(rb"[^\s\"]{1,30}")
_WORD_BEFORE = re.compile(rb"[^\s\"]{0,30}\Z")

_SAVE_AS_UTF8 = "Save the file as UTF-8 text in your editor."


_OTHER = (
    (b"PK\x03\x04", "a word processor"),
    (b"\xd0\xcf\x11\xe0", "a word processor"),
    (b"{\\rtf", "a word processor"),
    (b"%PDF-", "a PDF viewer"),
)
"""How files begin that are renamed to .md now and then, and what made them."""


def decode(data: bytes, file: str) -> tuple[str, tuple[Notice, ...]]:
    """Return the text of a file, and what had to be left out of it.

    Line ends become LF.  Letters and accents are composed (NFC): fonts have a glyph
    for “é”, seldom for “e” followed by an accent, and links compare by characters.

    Raises:
        ContentError: The file is not UTF-8 (or UTF-16 with a byte-order mark) text.
    """
    text = _LINE_ENDS.sub("\n", _characters(data, file))
    if "\0" in text:
        raise ContentError(
            "there is a zero byte here, so this is not a text file",
            place=Place(file, _line(text, text.index("\0"))),
            hint=_SAVE_AS_UTF8,
        )
    found = UNPRINTABLE.search(text.replace("\ufeff", ""))
    notices = () if found is None else (_left_out(found[0], text, file),)
    return unicodedata.normalize("NFC", UNPRINTABLE.sub("", text)), notices


def printable(text: str) -> str:
    """Return ``text`` without control characters."""
    return UNPRINTABLE.sub("", text)


def _characters(data: bytes, file: str) -> str:
    if program := next((p for start, p in _OTHER if data.startswith(start)), ""):
        raise ContentError(
            f"this is a file of {program}, not text",
            place=Place(file),
            hint="Open it there, copy the words, and save them as plain text.",
        )
    is_utf16 = data.startswith(_UTF16)
    try:
        return data.decode("utf-16" if is_utf16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        # The offset counts from behind a byte-order mark, people count from the start.
        at = error.start + len(data) - len(error.object)
        place = Place(file, _line_of_byte(data, at))
        if b"\0" in data and not is_utf16:
            raise ContentError(
                "this is not a text file", place=Place(file), hint=_SAVE_AS_UTF8
            ) from error
        if is_utf16:
            raise ContentError(
                f"byte {at} is not UTF-16", place=place, hint=_SAVE_AS_UTF8
            ) from error
        raise ContentError(
            f"{quoted(_word_at(data, at))} is not UTF-8; it looks like Windows-1252",
            place=place,
            hint="Open the file as Windows-1252 in your editor, and save it as UTF-8.",
        ) from error


def _word_at(data: bytes, offset: int) -> str:
    """Return the word around a byte, each byte that is not UTF-8 as Windows has it."""
    before, behind = (
        _WORD_BEFORE.search(data[max(0, offset - 60) : offset]),
        _WORD.match(data, offset),
    )
    word = (before[0] if before else b"") + (behind[0] if behind else b"")
    return re.sub(
        "[\udc80-\udcff]",
        lambda it: bytes([ord(it[0]) - 0xDC00]).decode("cp1252", "replace"),
        word.decode("utf-8", "surrogateescape"),
    )


def _line_of_byte(data: bytes, offset: int) -> int | None:
    if data.startswith(_UTF16):
        return None
    return re.sub(rb"\r\n?", b"\n", data[:offset]).count(b"\n") + 1


def _left_out(character: str, text: str, file: str) -> Notice:
    return Notice(
        f"the control character {quoted(character)} cannot be printed;"
        " it was left out, and so were any others",
        Place(file, _line(text, text.index(character))),
        hint="Delete it, or paste the passage again as plain text.",
    )


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
