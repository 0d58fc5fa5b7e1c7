"""Lists: the numbers somebody typed, years that are none, and lists in lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.extensions.sane_lists import (
    SaneListExtension,
    SaneOListProcessor,
    SaneUListProcessor,
)

from zine.content.markdown_steps import PER_STEP, indent_of, is_inside, stepped

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown
    from markdown.blockparser import BlockParser

LAST_DAY = 31
"""A number above it that stands alone counts nothing: it is a year, or a house."""

_NUMBER = re.compile(r"^ {0,3}(\d+)\. ", re.MULTILINE)


class ListsExtension(SaneListExtension):
    """Python-Markdown's own, with other kinds of lists."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - their name
        """Take the library's extension, and other processors."""
        super().extendMarkdown(md)
        indents: dict[Element, int] = {}
        processors = md.parser.blockprocessors
        processors.register(_Numbered(md.parser, indents), "olist", 40)
        processors.register(_Bulleted(md.parser, indents), "ulist", 30)


class _Bulleted(SaneUListProcessor):
    def __init__(self, parser: BlockParser, indents: dict[Element, int]) -> None:
        super().__init__(parser)
        self._indents = indents

    def get_items(self, block: str) -> list[str]:
        return super().get_items(stepped(block))

    def run(self, parent: Element, blocks: list[str]) -> None:
        if not _put_inside(self.parser, parent, blocks, self._indents):
            indent = indent_of(blocks[0])
            super().run(parent, blocks)
            self._indents.setdefault(parent[-1] if len(parent) else parent, indent)


class _Numbered(SaneOListProcessor):
    def __init__(self, parser: BlockParser, indents: dict[Element, int]) -> None:
        super().__init__(parser)
        self._indents = indents

    def get_items(self, block: str) -> list[str]:
        return super().get_items(stepped(block))

    def run(self, parent: Element, blocks: list[str]) -> None:
        numbers = [int(it) for it in _NUMBER.findall(blocks[0])]
        before = _list_at_end(parent)
        if _is_year(numbers, before) and not _goes_on(blocks):
            self.parser.blockprocessors["paragraph"].run(parent, blocks)
            return
        if _put_inside(self.parser, parent, blocks, self._indents):
            return
        indent = indent_of(blocks[0])
        super().run(parent, blocks)
        self._indents.setdefault(parent[-1] if len(parent) else parent, indent)
        items = _list_at_end(parent)[len(before) :]
        if numbers[0] > LAST_DAY and len(items) == len(numbers):
            # A chronicle leaps; a list that somebody renumbers badly begins at 1.
            for item, number in zip(items, numbers, strict=True):
                item.set("value", str(number))


def _put_inside(
    parser: BlockParser,
    parent: Element,
    blocks: list[str],
    indents: dict[Element, int],
) -> bool:
    """Put a list that an empty line parts from the item it is in into that item."""
    last = parent[-1] if len(parent) else None
    if last is None or not is_inside(indent_of(blocks[0]), indents.get(last)):
        return False
    more = " " * (PER_STEP - indent_of(blocks[0]))
    blocks[0] = "\n".join(more + line for line in blocks[0].split("\n"))
    parser.blockprocessors["indent"].run(parent, blocks)
    return True


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
