"""Words of the program as Markdown, and lists of things with what they mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

INDENT = "    "

CODE = re.compile(
    r"(?<![\w-])(--[a-z-]*[a-z](?: --[a-z-]*[a-z] \d+)?|IN\.pdf|zine\.toml)\b"
)
"""What is set as code wherever it stands: options and files."""


def plain(text: str) -> str:
    """Return a text of the terminal on one line, its options and files set as code."""
    text = " ".join(text.split())
    pieces = text.split("`")
    for at in range(0, len(pieces), 2):
        said = re.sub(r"([*_<\[\]])", r"\\\1", pieces[at])
        pieces[at] = CODE.sub(r"`\1`", said)
    return "`".join(pieces)


def entry(term: str, *paragraphs: str) -> str:
    """Return one entry of a definition list."""
    first, *rest = paragraphs
    lines = [term, f":   {first}"]
    for paragraph in rest:
        lines += ["", indented(paragraph)]
    return "\n".join(lines)


def indented(text: str) -> str:
    """Return text, each line moved in by one step."""
    return "\n".join(f"{INDENT}{line}".rstrip() for line in text.splitlines())


def listed(entries: Iterable[str]) -> str:
    """Return entries one below the other."""
    return "\n\n".join(entries)


def coded(names: Iterable[str], last: str = "and") -> str:
    """Return names set as code, joined as words are."""
    *most, end = (f"`{name}`" for name in names)
    return f"{', '.join(most)} {last} {end}" if most else end
