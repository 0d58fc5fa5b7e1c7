"""Tell about references to notes and addresses that nobody wrote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.content.escape import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft

_REFERENCE = re.compile(r"\[\^[^\]\[\s]{1,60}\]")

_LINK = re.compile(r"\[(?!\^)([^\]\[]{1,120})\]\[(?!\^)([^\]\[]{0,60})\]")
"""``[words][label]``, which some line ``[label]: https://…`` has the address of."""

_LITERAL = ("code", "pre", "kbd", "samp")
"""Where people write about Markdown."""


def tell_dangling(draft: Draft) -> None:
    """Tell about every reference that is still there after notes and links were set."""
    for text in _texts(draft.body):
        for found in _REFERENCE.finditer(text):
            draft.tell(
                f"there is no note for {quoted(found[0])}; it is printed as it is",
                found[0],
                hint=f"Add a line that begins with {found[0]}: and the note.",
            )
        for found in _LINK.finditer(text):
            _tell_link(found[0], found[2] or found[1], draft)


def _tell_link(typed: str, label: str, draft: Draft) -> None:
    if f"\\{typed}" in draft.text:
        return  # somebody has seen to it that the brackets are printed
    draft.tell(
        f"there is no address for {quoted(typed)}; it is printed as it is",
        typed,
        f"[{label}]",
        hint=f"Add a line [{label}]: and the address, or write [words](address).",
    )


def _texts(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag not in _LITERAL:
            yield from _texts(child)
        yield child.tail or ""
