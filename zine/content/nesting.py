"""Quotes in quotes in lists in quotes: counted before a parser drowns in them."""

from __future__ import annotations

import re

from zine.errors import LimitError, Place

MAX_LEVELS = 40
"""Each level takes 5 mm of a 110 mm line; layout gives up at 68 levels of list."""

_MARK = re.compile(r"[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))")
_RULE = re.compile(r"[-\s]*|[*\s]*")
"""A row of dashes or stars is a line across the page, however long."""

_INDENT = re.compile(r"[ \t]*(?=[-*+>\d])")

_SPACES_PER_LEVEL = 4


def check_nesting(text: str, file: str) -> None:
    """Refuse a text whose quotes and lists are nested too deep.

    Raises:
        LimitError: Names the first line that goes too deep.
    """
    for number, line in enumerate(text.split("\n"), start=1):
        if _levels(line) > MAX_LEVELS:
            raise LimitError(
                f"quotes and lists are nested more than {MAX_LEVELS} levels deep",
                place=Place(file, number),
                hint="Take out some levels; no page is wide enough for them.",
            )


def _levels(line: str) -> int:
    indent = _INDENT.match(line)
    if indent is None or _RULE.fullmatch(line):
        return 0
    levels = len(indent[0].expandtabs(_SPACES_PER_LEVEL)) // _SPACES_PER_LEVEL
    position = 0
    while levels <= MAX_LEVELS and (mark := _MARK.match(line, position)):
        levels, position = levels + 1, mark.end()
    return levels
