"""Read what people wrote about a PDF, however badly it is written down."""

from __future__ import annotations

from pikepdf import String


def read_words(value: object) -> str:
    """Return a text a PDF says of itself in one line, or ``""`` if it is none."""
    try:
        words = str(value) if isinstance(value, String) else ""
    except ValueError:  # It says it is Unicode, and is not.
        return ""
    return in_line(words)


def in_line(words: str) -> str:
    """Return words in one line, without what cannot be seen."""
    shown = "".join(it if it.isprintable() else " " for it in words)
    return " ".join(shown.split())
