"""Small moves on an element tree, which keeps text in two places.

In ElementTree the text behind an element (its ``tail``) belongs to the element, so
taking an element out naively takes the rest of the paragraph with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, tostring

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def parents_in(root: Element) -> dict[Element, Element]:
    """Return the parent of every element below ``root``."""
    return {child: parent for parent in root.iter() for child in parent}


def ancestors(element: Element, parents: dict[Element, Element]) -> Iterator[Element]:
    """Yield what holds ``element``, from the inside out."""
    while element in parents:
        element = parents[element]
        yield element


def is_comment(element: Element) -> bool:
    """Return whether this is a comment, which ElementTree keeps among the elements."""
    tag: object = element.tag
    return not isinstance(tag, str)


def words(element: Element) -> str:
    """Return the text inside an element, white space collapsed."""
    return " ".join("".join(element.itertext()).split())


def classes(element: Element) -> list[str]:
    """Return the classes of an element."""
    return (element.get("class") or "").split()


def make(tag: str, class_: str = "", text: str = "", **attributes: str) -> Element:
    """Return a new element."""
    element = Element(tag, {"class": class_} if class_ else {}, **attributes)
    element.text = text
    return element


def add_text(element: Element, text: str | None) -> None:
    """Append text to the content of an element."""
    if not text:
        return
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def insert_after(parent: Element, element: Element, new: Element) -> None:
    """Put a new element right behind ``element``, before the text that follows."""
    new.tail, element.tail = element.tail, None
    parent.insert(list(parent).index(element) + 1, new)


def replace(parent: Element, element: Element, new: Element) -> None:
    """Put ``new`` where ``element`` was."""
    new.tail, element.tail = element.tail, None
    parent[list(parent).index(element)] = new


def remove(parent: Element, element: Element) -> None:
    """Take an element out, with its content but not the text behind it."""
    _splice(parent, element, [], element.tail)


def unwrap(parent: Element, element: Element) -> None:
    """Put an element's content in its place."""
    children = list(element)
    before, behind = element.text, element.tail
    if children:
        children[-1].tail = (children[-1].tail or "") + (behind or "")
        _splice(parent, element, children, before)
    else:
        _splice(parent, element, [], (before or "") + (behind or ""))


def serialised(element: Element) -> str:
    """Return the content of an element as HTML."""
    shell = Element("x")
    shell.text = element.text
    shell.extend(element)
    html = tostring(shell, encoding="unicode", method="html")
    return html.removeprefix("<x>").removesuffix("</x>").strip()


def _splice(
    parent: Element, element: Element, new: list[Element], text: str | None
) -> None:
    """Replace an element by ``text`` followed by new elements."""
    at = list(parent).index(element)
    if at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + (text or "")
    else:
        parent.text = (parent.text or "") + (text or "")
    parent[at : at + 1] = new
