"""Take a JPEG 2000 picture apart into its boxes, and leave out what is no picture.

A file is a list of boxes, each with its length, its type and what is in it (ISO
15444-1, annex I).  Positions inside a file may be written down in it, so boxes are not
taken out but blanked: their type becomes ``free``, which readers pass over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

SIDE_TALK = {b"xml ", b"uuid", b"uinf", b"jp2i", b"asoc", b"lbl "}
"""Boxes that say something about a picture: XMP, EXIF, places on maps, rights."""

FREE = b"free"

MOST = 10_000
"""Boxes of a file; pictures have ten."""

_HEAD, _LONG_HEAD = 8, 16


class Part(NamedTuple):
    """A box.

    Attributes:
        kind: Four letters.
        start: Where it begins in the file.
        inside: Where what is in it begins.
        end: Where it ends.
    """

    kind: bytes
    start: int
    inside: int
    end: int


def boxes(data: bytes) -> Iterator[Part]:
    """Yield the outer boxes of a file; none if it is a bare stream of code."""
    position = 0
    for _ in range(MOST):
        kind = data[position + 4 : position + 8]
        if len(kind) < len(FREE) or data.startswith(b"\xff\x4f"):
            return
        length = int.from_bytes(data[position : position + 4])
        head = _HEAD
        if length == 1:
            length = int.from_bytes(data[position + 8 : position + 16])
            head = _LONG_HEAD
        end = len(data) if length == 0 else min(position + length, len(data))
        if end < position + head:
            return
        yield Part(kind, position, position + head, end)
        position = end


def without_side_talk(data: bytes) -> bytes:
    """Return the same picture, as long as it was, with all it says blanked."""
    out = bytearray(data)
    for it in boxes(data):
        if it.kind in SIDE_TALK:
            out[it.start + 4 : it.start + 8] = FREE
            out[it.inside : it.end] = bytes(it.end - it.inside)
    for start, end in remarks(data):
        out[start:end] = b" " * (end - start)
    return bytes(out)


def remarks(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield where the remarks in the code of a picture stand (its COM segments)."""
    for begin in _codes(data):
        position = begin + 2
        # The main header is a list of segments up to the first part of the picture.
        while data[position : position + 1] == b"\xff":
            marker = data[position + 1]
            length = int.from_bytes(data[position + 2 : position + 4])
            if marker == _FIRST_PART or length < len(b"12"):
                break
            end = min(position + 2 + length, len(data))
            if marker == _REMARK and end > position + 6:
                yield position + 6, end
            position = end


_FIRST_PART, _REMARK = 0x90, 0x64


def _codes(data: bytes) -> Iterator[int]:
    if data.startswith(b"\xff\x4f"):
        yield 0
    yield from (it.inside for it in boxes(data) if it.kind == b"jp2c")
