"""Tell about references to notes that nobody wrote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.content.escape import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft

_REFERENCE = re.compile(r"\[\^[^\]\[\s]{1,60}\]")

_LITERAL = ("code", "pre", "kbd", "samp")
"""Where people write about Markdown."""


def tell_dangling(draft: Draft) -> None:
    """Tell about every ``[^label]`` that is still there after the notes were placed."""
    for text in _texts(draft.body):
        for found in _REFERENCE.finditer(text):
            draft.tell(
                f"there is no note for {quoted(found[0])}; it is printed as it is",
                found[0],
                hint=f"Add a line that begins with {found[0]}: and the note.",
            )


def _texts(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag not in _LITERAL:
            yield from _texts(child)
        yield child.tail or ""
