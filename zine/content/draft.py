"""A text on its way into print: the tree the rules work on, and what they say."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zine.content.locate import line_of, lines_like
from zine.errors import Notice, Place

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element


@dataclass(frozen=True, slots=True)
class Draft:
    """One part, or one Markdown passage of the settings.

    The rules change what is inside; what it is does not change.

    Attributes:
        file: Name relative to the zine's folder.
        text: The whole file, for finding lines.
        start: Offset where the Markdown begins.
        body: The tree.
        notes: What footnotes say, by label, until a rule puts them where they belong.
        anchor: ``id`` of the part in the finished page.
        is_part: False for a passage (lead, note, introduction), which is set without
            footnotes for its links.
        lang: BCP 47 tag of it, as far as it does not say itself.
        abbreviations: What the text explains, by abbreviation.
        targets: What links can lead to: an ``id`` as the author knows it, and what
            it is called in the finished page.
        notices: What the reader should be told.
        title: The heading that is the title, if there is more than words in it; it is
            in the tree until the rules have run.
    """

    file: str
    text: str
    start: int
    body: Element
    notes: dict[str, Element]
    anchor: str
    is_part: bool = True
    lang: str = "en"
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    targets: dict[str, str] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)
    title: list[Element] = field(default_factory=list)

    @property
    def roots(self) -> tuple[Element, ...]:
        """The tree, and those of the notes that are not part of it yet."""
        return (self.body, *self.notes.values())

    def place(self, *needles: str) -> Place:
        """Return the line of the first needle that can be found, else the file."""
        for needle in filter(None, needles):
            line = line_of(self.text, unicodedata.normalize("NFC", needle), self.start)
            if line is not None:
                return Place(self.file, line)
        return Place(self.file)

    def lines(self, pattern: str) -> list[int]:
        """Return the lines where a pattern is found, examples of code aside."""
        return lines_like(self.text, pattern, self.start)

    def tell_at(self, message: str, line: int | None, *, hint: str = "") -> None:
        """Add a notice about a line that is known, once."""
        notice = Notice(message, Place(self.file, line), hint)
        if notice not in self.notices:
            self.notices.append(notice)

    def in_order(self) -> list[Notice]:
        """Return the notices by line."""
        return sorted(self.notices, key=lambda n: (n.place and n.place.line) or 0)

    def tell(self, message: str, *needles: str, hint: str = "") -> None:
        """Add a notice, once."""
        self.tell_at(message, self.place(*needles).line, hint=hint)


class Ids:
    """Hands out ``id`` values, each once in a zine."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def take(self, wanted: str) -> str:
        """Return ``wanted``, with a number behind it if it is taken."""
        unique = wanted
        while unique in self._given:
            self._given[wanted] += 1
            unique = f"{wanted}-{self._given[wanted]}"
        self._given[unique] = 1
        return unique
