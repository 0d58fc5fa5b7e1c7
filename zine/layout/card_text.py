"""The print card in letters alone, to paste into an e-mail."""

from __future__ import annotations

import textwrap
from html import unescape
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from zine.layout.said import JOINER, WIDE_STOP, Said, said, speak

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zine.layout.card_facts import (
        Card,
        CardFile,
        CardHands,
        CardSheets,
        CardSide,
    )
    from zine.layout.words import Words

COLUMNS = 76

WIDE = ("W", "F")
"""Letters as wide as two others (Unicode Annex 11)."""


def card_text(card: Card, words: Words) -> str:
    """Return the card line by line."""
    blocks = _Writer(card, words).blocks()
    text = "\n\n".join("\n".join(lines) for lines in blocks if lines) + "\n"
    return WIDE_STOP.sub("", text.replace(JOINER, ""))


class _Writer:
    """Writes one card in one language."""

    def __init__(self, card: Card, words: Words) -> None:
        self._card = card
        self._words = words

    def blocks(self) -> Iterator[list[str]]:
        """Yield lines that stand together."""
        card, say = self._card, self._say
        yield [self._labelled(said("Print card"), card.title)]
        yield [f"* {say(it)}" for it in card.settings]
        arranged = said(
            "Print the file for your paper. Its pages are arranged already: no"
            " “booklet” setting."
        )
        yield [*_filled(say(arranged)), *map(self._file, card.files)]
        if card.wrap:
            yield [*_filled(say(card.wrap)), *map(self._file, card.covers)]
        if card.single:
            single = said("Or single pages, for a machine that arranges them itself:")
            yield [*_filled(say(single)), *map(self._single, card.single)]
        yield [f"{say(name)} {self._value(value)}" for name, value in card.facts]
        yield from (list(self._sheets(it)) for it in card.sheets)
        yield from (list(self._steps(it)) for it in card.hands)
        first = said("Print ONE copy first")
        yield [*_title(say(first)), *_numbered(map(say, card.checks))]
        yield [*_title(say(said("How many"))), *self._amounts()]

    def _say(self, it: Said) -> str:
        """Return a sentence in letters; pages have them escaped."""
        return unescape(speak(it, self._words))

    def _labelled(self, name: Said, value: str) -> str:
        """Return a name and what it is, with the colon of the language."""
        return self._say(said("%(name)s: %(value)s", name=name, value=value))

    def _value(self, value: Said | str) -> str:
        return value if isinstance(value, str) else self._say(value)

    def _file(self, it: CardFile) -> str:
        check = self._labelled(said("Checksum"), it.check)
        return f"{it.paper} ({it.size}): {it.name}  [{check}]"

    def _single(self, it: CardFile) -> str:
        facts = (
            f"{self._say(said('Pages:'))} {it.pages}",
            self._labelled(said("Sheets"), it.paper),
            self._labelled(said("Checksum"), it.check),
        )
        return f"{it.name}  [{', '.join(facts)}]"

    def _sheets(self, sheets: CardSheets) -> Iterator[str]:
        say = self._say
        yield from _title(say(said("The sheets")), sheets.papers)
        yield from map(self._side, sheets.first)
        if sheets.more:
            yield say(said("Further sheets: %(number)s", number=sheets.more))
        yield from map(self._side, sheets.last)
        if any("↓" in row for side in sheets.sides for row in side.rows):
            yield f"↓ = {say(said('stands on its head'))}"

    def _steps(self, hands: CardHands) -> Iterator[str]:
        say = self._say
        yield from _title(say(said("Step by step")), hands.papers)
        start = said("Set by set; at first the fronts lie towards you, as shown above.")
        yield from _filled(say(start))
        yield from _numbered(" ".join(map(say, it.sentences)) for it in hands.steps)

    def _side(self, it: CardSide) -> str:
        return self._labelled(it.name, " / ".join(it.rows))

    def _amounts(self) -> Iterator[str]:
        for it in self._card.amounts:
            figures = (
                (said("Copies"), it.copies),
                (said("Number to key in"), it.keyed),
                (said("Sheets"), it.sheets),
                (said("Cover sheets"), it.covers),
            )
            yield "  ".join(self._labelled(*one) for one in figures if one[1])
        if self._card.spares:
            yield self._say(said("After the +: to spare, for what is spoilt."))
            if self._card.billed:
                yield self._say(said("The cost leaves out what is to spare."))


def _title(words: str, papers: str = "") -> Iterator[str]:
    """Yield a heading and a line below it as long as it is."""
    title = f"{words} ({papers})" if papers else words
    yield title
    yield "-" * sum(2 if east_asian_width(it) in WIDE else 1 for it in title)


def _numbered(sentences: Iterable[str]) -> Iterator[str]:
    for number, sentence in enumerate(sentences, start=1):
        yield from _filled(f"{number}. {sentence}", indent="   ")


def _filled(text: str, indent: str = "") -> list[str]:
    """Return lines that are not too long, broken between words alone."""
    return textwrap.wrap(
        text,
        COLUMNS,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
