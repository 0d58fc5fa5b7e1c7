"""Tables that were meant as such: what Python-Markdown takes for words, or drops."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markdown.extensions.tables import TableExtension, TableProcessor

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from markdown import Markdown

RULE = re.compile(r"\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?")
_ROW = re.compile(r"\s*\|.*\|\s*")


@dataclass(slots=True)
class Slips:
    """What is wrong with the tables of a text.

    Attributes:
        rules: Head of a table whose rule does not fit, and the columns of both.
        ruleless: First row of what looks like a table, but has no rule.
        long_rows: Row with more cells than its table has columns.
    """

    rules: dict[str, tuple[int, int]] = field(default_factory=dict)
    ruleless: dict[str, None] = field(default_factory=dict)
    long_rows: dict[str, None] = field(default_factory=dict)


class TablesExtension(TableExtension):
    """Python-Markdown's own, which loses what it cannot use without a word.

    Attributes:
        slips: Filled while a text is converted.
    """

    def __init__(self) -> None:
        super().__init__(use_align_attribute=True)
        self.slips = Slips()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - their name
        """Take the library's extension, and another processor."""
        super().extendMarkdown(md)
        processor = _Tables(md.parser, self.getConfigs(), self.slips)
        md.parser.blockprocessors.register(processor, "table", 75)


class _Tables(TableProcessor):
    # The types of the library leave out what it does not document.

    def __init__(self, parser: object, config: dict[str, object], slips: Slips) -> None:
        super().__init__(parser, config)  # type: ignore[arg-type] # their parser
        self._slips = slips

    def test(self, parent: Element, block: str) -> bool:
        if super().test(parent, block):
            return True
        head, *others = block.strip("\n").split("\n")
        if others and "|" in head:
            self._note(head, others)
        return False

    def _note(self, head: str, others: list[str]) -> None:
        rule = others[0].strip()
        if "|" in rule and RULE.fullmatch(rule):
            columns = self._columns(rule), self._columns(head)
            if columns[0] != columns[1]:
                self._slips.rules[head.strip()] = columns
        elif all(_ROW.fullmatch(it) for it in (head, *others)):
            self._slips.ruleless[head.strip()] = None

    def _build_row(
        self, row: str, parent: Element, align: Sequence[str | None]
    ) -> None:
        cells = self._split_row(row)  # type: ignore[attr-defined]
        while cells and not cells[-1].strip():
            cells.pop()
        more = len(cells) - len(align)
        if more > 0:
            self._slips.long_rows[row.strip()] = None
        wider = [*align, *[None] * more]
        super()._build_row(row, parent, wider)  # type: ignore[misc]

    def _columns(self, row: str) -> int:
        """Return how many columns a row has, whether or not bars stand at its ends."""
        bare = row.strip().removeprefix("|").removesuffix("|")
        return len(self._split(bare))  # type: ignore[attr-defined]
