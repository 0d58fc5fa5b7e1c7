"""Read what stands before the picture in a JPEG (ITU-T T.81, annex B)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.traces.dates import dated
from zine.preflight.traces.exif import read_exif
from zine.preflight.traces.metadata import read_metadata
from zine.preflight.traces.profiles import read_profile
from zine.preflight.traces.trace import About, trace
from zine.preflight.traces.words import give_away

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.preflight.traces.trace import Trace

SCAN, END, REMARK, ADOBE = 0xDA, 0xD9, 0xFE, 0xEE
LONE = {*range(0xD0, 0xD9), 0x01}
"""Markers without a length."""

APPLICATIONS = range(0xE1, 0xF0)
"""All but the first, which says how dense pixels are."""

EXIF = b"Exif\0"
XMP = (b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0")
PHOTOSHOP = b"Photoshop 3.0\0"
PROFILE = b"ICC_PROFILE\0"

CAPTIONS = {
    80: (About.WHO, "author"),
    85: (About.WHO, "position of the author"),
    110: (About.WHO, "credit"),
    115: (About.WHO, "source"),
    122: (About.WHO, "writer of the caption"),
    90: (About.WHERE, "city"),
    92: (About.WHERE, "place"),
    95: (About.WHERE, "state"),
    101: (About.WHERE, "country"),
    116: (About.WHAT_ELSE, "rights"),
    120: (About.WHAT_ELSE, "caption"),
}
"""IPTC-IIM, record 2."""

CAPTION = b"\x1c\x02"
TAKEN = 55
"""The caption that is a date."""

NAMED = {
    0xE2: "several pictures in one",
    0xEB: "credentials of where it comes from",
}
"""What other application segments are for."""


def read_jpeg(data: bytes, where: str) -> Iterator[Trace]:
    """Yield what a JPEG tells besides its picture."""
    for marker, segment in _segments(data):
        if marker == REMARK:
            words = segment.decode("utf-8", "replace")
            yield trace(About.WHAT_ELSE, "remark in a picture", words, where)
            yield from give_away(words, where)
        elif segment.startswith(EXIF):
            yield from read_exif(segment[6:], f"{where}, EXIF")
        elif segment.startswith(XMP):
            start = next(it for it in XMP if segment.startswith(it))
            yield from read_metadata(segment.removeprefix(start), f"{where}, XMP")
        elif segment.startswith(PHOTOSHOP):
            yield from _captions(segment, f"{where}, caption")
        elif segment.startswith(PROFILE):
            profile = segment[len(PROFILE) + 2 :]
            yield from read_profile(profile, f"{where}, colour profile")
        elif marker in APPLICATIONS and marker != ADOBE:
            kind = NAMED.get(marker, f"data of a program (APP{marker - 0xE0})")
            yield trace(About.WHAT_ELSE, kind, f"{len(segment):,} bytes", where)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    position = 2
    while position + 4 <= len(data):
        if data[position] != 0xFF or data[position + 1] in {0x00, 0xFF}:  # noqa: PLR2004
            position += 1
            continue
        marker = data[position + 1]
        if marker in {SCAN, END}:
            return
        position += 2
        if marker not in LONE:
            end = position + max(int.from_bytes(data[position : position + 2]), 2)
            yield marker, data[position + 2 : end]
            position = end


def _captions(segment: bytes, where: str) -> Iterator[Trace]:
    position = segment.find(CAPTION)
    yield trace(About.WITH_WHAT, "program", "Photoshop or its kin", where)
    while segment[position : position + 2] == CAPTION and position >= 0:
        kind = segment[position + 2]
        end = position + 5 + int.from_bytes(segment[position + 3 : position + 5])
        words = segment[position + 5 : end].decode("utf-8", "replace")
        if kind == TAKEN:
            yield from dated("photo taken", f"D:{words}", where)
        elif kind in CAPTIONS and words.strip():
            yield trace(*CAPTIONS[kind], words, where)
        position = end
