"""Find the file and line where something stands, for errors that come up later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.errors import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zine.content.model import SourceText


def locate(texts: Iterable[SourceText], needle: str) -> Place | None:
    """Return where ``needle`` first occurs, in reading order, or ``None``."""
    if not needle:
        return None
    for source in texts:
        line = line_of(source.text, needle)
        if line is not None:
            return Place(source.file, line)
    return None


def line_of(text: str, needle: str, start: int = 0) -> int | None:
    """Return the line where ``needle`` first stands behind offset ``start``."""
    found = text.find(needle, start)
    return None if found < 0 else text.count("\n", 0, found) + 1
