"""The print card in letters alone, to paste into an e-mail."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from zine.layout.said import Said, speak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.layout.card_facts import Card, CardFile
    from zine.layout.words import Words

COLUMNS = 76


def card_text(card: Card, words: Words) -> str:
    """Return the card line by line, markup characters escaped as in a page."""
    blocks = _blocks(card, words)
    return "\n\n".join("\n".join(lines) for lines in blocks if lines) + "\n"


def _blocks(card: Card, words: Words) -> Iterator[list[str]]:
    def say(it: Said | str) -> str:
        return str(speak(it, words) if isinstance(it, Said) else it)

    name = words.say("Print card")
    yield [f"{name}: {card.title}"]
    yield [f"* {say(it)}" for it in card.settings]
    arranged = words.say(
        "Print the file for your paper. Its pages are arranged already: no “booklet”"
        " setting."
    )
    yield [arranged, *(_file(it, words) for it in card.files)]
    if card.single:
        single = words.say("Or single pages, for a machine that arranges them itself:")
        yield [single, *(_file(it, words) for it in card.single)]
    yield [f"{say(name)} {say(value)}" for name, value in card.facts]
    yield _sheets(card, words)
    title = str(words.say("Step by step"))
    said_steps = (" ".join(map(say, it.sentences)) for it in card.steps)
    yield [title, *_numbered(said_steps)]
    title = str(words.say("Print ONE copy first"))
    yield [title, *_numbered(map(say, card.checks))]
    yield list(_amounts(card, words))


def _file(it: CardFile, words: Words) -> str:
    check = words.say("Checksum")
    return f"{it.paper} ({it.size}): {it.name}  [{check}: {it.check}]"


def _sheets(card: Card, words: Words) -> list[str]:
    title = str(words.say("The sheets"))
    lines = [f"{title} ({card.shown})" if card.shown else title]
    for side in card.sides:
        rows = " / ".join(side.rows)
        lines.append(f"{speak(side.name, words)}: {rows}")
    if any("↓" in row for side in card.sides for row in side.rows):
        lines.append(f"↓ = {words.say('stands on its head')}")
    if card.more:
        lines.append(str(words.say("Further sheets: %(number)s", number=card.more)))
    return lines


def _amounts(card: Card, words: Words) -> Iterator[str]:
    copies, sheets = words.say("Copies"), words.say("Sheets")
    for count, total in card.amounts:
        yield f"{copies}: {count}  {sheets}: {total}"


def _numbered(sentences: Iterator[str] | map[str]) -> Iterator[str]:
    for number, sentence in enumerate(sentences, start=1):
        yield textwrap.fill(f"{number}. {sentence}", COLUMNS, subsequent_indent="   ")
