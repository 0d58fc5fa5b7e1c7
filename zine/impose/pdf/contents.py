"""Join the streams of a page's content, even if one of them is damaged."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import pikepdf

from zine.errors import LimitError
from zine.impose.pdf.damage import MOST_UNPACKED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pikepdf import Object


def joined(streams: Iterable[Object], page: int) -> bytes:
    """Return what the streams of a page say one after the other.

    Raises:
        LimitError: They unpack to more than any page needs.
    """
    parts = []
    room = MOST_UNPACKED
    for stream in streams:
        part = _unpacked(stream, room)
        room -= len(part)
        if room <= 0:
            raise LimitError(
                f"page {page} unpacks to more than {MOST_UNPACKED // 2**20} MB",
                hint="Leave the page out, or print it to a new PDF from a viewer.",
            )
        parts.append(part)
    # A stream may end in the middle of a line, never in the middle of a word.
    return b"\n".join(parts)


def _unpacked(stream: Object, room: int) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PikepdfError:
        return _as_far_as_it_goes(stream.read_raw_bytes(), room)


def _as_far_as_it_goes(packed: bytes, room: int) -> bytes:
    """Return what is left of a damaged stream, as viewers show it."""
    unpacker = zlib.decompressobj()
    found = b""
    try:
        # In small steps, so that all before the damage is kept.
        for start in range(0, len(packed), STEP):
            found += unpacker.decompress(packed[start : start + STEP], room)
            if len(found) >= room:
                break
    except zlib.error:
        pass
    return found


STEP = 1024
"""Bytes unpacked at a time."""
