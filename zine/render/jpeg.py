"""Take everything out of a JPEG that is not the picture, without touching the picture.

A JPEG is a list of segments, each a marker and, for most, a length (ITU-T T.81, annex
B).  What a decoder needs is kept; comments and application segments (EXIF with its
place and time, XMP, thumbnails, maker's notes) and whatever follows the end are left
out.
"""

from __future__ import annotations

from zine.errors import ContentError

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_RESTARTS = range(0xD0, 0xD8)
_COMMENT = 0xFE
_APPLICATIONS = range(0xE0, 0xF0)
_ADOBE = 0xEE
"""APP14 says how the colours are stored; without it some photos turn green."""


def strip_jpeg(data: bytes, name: str) -> bytes:
    """Return the same picture with every other segment left out.

    Args:
        data: A JPEG file that decodes.
        name: What to call it in messages.

    Raises:
        ContentError: The segments do not add up.
    """
    out = bytearray(data[:2])
    position = 2
    try:
        while True:
            marker, position = _marker(data, position)
            if marker == _END:
                return bytes(out + b"\xff\xd9")
            end = _segment_end(data, position)
            segment = data[position:end]
            if _is_needed(marker, segment):
                out += bytes((0xFF, marker)) + segment
            position = end
            if marker == _SCAN:
                end = _scan_end(data, position)
                out += data[position:end]
                position = end
    except IndexError:
        raise ContentError(
            f"{name} is a damaged JPEG",
            hint="Open it in another program and save it again.",
        ) from None


def _is_needed(marker: int, segment: bytes) -> bool:
    if marker == _ADOBE:
        return segment[2:7] == b"Adobe"
    return marker != _COMMENT and marker not in _APPLICATIONS


def _marker(data: bytes, position: int) -> tuple[int, int]:
    """Return the next marker and the position behind it; fill bytes are skipped."""
    while data[position] != 0xFF or data[position + 1] in {0x00, 0xFF}:  # noqa: PLR2004
        position += 1
    return data[position + 1], position + 2


def _segment_end(data: bytes, position: int) -> int:
    """Return where a segment ends; its length counts its own two bytes."""
    length = data[position] << 8 | data[position + 1]
    if length < 2:  # noqa: PLR2004 - those two bytes
        raise IndexError
    return position + length


def _scan_end(data: bytes, position: int) -> int:
    """Return where the compressed data of a scan ends: at the first real marker."""
    while True:
        position = data.find(b"\xff", position)
        if position < 0 or position + 1 >= len(data):
            raise IndexError
        follower = data[position + 1]
        if follower != 0 and follower not in _RESTARTS:
            return position
        position += 2
