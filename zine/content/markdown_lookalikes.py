"""Paragraphs that look like something else: a stanza, a list, a heading.

They are looked at as they were typed, before line ends and signs are gone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions import Extension

from zine.content.markdown_below import ATTRIBUTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from markdown import Markdown

MOST_LETTERS = 50
"""In a line of a stanza; a book has 66 in a line (Bringhurst, 2.1.2), so wrapped prose
has more."""

LONGEST_TITLE = 60
"""Letters of a line that may be meant as a heading."""

_VERSE = re.compile(r"\s*\{:?[^{}]*\.verse(?![\w-])[^{}]*\}\s*")
_BREAK = re.compile(r"(?:  |\\|<br ?/?>)$")
_BULLET = re.compile(r"\s*[•◦‣▪●·]")
_LETTERED = re.compile(r"\s*(?:\d{1,3}|[A-Za-z])\)\s+\S")
_DASHED = re.compile(r"\s*[-*+] +\S")
_COUNTED = re.compile(r"\s*(\d{1,2})\. +\S")
_CROWDED = re.compile(r" {0,3}(#{2,6})(?=[^\s#])")
_TITLE = re.compile(r" {0,3}#(?=[^\W\d])[^#]*[^\s#.,;:…]")
_FEW = 2


@dataclass(slots=True)
class Lookalikes:
    """Lines as they were typed, in the order in which they are read.

    Attributes:
        stanzas: First lines of what looks like a poem right before one.
        bullets: First lines of what begins with a sign that is none of Markdown's.
        items: First items of lists inside a paragraph.
        headings: Headings without a space behind their sign.
    """

    stanzas: list[str] = field(default_factory=list)
    bullets: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)


class LookalikesExtension(Extension):
    """Looks at each paragraph.

    Attributes:
        found: Filled while a text is converted.
    """

    def __init__(self) -> None:
        super().__init__()
        self.found = Lookalikes()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - their name
        """Put another processor in the place of the library's."""
        processor = _Watched(md, self.found)
        md.parser.blockprocessors.register(processor, "paragraph", 10)


class _Watched(ParagraphProcessor):
    def __init__(self, md: Markdown, found: Lookalikes) -> None:
        super().__init__(md.parser)
        self._found = found
        self._lines: dict[Element, list[str]] = {}

    def run(self, parent: Element, blocks: list[str]) -> None:
        lines = blocks[0].strip("\n").split("\n")
        super().run(parent, blocks)
        is_first = len(parent) == 1 and parent.tag == self.parser.md.doc_tag
        if len(parent) and parent[-1].tag == "p":
            self._lines[parent[-1]] = lines
        if _VERSE.fullmatch(lines[-1]):
            self._found.stanzas += [*self._before(parent)][-1:]
            return
        self._found.headings += _headings(lines, is_first=is_first)
        self._found.bullets += _first_of([_BULLET, _LETTERED], lines)
        self._found.items += _items(lines)

    def _before(self, poem: Element) -> Iterator[str]:
        """Yield the first lines of what looks like stanzas, from the last one up."""
        for element in reversed(poem[:-1]):
            lines = self._lines.get(element, [])
            if not _is_stanza(lines):
                return
            yield lines[0]


def _is_stanza(lines: Sequence[str]) -> bool:
    return (
        len(lines) >= _FEW
        and all(len(it) < MOST_LETTERS for it in lines)
        and not ATTRIBUTES.fullmatch(lines[-1])
        and not lines[-1].rstrip().endswith(":")  # it says that a poem comes
        and not all(_BREAK.search(it) for it in lines[:-1])
    )


def _headings(lines: Sequence[str], *, is_first: bool) -> Iterator[str]:
    yield from (it for it in lines if _CROWDED.match(it))
    line = lines[0].strip()
    is_short = len(lines) == 1 and len(line) <= LONGEST_TITLE
    # A tag is one word, or small; but not above a whole text.
    is_title = is_first or (" " in line and line[1:2].isupper())
    if is_short and is_title and _TITLE.fullmatch(line):
        yield line


def _first_of(
    patterns: Sequence[re.Pattern[str]], lines: Sequence[str]
) -> Iterator[str]:
    for pattern in patterns:
        marked = [at for at, it in enumerate(lines) if pattern.match(it)]
        broken = [it for it in marked if _BREAK.search(lines[it - 1])]
        if len(marked) >= _FEW and len(broken) < len(marked) - 1:
            yield lines[marked[0]]


def _items(lines: Sequence[str]) -> Iterator[str]:
    yield from _first_of([_DASHED], lines)
    yield from (
        line
        for before, line in pairwise(lines)
        if before.rstrip().endswith(":") and _DASHED.match(line)
    )
    counted = [(int(it[1]), it.string) for it in map(_COUNTED.match, lines) if it]
    for (number, line), (following, _) in pairwise(counted):
        if following == number + 1:
            yield line
            return
