"""Two languages side by side: paragraph by paragraph, each facing its translation."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from zine.content.tree import classes, make

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft

NAME = "bilingual"
"""Class of an element that holds one text twice, in two elements."""

SIDES = 2


def pair_up(draft: Draft) -> None:
    """Put what faces each other into one element: a reader gets pair after pair."""
    for element in list(draft.body.iter()):
        if NAME not in classes(element):
            continue
        sides = list(element)
        if len(sides) != SIDES or _has_loose_text(element):
            draft.tell(
                f"a text side by side has {len(sides)} parts; it needs two",
                NAME,
                hint='Put each language into a <div lang="…" markdown="1">.',
            )
            continue
        _pair(element, *sides, draft=draft)


def _pair(element: Element, one: Element, other: Element, *, draft: Draft) -> None:
    counts = [len(_blocks(side)) for side in (one, other)]
    if counts[0] != counts[1]:
        draft.tell(
            f"side by side stand {counts[0]} and {counts[1]} paragraphs; they no longer"
            " face each other where one is missing",
            NAME,
            hint="Divide both languages in the same places.",
        )
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
