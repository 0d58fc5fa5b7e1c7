"""Steps of a list in a list: two spaces are one, where Python-Markdown wants four."""

from __future__ import annotations

import re

PER_STEP = 4
"""Spaces that put one list into another, for Python-Markdown."""

_LEAST = 2
"""Those that people type; one is a slip of the finger, or a number aligned."""

_ITEM = re.compile(r" *(?:[-*+]|(\d+)\.) +\S")


def indent_of(text: str) -> int:
    """Return how many spaces a text begins with."""
    return len(text) - len(text.lstrip(" "))


def is_inside(indent: int, outer: int | None) -> bool:
    """Return whether an item is in a list whose items stand at ``outer``, if any."""
    return outer is not None and indent >= outer + _LEAST


def stepped(block: str) -> str:
    """Return the lines of a list with each step as wide as Python-Markdown wants it."""
    outer: list[int] = []
    more = 0
    lines = []
    for line in block.split("\n"):
        indent = indent_of(line)
        if found := _ITEM.match(line):
            deep = [it for it in outer if is_inside(indent, it)]
            # A year at the start of a wrapped line is no list in a list.
            if len(deep) < len(outer) or found[1] in (None, "1") or not outer:
                outer = [*deep, indent]
                more = max(0, PER_STEP * len(deep) - indent)
                lines.append(" " * more + line)
                continue
        lines.append(
            " " * more * is_inside(indent, outer[-1] if outer else None) + line
        )
    return "\n".join(lines)
