"""Numbers of lists: where they begin, which are given by hand, how wide they are.

The layout engine does not look at the attributes that say so; it gets them as styles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft


def number_lists(draft: Draft) -> None:
    """Give every numbered list the styles that print the numbers it has."""
    for numbered in draft.body.iter("ol"):
        items = [it for it in numbered if it.tag == "li"]
        for item in items:
            if "value" in item.attrib:
                item.set("style", f"counter-set:list-item {int(item.attrib['value'])}")
        if styles := ";".join(_styles(numbered, items)):
            numbered.set("style", styles)


def numbers_of(numbered: Element, items: Sequence[Element]) -> Iterator[int]:
    """Yield the number of each item of a list."""
    number, step = _first(numbered, items)
    for item in items:
        number = int(item.get("value") or number)
        yield number
        number += step


def _first(numbered: Element, items: Sequence[Element]) -> tuple[int, int]:
    """Return the number of the first item, and how far it is to the next."""
    step = -1 if "reversed" in numbered.attrib else 1
    usual = len(items) if step < 0 else 1
    return int(numbered.get("start") or usual), step


def _styles(numbered: Element, items: Sequence[Element]) -> Iterator[str]:
    digits = max((len(str(it)) for it in numbers_of(numbered, items)), default=1)
    if digits > 1:
        yield f"--digits:{digits}"
    first, step = _first(numbered, items)
    if (first, step) != (1, 1):
        yield f"counter-reset:list-item {first - step}"
