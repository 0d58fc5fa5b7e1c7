"""Letters in a PDF: one small font that can be searched and copied from.

It is a composite font (ISO 32000-2, 9.7) with the glyphs of the job alone, numbered
from 1, each with its width and the character it stands for.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from math import cos, radians, sin
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from zine.impose.ink import Align, Ink, Words
from zine.impose.pdf.matrix import Matrix, number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pikepdf import Object

    from zine.layout.fount import Fount, Sorts

FONT = "Ink"
"""What the font is called in the resources of a page."""

SYMBOLIC = 4
"""The flag of a font that brings its own character set (table 121)."""

STEM = 100
"""Of upright strokes, in thousandths; only used where the font itself is not."""

CHUNK = 100
"""Entries in one section of a character map (Adobe technical note 5014)."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """A font in a PDF and what it takes to set words in it.

    Attributes:
        font: The font, as an object of the PDF.
        fount: Where it comes from.
        sorts: The letters it has.
    """

    font: Object
    fount: Fount
    sorts: Sorts

    def set(self, words: Words) -> bytes:
        """Return the operators that set one line."""
        letters = self.fount.spelled(words.text)
        width = sum(self.sorts.widths[it] for it in letters) * words.size / 1000
        back = {Align.START: 0.0, Align.MIDDLE: width / 2, Align.END: width}
        along, across = _direction(words.angle)
        x = words.at.x - back[words.align] * along
        y = words.at.y - back[words.align] * across
        matrix = Matrix(along, across, -across, along, x, y).operands
        glyphs = b"".join(b"%04X" % self.sorts.glyphs[it] for it in letters)
        size = number(words.size)
        return b"BT /%b %b Tf %b Tm <%b> Tj ET" % (FONT.encode(), size, matrix, glyphs)


def lettering_for(pdf: Pdf, ink: Iterable[Ink]) -> Lettering | None:
    """Return a font for all words in ``ink``, put into ``pdf``; ``None`` without any.

    Gather the ink of all sheets first, so that they share one font.

    Raises:
        SetupError: The font's package is not installed.
    """
    texts = {it.text for it in ink if isinstance(it, Words)}
    if not texts:
        return None
    from zine.layout.fount import plain_fount

    fount = plain_fount()
    sorts = fount.sorts(texts)
    return Lettering(pdf.make_indirect(_font(pdf, sorts)), fount, sorts)


def _direction(angle: int) -> tuple[int, int]:
    """Return the way a line runs; exact for right angles."""
    return round(cos(radians(angle))), round(sin(radians(angle)))


def _font(pdf: Pdf, sorts: Sorts) -> Dictionary:
    name = Name(f"/{_tag(sorts)}+{sorts.name}")
    glyphs = sorted((glyph, letter) for letter, glyph in sorts.glyphs.items())
    widths = [it for glyph, letter in glyphs for it in (glyph, [sorts.widths[letter]])]
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=name,
        CIDSystemInfo=Dictionary(
            Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0
        ),
        FontDescriptor=pdf.make_indirect(_descriptor(pdf, name, sorts)),
        DW=0,
        W=Array(widths),
        CIDToGIDMap=Name.Identity,
    )
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=name,
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(descendant)]),
        ToUnicode=Stream(pdf, _character_map(glyphs)),
    )


def _descriptor(pdf: Pdf, name: Name, sorts: Sorts) -> Dictionary:
    widest = max(sorts.widths.values(), default=0)
    return Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=SYMBOLIC,
        FontBBox=Array([-widest, sorts.descent, 2 * widest, sorts.ascent]),
        ItalicAngle=0,
        Ascent=sorts.ascent,
        Descent=sorts.descent,
        CapHeight=sorts.cap_height,
        StemV=STEM,
        FontFile2=Stream(pdf, sorts.program, Length1=len(sorts.program)),
    )


def _tag(sorts: Sorts) -> str:
    """Return six capitals that tell this subset from others (9.9.2)."""
    digest = sha256(sorts.program).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _character_map(glyphs: list[tuple[int, str]]) -> bytes:
    """Return which character each glyph stands for, as a ToUnicode map (9.10.3)."""
    entries = [f"<{it:04X}> <{_utf16(letter)}>" for it, letter in glyphs]
    chunks = [entries[at : at + CHUNK] for at in range(0, len(entries), CHUNK)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    for chunk in chunks:
        lines += [f"{len(chunk)} beginbfchar", *chunk, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return ("\n".join(lines) + "\n").encode("ascii")


def _utf16(letter: str) -> str:
    return letter.encode("utf-16-be").hex().upper()
