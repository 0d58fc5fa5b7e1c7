"""The number of a page as it is printed, and where: 12, – 12 –, xii."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from zine.preflight.facts import Page, Text

ROMAN = r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
"""Below four hundred: only the pages before a text are numbered so."""

NUMBER = re.compile(
    rf"\W{{0,3}}(?P<said>[0-9]{{1,4}}|{ROMAN}|{ROMAN.upper()})\W{{0,3}}"
)

MARGIN = 0.15
"""Of the height of a page: its number stands as near to its head or foot."""

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


def is_in_margin(text: Text, page: Page) -> bool:
    """Return whether words stand where the number of a page may be."""
    middle = (text.box.y0 + text.box.y1) / 2 / page.size.height
    return not MARGIN < middle < 1 - MARGIN


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
