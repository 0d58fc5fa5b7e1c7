"""What a zine's files are called, and what a nameless zine is called.

A name ends up in a path on somebody else's computer, so it keeps letters, digits and
hyphens only, fits every file system, and means nothing special to any of them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MAX_CHARACTERS = 60
"""Leaves room for ``-shop-letter.pdf`` and still fits a line of a listing."""

MAX_BYTES = 200
"""File systems stop at 255 bytes of UTF-8 for a name, ending included."""

_NAMELESS = "zine"

_RESERVED = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"}
)
"""Windows takes these for devices, in any folder and with any ending."""

_NUMBERED = re.compile(r"(\d{1,9})(?:[-_. ]+(.*))?", re.DOTALL)


def zine_name(path: Path) -> str:
    """Return a safe name for the outputs of the zine at ``path``."""
    whole = path.resolve()
    return safe_name(whole.stem if whole.is_file() else whole.name)


def safe_name(text: str) -> str:
    """Return ``text`` as a file name that is safe everywhere.

    A safe name stays as it is.
    """
    composed = unicodedata.normalize("NFC", text.lower())
    name = re.sub(r"[\s-]+", "-", "".join(filter(_is_kept, composed)))
    name = _shortened(name.strip("-_"))
    if name in _RESERVED:
        return f"{_NAMELESS}-{name}"
    return name or _NAMELESS


def readable_name(stem: str) -> str:
    """Return a title made from a file name: ``02-who-cares`` becomes “Who cares”."""
    words = re.sub(r"[-_\s]+", " ", split_number(stem)[1]).strip()
    return unicodedata.normalize("NFC", words[:1].upper() + words[1:]) or "Untitled"


def split_number(stem: str) -> tuple[int | None, str]:
    """Return the number a file name begins with, if any, and the rest of it."""
    numbered = _NUMBERED.fullmatch(stem)
    if numbered is None:
        return None, stem
    return int(numbered[1]), numbered[2] or numbered[1]


def _is_kept(character: str) -> bool:
    # Marks (M) belong to their letters: without them half of Hindi would vanish.
    return unicodedata.category(character)[0] in "LNM" or character in "-_ \t\n"


def _shortened(name: str) -> str:
    name = name[:MAX_CHARACTERS]
    while len(name.encode()) > MAX_BYTES:
        name = name[:-1]
    return name.strip("-_")
