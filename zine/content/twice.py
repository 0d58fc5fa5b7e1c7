"""Parts that say what another says: a copy of a file, left in the folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.content.escape import quoted
from zine.errors import Notice, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.content.manuscript import PartText

SHORT = 100
"""Letters of what may be there twice on purpose: a few lines to write on."""


def tell_twice(parts: Sequence[PartText]) -> Iterator[Notice]:
    """Yield each part whose text is that of one before it."""
    first: dict[str, str] = {}
    for part in parts:
        text = " ".join(part.markdown.split())
        known = first.setdefault(text, part.source.file)
        if known != part.source.file and len(text) >= SHORT:
            yield Notice(
                f"it says the same as {quoted(known)}",
                Place(part.source.file),
                hint="Take one of them away, unless it is meant to be there twice.",
            )
