"""Keep the attributes that mean something on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.content.decode import printable
from zine.content.direction import runs_from_right
from zine.content.elements import (
    ATTRIBUTES,
    EVERYWHERE,
    MAX_NUMBER,
    MAX_SPAN,
    NUMBERS,
    OUR_CLASSES,
)
from zine.content.escape import quoted
from zine.content.tree import classes
from zine.content.values import LANG

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft

_SIDES = ("left", "center", "right", "justify")
_DIRECTIONS = ("ltr", "rtl", "auto")


def clean_attributes(element: Element, draft: Draft) -> None:
    """Drop attributes that could do harm or nothing; tell about styles."""
    found = {key: printable(value) for key, value in element.attrib.items()}
    if found.get("style"):
        draft.tell(
            f"the style {quoted(found['style'])} was left out",
            found["style"],
            hint="Give the element a class, {.name}, and style that in a theme.",
        )
    element.attrib.clear()
    element.attrib.update(_kept(element.tag, found))
    names = _classes(element, found.get("align", ""))
    element.set("class", " ".join(names))
    if not names:
        element.attrib.pop("class")


def _kept(tag: str, found: dict[str, str]) -> dict[str, str]:
    if "lang" in found and LANG.fullmatch(found["lang"]):
        found.setdefault("dir", "rtl" if runs_from_right(found["lang"]) else "ltr")
    allowed = EVERYWHERE | ATTRIBUTES.get(tag, frozenset())
    if tag == "a" and "name" in found:  # how anchors were written before 1999
        found.setdefault("id", found["name"])
    return {k: v for k, v in found.items() if k in allowed and _is_sound(k, v)}


def _is_sound(key: str, value: str) -> bool:
    match key:
        case "lang":
            return LANG.fullmatch(value) is not None
        case "dir":
            return value in _DIRECTIONS
        case "id":
            return bool(value.strip())
        case _ if key in NUMBERS:
            most = MAX_SPAN if "span" in key else MAX_NUMBER
            digits = value.isascii() and value.isdecimal() and len(value) < len("10000")
            return digits and int(value) <= most
        case _:
            return True


def _classes(element: Element, align: str) -> list[str]:
    """Return the author's classes; alignment of table cells becomes one."""
    names = [name for name in classes(element) if name not in OUR_CLASSES]
    side = align.lower()
    return [*names, f"align-{side}"] if side in _SIDES else names
