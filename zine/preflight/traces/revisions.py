"""Older versions of a document that are still in its file, and what is around it.

Programs may save changes behind what was there (ISO 32000-2, 7.5.6).  Nothing that was
taken out is gone then: whoever cuts the file short has the older version.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.preflight.traces.trace import About, trace
from zine.preflight.traces.words import give_away

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.preflight.traces.trace import Trace

_END = re.compile(rb"startxref\s+\d+\s+%%EOF\s?\n?")
_OBJECT = re.compile(rb"\d+ \d+ obj\b")

FIRST = 2048
"""Bytes in which a file says that it is made to be shown while it arrives."""

FEW = 60
"""Bytes around a document that are no words."""


def older_ends(data: bytes) -> list[int]:
    """Return where in a file each older version of it ends."""
    ends: list[int] = []
    start = 0
    for found in _END.finditer(data):
        # Some programs write two tables for the same version.
        if _OBJECT.search(data, start, found.start()) or not ends:
            ends.append(found.end())
            start = found.end()
        else:
            ends[-1] = found.end()
    if b"/Linearized" in data[:FIRST]:
        # Its first part has an end of its own.
        ends = ends[1:]
    return ends[:-1]


def revised(data: bytes) -> Iterator[Trace]:
    """Yield how many older versions there are."""
    if ends := older_ends(data):
        count = f"{len(ends)} still in the file"
        yield trace(About.WHAT_ELSE, "older versions", count, "the whole file")


def around(data: bytes) -> Iterator[Trace]:
    """Yield what stands before and behind the document."""
    start = data.find(b"%PDF-")
    before = data[: max(start, 0)].strip()
    behind = data[data.rfind(b"%%EOF") + 5 :].strip(b"\0\r\n\t ")
    for part, where in (
        (before, "before the document"),
        (behind, "behind the document"),
    ):
        if part and b"%%EOF" in data:
            words = part[:10_000].decode("latin-1")
            yield trace(About.WHAT_ELSE, f"{len(part):,} bytes", words[:FEW], where)
            yield from give_away(words, where)
