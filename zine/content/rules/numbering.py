"""Number the footnotes of the whole zine, for the places that repeat a number.

The theme's counter numbers every ``.footnote`` in the order they stand in the page; the
same order gives the same numbers here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.content.tree import classes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft


def number_notes(drafts: Sequence[Draft]) -> None:
    """Write its number into every ``a.footnote-again``.

    Args:
        drafts: In the order in which the theme sets them.
    """
    numbers: dict[str, int] = {}
    elements = [element for draft in drafts for element in draft.body.iter()]
    notes = (element for element in elements if "footnote" in classes(element))
    for number, note in enumerate(notes, start=1):
        numbers |= dict.fromkeys(_ids_in(note), number)
    for element in elements:
        if "footnote-again" in classes(element):
            target = (element.get("href") or "").removeprefix("#")
            element.text = str(numbers.get(target, "*"))


def _ids_in(note: Element) -> list[str]:
    """A note inside a note has the number of the one that holds it."""
    return [inside.get("id", "") for inside in note.iter() if inside.get("id")]
