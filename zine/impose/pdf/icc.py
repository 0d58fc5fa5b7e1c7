"""Words in a colour profile: read them, or blank them where they stand.

A profile is a table of entries, each with a name of four letters, a place and a length
(ICC.1:2022, 7).  What colours become is in other entries and stays as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADER = 128
MOST = 200
"""Entries of a profile; usual ones have twenty."""

WORDS = {
    b"desc": "description",
    b"cprt": "copyright",
    b"dmnd": "maker",
    b"dmdd": "model",
    b"targ": "measured",
    b"mmod": "screen",
    b"vued": "viewing",
    b"dscm": "description",
    b"meta": "further data",
}
"""Entries that are words, and what they are about; ``mmod`` is Apple's, with the
serial number of a screen."""

STANDARD = re.compile(
    r"s?RGB|sGrey|sGray|Adobe RGB|Display P3|Dot Gain|Gr[ae]y|Generic|Gamma|Coated|"
    r"Uncoated|U\.S\. |ISO |FOGRA|GRACoL|SWOP|Japan Color|ProPhoto|ColorMatch|PSO |"
    r"eciRGB|Apple RGB|c2|Artifex|Linear|Rec\W?\d|Wide Gamut",
    re.IGNORECASE,
)
"""How profiles begin that everybody has.  Screens and scanners have others."""

DATE = slice(24, 36)
OWN_NUMBER = slice(84, 100)
"""Of the header: when it was made, and a checksum that may be missing."""

_LETTERS = re.compile(rb"[ -~]{3,}")


class Said(NamedTuple):
    """Words in a profile.

    Attributes:
        about: What they are about.
        words: Themselves.
    """

    about: str
    words: str


def read_profile(data: bytes) -> tuple[Said, ...]:
    """Return what a profile says in words."""
    found = []
    for name, start, end in _entries(data):
        if name in WORDS and (words := _read(data[start:end])):
            found.append(Said(WORDS[name], words))
    return tuple(found)


def is_standard(data: bytes) -> bool:
    """Return whether it is one of the profiles that everybody has."""
    said = read_profile(data)
    described = [it.words for it in said if it.about == "description"]
    return bool(described) and all(map(STANDARD.match, described))


def without_words(data: bytes) -> bytes:
    """Return a profile that makes the same colours and says nothing.

    One that everybody has stays as it is: viewers know some of them by name.
    """
    if is_standard(data) or len(data) < HEADER:
        return data
    out = bytearray(data)
    for name, start, end in _entries(data):
        if name in WORDS:
            out[start:end] = _blank(data[start:end])
    out[DATE] = bytes(len(out[DATE]))
    out[OWN_NUMBER] = bytes(len(out[OWN_NUMBER]))
    return bytes(out)


def _entries(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    count = int.from_bytes(data[HEADER : HEADER + 4])
    for number in range(min(count, MOST)):
        at = HEADER + 4 + 12 * number
        start = int.from_bytes(data[at + 4 : at + 8])
        end = start + int.from_bytes(data[at + 8 : at + 12])
        if HEADER < start < end <= len(data):
            yield data[at : at + 4], start, end


def _read(entry: bytes) -> str:
    """Return the words of an entry, which come in several ways of writing."""
    for start, end in _translations(entry):
        return entry[start:end].decode("utf-16-be", "replace").strip(" \0")
    found = _LETTERS.findall(entry[8:])
    return max(found, key=len, default=b"").decode("ascii").strip()


def _blank(entry: bytes) -> bytes:
    """Return an entry of the same kind and length without its words."""
    out = bytearray(entry)
    kind = entry[:4]
    if kind == b"mluc":
        for start, end in _translations(entry):
            out[start:end] = b"\0 " * ((end - start) // 2)
    elif kind == b"text":
        out[8:-1] = b" " * len(out[8:-1])
    else:
        # Letters, then two more ways of writing them; their counts become nought.
        letters = int.from_bytes(entry[8:12]) if kind == b"desc" else 0
        out[12:] = bytes(len(out[12:]))
        if 0 < letters <= len(out[12:]):
            out[12 : 11 + letters] = b" " * (letters - 1)
        elif kind != b"desc":
            out[8:12] = bytes(len(out[8:12]))
    return bytes(out)


def _translations(entry: bytes) -> Iterator[tuple[int, int]]:
    """Yield where the words stand in an entry that has them in several languages."""
    if not entry.startswith(b"mluc"):
        return
    for number in range(min(int.from_bytes(entry[8:12]), MOST)):
        at = 16 + 12 * number
        start = int.from_bytes(entry[at + 8 : at + 12])
        end = start + int.from_bytes(entry[at + 4 : at + 8])
        if 16 < start <= end <= len(entry) and (end - start) % 2 == 0:  # noqa: PLR2004
            yield start, end
