"""Which codes of a font print its letter 0, the box for what it does not have."""

from __future__ import annotations

import re
import struct
from io import BytesIO
from typing import Any, NamedTuple

from fontTools.ttLib import TTFont, TTLibError
from pikepdf import Dictionary, Name, Stream

WHOLE_CODES = {"/Identity-H", "/Identity-V"}
"""Ways to write letters as two bytes each, which are their numbers in the font."""

LARGEST = 20 * 2**20
"""Bytes of a font that is read."""

TWO_BYTES = re.compile(
    rb"begincodespacerange\s*<0000>\s*<ffff>\s*endcodespacerange", re.IGNORECASE
)
"""What a table of codes has whose codes are two bytes each."""

SINGLE = re.compile(rb"<([0-9a-f]{4})>\s*(\d+)", re.IGNORECASE)
"""A code, and the letter that it prints."""

SPAN = re.compile(rb"<([0-9a-f]{4})>\s*<([0-9a-f]{4})>\s*(\d+)", re.IGNORECASE)
"""First and last code, and the letter that the first one prints."""

FIRST = frozenset({0})
"""The code of the box, where codes are numbers of letters."""

BLANK = 32
"""The code of a space: a font without one prints nothing in its place."""

DAMAGED = (TTLibError, struct.error, KeyError, ValueError, IndexError, AssertionError)
"""What is raised for a font that breaks off, or makes no sense."""


class Boxes(NamedTuple):
    """Codes of a font that print a box.

    Attributes:
        codes: As numbers.
        length: Of each, in bytes.
    """

    codes: frozenset[int]
    length: int

    def may_be_in(self, content: bytes) -> bool:
        """Return whether content may print one; ``False`` is sure."""
        if self.length == 1 or b"(" in content:
            return True
        hexes = content.lower()
        return any(b"%04x" % code in hexes for code in self.codes)

    def count(self, shown: bytes) -> int:
        """Return how many boxes are printed for a string."""
        codes = (
            int.from_bytes(shown[at : at + self.length], "big")
            for at in range(0, len(shown) - self.length + 1, self.length)
        )
        return sum(it in self.codes for it in codes)


def boxes_of(font: Any) -> Boxes | None:  # noqa: ANN401
    """Return the boxes of a font; ``None`` if it has none that can be known."""
    if not isinstance(font, Dictionary):
        return None
    if font.get("/Subtype") == Name.Type0:
        return _of_two_bytes(font.get("/Encoding"))
    if font.get("/Subtype") == Name.TrueType and "/Encoding" not in font:
        return _of_one_byte(font.get("/FontDescriptor"))
    return None


def _of_two_bytes(encoding: Any) -> Boxes | None:  # noqa: ANN401
    if not isinstance(encoding, Stream):
        return Boxes(FIRST, 2) if str(encoding) in WHOLE_CODES else None
    table = encoding.read_bytes()
    if not TWO_BYTES.search(table) or b"usecmap" in table or "/UseCMap" in encoding:
        return None
    spans = [(int(a, 16), int(b, 16), int(to)) for a, b, to in SPAN.findall(table)]
    singles = [
        (int(code, 16), int(to)) for code, to in SINGLE.findall(SPAN.sub(b"", table))
    ]
    known = {code for code, to in singles if to}
    is_known = any(a <= 0 <= b and to for a, b, to in spans) or 0 in known
    lost = {code for code, to in singles if not to} | {
        a for a, _, to in spans if not to
    }
    return Boxes(frozenset(lost - known) | (frozenset() if is_known else FIRST), 2)


def _of_one_byte(descriptor: Any) -> Boxes | None:  # noqa: ANN401
    file = descriptor.get("/FontFile2") if isinstance(descriptor, Dictionary) else None
    if not isinstance(file, Stream):
        return None
    data = file.read_bytes()
    if len(data) > LARGEST:
        return None
    try:
        with TTFont(BytesIO(data), lazy=True) as font:
            # Some programs take the lines out of the box; then nothing is printed.
            nothing = font.getGlyphOrder()[0]
            if not font["glyf"][nothing].numberOfContours:
                return None
            tables = [it.cmap for it in font["cmap"].tables]
    except DAMAGED:
        return None
    # Codes may have F0 before them in the font (ISO 32000-2, 9.6.5.4).
    known = {
        code & 0xFF
        for table in tables
        for code, name in table.items()
        if name != nothing
    }
    lost = frozenset(range(256)) - known - {BLANK}
    return Boxes(lost, 1) if known else None
