"""Messages between the program and its layout child: a length, then that many bytes.

Towards the child a message is a pickle, since the parent is trusted.  From the child
it is JSON and raw bytes: the child has read strangers' fonts and pictures, and nothing
that comes from it may be able to do more than be data.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import IO

_HEAD = struct.Struct(">Q")

FRAME_LIMIT = 2**31
"""Bytes; a longer frame means that the stream is broken."""


def write_frame(stream: IO[bytes], data: bytes) -> None:
    """Write one message."""
    stream.write(_HEAD.pack(len(data)))
    stream.write(data)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes | None:
    """Return the next message, or ``None`` when the other side has gone."""
    head = _read_exactly(stream, _HEAD.size)
    if head is None:
        return None
    (length,) = _HEAD.unpack(head)
    return _read_exactly(stream, length) if length <= FRAME_LIMIT else None


def _read_exactly(stream: IO[bytes], length: int) -> bytes | None:
    pieces = bytearray()
    while len(pieces) < length:
        piece = stream.read(length - len(pieces))
        if not piece:
            return None
        pieces += piece
    return bytes(pieces)
