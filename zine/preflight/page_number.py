"""The number of a page as it is printed: 12, – 12 –, xii."""

from __future__ import annotations

import re
from typing import NamedTuple

ROMAN = r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
"""Below four hundred: only the pages before a text are numbered so."""

NUMBER = re.compile(
    rf"\W{{0,3}}(?P<said>[0-9]{{1,4}}|{ROMAN}|{ROMAN.upper()})\W{{0,3}}"
)

DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class PageNumber(NamedTuple):
    """What may count pages.

    Attributes:
        value: How many.
        said: As it is printed.
    """

    value: int
    said: str

    @property
    def is_roman(self) -> bool:
        """Whether letters stand for it."""
        return not self.said.isdigit()


def page_number(words: str) -> PageNumber | None:
    """Return the number that words are, if they are nothing else."""
    found = NUMBER.fullmatch(words)
    return found and _read(found["said"])


def _read(said: str) -> PageNumber:
    return PageNumber(int(said) if said.isdigit() else _roman(said.lower()), said)


def _roman(said: str) -> int:
    values = [DIGITS[it] for it in said]
    # One that stands before a larger one is taken away from it.
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-here if here < after else here for here, after in pairs)
