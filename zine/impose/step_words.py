"""From the words of a scheme file to the movements of the hands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.impose.step import (
    Axis,
    Bind,
    Cut,
    Edge,
    Fasten,
    Fastening,
    Fold,
    Lay,
    Pile,
    Piling,
    Pleat,
    Ring,
    Step,
    Strips,
    Way,
)

if TYPE_CHECKING:
    from collections.abc import Callable

VOCABULARY = (
    "stack",
    "nest",
    "inset",
    "gather",
    "fold left|right|top|bottom [third] behind|over",
    "pleat rows|columns",
    "cut rows|columns under|apart|to copies",
    "ring from ROW,COLUMN (from 1 to 8)",
    "strip from ROW,COLUMN (from 1 to 8)",
    "lay",
    "bind left|right|top",
    "staple 1…9",
    "stab 1…9",
    "sew 1…9",
)
"""Every step a scheme file may say, for messages."""

FIRST = {Axis.ROWS: Edge.TOP, Axis.COLUMNS: Edge.LEFT}
"""Where the first strip is in a scheme file."""

_Match = re.Match[str]

PATTERNS: dict[str, Callable[[_Match], Step]] = {
    r"(stack|nest|inset|gather)": lambda words: Pile(Piling(words[1])),
    r"fold (left|right|top|bottom) (third )?(behind|over)": lambda words: Fold(
        Edge(words[1]), Way(words[3]), parts=3 if words[2] else 2
    ),
    r"pleat (rows|columns)": lambda words: Pleat(
        Axis(words[1]), first=FIRST[Axis(words[1])]
    ),
    r"cut (rows|columns) (under|apart|to copies)": lambda words: Cut(
        Axis(words[1]), Strips(words[2]), first=FIRST[Axis(words[1])]
    ),
    r"(ring|strip) from ([1-8]),([1-8])": lambda words: Ring(
        int(words[2]), int(words[3]), closed=words[1] == "ring"
    ),
    r"lay": lambda _words: Lay(),
    r"bind (left|right|top)": lambda words: Bind(Edge(words[1])),
    r"(staple|stab|sew) ([1-9])": lambda words: Fasten(
        Fastening(words[1]), int(words[2])
    ),
}
"""What each kind of step looks like, and the step it stands for."""


def parse_step(words: str) -> Step:
    """Return the step that ``words`` describe.

    Raises:
        ValueError: The words are not in the vocabulary.
    """
    plain = " ".join(words.split())
    for pattern, make in PATTERNS.items():
        if match := re.fullmatch(pattern, plain, re.ASCII):
            return make(match)
    raise ValueError(words)
