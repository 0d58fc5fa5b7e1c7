"""What a zine says of itself: who made it, when, where, what may be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zine.content.model import Zine

FACTS = ("authors", "date", "place", "rights", "sources", "note")
"""Settings that say so; a note inside the cover may say any of it."""


def imprint_of(zine: Zine) -> list[str]:
    """Return the names of those that a zine has."""
    said = [name for name in FACTS if getattr(zine.settings, name, None)]
    if zine.note:
        said.append("note")
    if any(part.author for part in zine.parts):
        said.append("authors")
    return [name for name in FACTS if name in said]
