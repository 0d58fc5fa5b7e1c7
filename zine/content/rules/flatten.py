"""Paragraphs, lists and tables as running text, for footnotes.

A footnote stands inside a paragraph, where HTML allows no other paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zine.content.elements import BLOCKS
from zine.content.tree import add_text, make

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element


DASH = "\u2013"
"""Stands for the bullet of a list; every text font has one."""


def flatten(block: Element, into: Element) -> None:
    """Move the content of a block into an inline element; no word is lost.

    One paragraph becomes plain content, several become ``span.fn-p``.
    """
    lines = _Lines()
    lines.take(block)
    if len(lines.spans) == 1:
        add_text(into, lines.spans[0].text)
        into.extend(lines.spans[0])
    else:
        into.extend(lines.spans)


@dataclass(slots=True)
class _Lines:
    """The paragraphs of a note, the last one still open."""

    spans: list[Element] = field(default_factory=list)
    is_open: bool = False
    prefix: str = ""

    def take(self, block: Element) -> None:
        """Take over the content of a block."""
        self._text(block.text)
        for number, child in enumerate(list(block), start=1):
            behind, child.tail = child.tail, None
            if child.tag in BLOCKS:
                self.is_open = False
                self._block(child, block, number)
                self.is_open = False
            else:
                self._span().append(child)
            self._text(behind)

    def _block(self, child: Element, parent: Element, number: int) -> None:
        match child.tag:
            case "li":
                self.prefix += f"{number}. " if parent.tag == "ol" else f"{DASH} "
                self.take(child)
            case "tr" if not any(
                inside.tag in BLOCKS for inside in _cell_content(child)
            ):
                self._row(child)
            case "pre":
                self._code("".join(child.itertext()))
            case _:
                self.take(child)

    def _row(self, row: Element) -> None:
        for number, cell in enumerate(list(row)):
            self._text(" | " if number else "")
            self._text(cell.text)
            self._span().extend(cell)

    def _code(self, text: str) -> None:
        for line in text.strip("\n").split("\n"):
            # Spaces would collapse; in code they mean something.
            self._span().append(make("code", text=line.replace(" ", "\u00a0")))
            self.is_open = False

    def _text(self, text: str | None) -> None:
        if text and (self.is_open or text.strip()):
            add_text(self._span(), text)

    def _span(self) -> Element:
        if not self.is_open:
            self.spans.append(make("span", "fn-p", self.prefix))
            self.is_open, self.prefix = True, ""
        return self.spans[-1]


def _cell_content(row: Element) -> Iterator[Element]:
    return (inside for cell in row for inside in cell.iter() if inside is not cell)
