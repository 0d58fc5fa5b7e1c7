"""Numbered lists that keep the numbers somebody typed, and years that are no lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.extensions.sane_lists import SaneListExtension, SaneOListProcessor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

LAST_DAY = 31
"""A number above it that stands alone counts nothing: it is a year, or a house."""

_NUMBER = re.compile(r"^ {0,3}(\d+)\. ", re.MULTILINE)


class ListsExtension(SaneListExtension):
    """Python-Markdown's own, with another kind of numbered list."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - their name
        """Take the library's extension, and another processor."""
        super().extendMarkdown(md)
        md.parser.blockprocessors.register(_Numbered(md.parser), "olist", 40)


class _Numbered(SaneOListProcessor):
    def run(self, parent: Element, blocks: list[str]) -> None:
        numbers = [int(it) for it in _NUMBER.findall(blocks[0])]
        before = _list_at_end(parent)
        if _is_year(numbers, before) and not _goes_on(blocks):
            self.parser.blockprocessors["paragraph"].run(parent, blocks)
            return
        super().run(parent, blocks)
        items = _list_at_end(parent)[len(before) :]
        if numbers[0] > LAST_DAY and len(items) == len(numbers):
            # A chronicle leaps; a list that somebody renumbers badly begins at 1.
            for item, number in zip(items, numbers, strict=True):
                item.set("value", str(number))


def _is_year(numbers: list[int], before: list[Element]) -> bool:
    """Return whether a lone large number neither begins a list nor goes on with one."""
    if len(numbers) != 1 or numbers[0] <= LAST_DAY:
        return False
    last = before[-1].get("value", len(before)) if before else 0
    return not before or int(last) + 1 != numbers[0]


def _goes_on(blocks: list[str]) -> bool:
    """Return whether more belongs to the item: outside of one it would be code."""
    return len(blocks) > 1 and blocks[1].startswith(" " * 4)


def _list_at_end(parent: Element) -> list[Element]:
    last = parent[-1] if len(parent) else None
    return [*last] if last is not None and last.tag == "ol" else []
