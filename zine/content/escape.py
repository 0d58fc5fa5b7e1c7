"""How names and values found in a zine are shown in a message.

A file can be called almost anything, and a name with a line break or a right-to-left
override in it could forge what the terminal says.
"""

from __future__ import annotations

import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
"""Unicode categories that steer the terminal instead of showing a glyph."""

_JOINERS = "\u200c\u200d"
"""Invisible, but needed to spell Persian, the Indic scripts and many emoji."""

LONGEST_VALUE = 60
"""Characters of a found value that a sentence can carry."""

LONGEST_NAME = 120
"""Characters of a file name that a sentence can carry."""


def show(name: str, longest: int = LONGEST_NAME) -> str:
    """Return a name as it may stand in a message: composed, visible, not too long."""
    text = unicodedata.normalize("NFC", name)
    if len(text) > longest:
        text = text[: longest - 1] + "…"
    return "".join(map(_visible, text))


def quoted(value: object) -> str:
    """Return a value in quotation marks, as it may stand in a message."""
    return f"“{show(str(value), LONGEST_VALUE)}”"


def quoted_path(path: object) -> str:
    """Return a path in quotation marks; of a long one, the end says more."""
    text = str(path)
    if len(text) > LONGEST_NAME:
        text = "…" + text[1 - LONGEST_NAME :]
    return f"“{show(text)}”"


def listed(values: tuple[str, ...], last: str = "or") -> str:
    """Return values as people list them: “a”, “b” or “c”."""
    words = [quoted(value) for value in values]
    if len(words) < 2:  # noqa: PLR2004
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def _visible(character: str) -> str:
    if unicodedata.category(character) in _UNSEEN and character not in _JOINERS:
        return f"\\u{ord(character):04x}"
    return character
