"""Sets of names, written the way people write lists of names."""

from __future__ import annotations


def names_in(text: str) -> frozenset[str]:
    """Return the words of ``text``."""
    return frozenset(text.split())
