"""Two languages side by side: paragraph by paragraph, each facing its translation."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from zine.content.locate import named_in
from zine.content.tree import classes, make

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft

NAME = "bilingual"
"""Class of an element that holds one text twice, in two elements."""

SIDES = 2


def pair_up(draft: Draft) -> None:
    """Put what faces each other into one element: a reader gets pair after pair."""
    found = [it for it in draft.body.iter() if NAME in classes(it)]
    lines = draft.lines(named_in(NAME)) if found else []
    for element, line in zip_longest(found, lines[: len(found)]):
        sides = list(element)
        if len(sides) != SIDES or _has_loose_text(element):
            parts = f"{len(sides)} part{'s' * (len(sides) != 1)}"
            draft.tell_at(
                f"a text side by side has {parts}; it needs two",
                line,
                hint='Put each language into a <div lang="…" markdown="1">.',
            )
            continue
        counts = [len(_blocks(side)) for side in sides]
        if counts[0] != counts[1]:
            draft.tell_at(
                f"side by side stand {counts[0]} and {counts[1]} paragraphs; they no"
                " longer face each other where one is missing",
                line,
                hint="Divide both languages in the same places.",
            )
        _pair(element, *sides)


def _pair(element: Element, one: Element, other: Element) -> None:
    for side in (one, other):
        element.remove(side)
    for pair in zip_longest(_blocks(one), _blocks(other)):
        row = make("div", "pair")
        row.extend(_cell(side, it) for side, it in zip((one, other), pair, strict=True))
        element.append(row)


def _blocks(side: Element) -> list[Element]:
    """Return the paragraphs of a side; bare text is one."""
    if not _has_loose_text(side):
        return list(side)
    whole = make("p", text=side.text or "")
    whole.extend(side)
    return [whole]


def _cell(side: Element, block: Element | None) -> Element:
    """Return a paragraph in an element that has the language of its side."""
    cell = make("div", " ".join(("side", *classes(side))))
    cell.attrib.update({key: side.attrib[key] for key in _KEPT if key in side.attrib})
    if block is not None:
        block.tail = None
        cell.append(block)
    return cell


_KEPT = ("lang", "dir")


def _has_loose_text(element: Element) -> bool:
    texts = (element.text, *(child.tail for child in element))
    return any(text and text.strip() for text in texts)
