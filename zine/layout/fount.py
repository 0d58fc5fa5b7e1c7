"""A fount of type for marks and numbers: how wide they run, and its letters for a PDF.

Nothing is shaped here: each character is one glyph, without kerning or ligatures.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import uharfbuzz as hb

from zine.errors import Place
from zine.layout.typefaces import PACKAGE_PREFIX, typeface_path

if TYPE_CHECKING:
    from collections.abc import Iterable

PLAIN = f"{PACKAGE_PREFIX}font_source_sans_pro/files/SourceSansPro-Semibold.ttf"
"""Set in small sizes and copied: a little bolder than for reading."""

MISSING = "?"
"""Stands for what the fount does not have."""

HIDDEN = {"Cc", "Cf", "Zl", "Zp"}
"""Categories of Unicode without a shape: controls, joiners, breaks between lines."""

NOT_NEEDED = ("BASE", "DSIG", "GDEF", "GPOS", "GSUB", "OS/2", "cmap", "name", "post")
"""Tables of a font file that a PDF does without (ISO 32000-2, 9.9)."""


@dataclass(frozen=True, slots=True)
class Sorts:
    """The letters of a fount that are needed for a job.

    Attributes:
        name: PostScript name of the font.
        program: A TrueType file with these glyphs alone.
        glyphs: Number of the glyph of each character.
        widths: Advance of each character, in thousandths of the type size.
        ascent: From the baseline upwards, likewise.
        descent: From the baseline downwards, negative.
        cap_height: Of an H.
    """

    name: str
    program: bytes
    glyphs: dict[str, int]
    widths: dict[str, int]
    ascent: int
    descent: int
    cap_height: int


class Fount:
    """One TrueType file to set lines with."""

    def __init__(self, path: Path) -> None:
        self._face = hb.Face(hb.Blob.from_file_path(str(path)))
        self._font = hb.Font(self._face)
        self._has = set(self._face.unicodes)

    def spelled(self, text: str) -> str:
        """Return ``text`` in characters that this fount has, all on one line."""
        composed = unicodedata.normalize("NFC", " ".join(text.split()))
        return "".join(
            it if ord(it) in self._has else MISSING
            for it in composed
            if unicodedata.category(it) not in HIDDEN
        )

    def advance(self, text: str) -> float:
        """Return the width of ``text`` in em, spelled as this fount can."""
        return sum(self._width(it) for it in self.spelled(text)) / 1000

    def sorts(self, texts: Iterable[str]) -> Sorts:
        """Return what is needed to set ``texts``."""
        letters = sorted({it for text in texts for it in self.spelled(text)})
        wanted = hb.SubsetInput()
        wanted.unicode_set.update(ord(it) for it in letters)
        wanted.layout_feature_tag_set.clear()
        wanted.drop_table_tag_set.update(_tag(it) for it in NOT_NEEDED)
        plan = hb.SubsetPlan(self._face, wanted)
        new, old = plan.old_to_new_glyph_mapping, plan.unicode_to_old_glyph_mapping
        extents = self._font.get_font_extents("ltr")
        return Sorts(
            name=str(self._face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME)),
            program=bytes(plan.execute().blob.data),
            glyphs={it: new[old[ord(it)]] for it in letters},
            widths={it: self._width(it) for it in letters},
            ascent=self._thousandths(extents.ascender),
            descent=self._thousandths(extents.descender),
            cap_height=self._thousandths(self._height("H")),
        )

    def _width(self, letter: str) -> int:
        glyph = self._font.get_nominal_glyph(ord(letter))
        return self._thousandths(self._font.get_glyph_h_advance(glyph))

    def _height(self, letter: str) -> int:
        glyph = self._font.get_nominal_glyph(ord(letter))
        return int(self._font.get_glyph_extents(glyph).y_bearing)

    def _thousandths(self, units: int) -> int:
        return round(units * 1000 / int(self._face.upem))


def _tag(table: str) -> int:
    return int.from_bytes(table.encode(), "big")


@cache
def plain_fount() -> Fount:
    """Return the fount for all that is printed on sheets besides pages.

    Raises:
        SetupError: Its package is not installed.
    """
    return Fount(typeface_path(PLAIN, Path(), Place("marks")))
