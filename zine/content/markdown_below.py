"""Lists and tables that begin right below a line of text, with no empty line between.

Python-Markdown sets them as words, in the middle of the paragraph.  CommonMark begins
them, and so do the programs that people know; we do where it cannot be prose: a list
has two items at least and, if it is numbered, begins with 1 (CommonMark 0.31, 5.2, asks
for one).  A line of wrapped prose that happens to begin with a dash stays one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension

from zine.content.markdown_tables import RULE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from markdown import Markdown

ATTRIBUTES = re.compile(r"\s*\{:?\s*[.#\w][^{}]*\}\s*")
"""A line that says how the paragraph above it is set."""

_PRIORITY = 12
"""Right before what makes a paragraph of all that nobody else wants."""

_BULLET = re.compile(r" {0,3}([-*+]) +\S")
_FIRST = re.compile(r" {0,3}1\. +\S")
_SECOND = re.compile(r" {0,3}[12]\. +\S")
_INSIDE = "  "
"""What a line that belongs to the item above it begins with."""


class BelowExtension(Extension):
    """Parts a paragraph from the list or table below it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - their name
        """Add the processor."""
        md.parser.blockprocessors.register(_Parting(md.parser), "below", _PRIORITY)


class _Parting(BlockProcessor):
    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - their call
        return bool(where_it_begins(block.split("\n")))

    def run(self, parent: Element, blocks: list[str]) -> None:  # noqa: ARG002
        lines = blocks[0].split("\n")
        at = where_it_begins(lines)
        blocks[:1] = ["\n".join(lines[:at]), "\n".join(lines[at:])]


def where_it_begins(lines: Sequence[str]) -> int:
    """Return the index of the line where a list or table begins, 0 if none does."""
    if ATTRIBUTES.fullmatch(lines[-1]):
        return 0  # the whole is a paragraph, for somebody has said what it looks like
    at = range(1, len(lines) - 1)
    return next((it for it in at if _is_list(lines, it) or _is_table(lines, it)), 0)


def _is_list(lines: Sequence[str], at: int) -> bool:
    if bullet := _BULLET.match(lines[at]):
        second = re.compile(rf" *{re.escape(bullet[1])} +\S")
    elif _FIRST.match(lines[at]):
        second = _SECOND
    else:
        return False
    for line in lines[at + 1 :]:
        if second.match(line):
            return True
        if not line.startswith(_INSIDE):
            return False
    return False


def _is_table(lines: Sequence[str], at: int) -> bool:
    head, rule = lines[at], lines[at + 1].strip()
    return "|" in head and "|" in rule and bool(RULE.fullmatch(rule))
