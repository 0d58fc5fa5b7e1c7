"""Addresses on paper: what is shown of them, and where a line may break."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import SubElement

from zine.content.elements import ADDRESS
from zine.content.tree import add_text, ancestors, make, parents_in, replace, unwrap

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft

_BREAK_BEHIND = re.compile(r"(?<=[/._?&=-])(?=[^/])")

_ENCODED = re.compile(r"(?:%[89A-F][0-9A-F])+", re.IGNORECASE)
"""Letters beyond ASCII; an encoded slash or space has to stay one."""


def link_addresses(draft: Draft) -> None:
    """Turn addresses that stand in the text into links that look the same."""
    parents = parents_in(draft.body)
    for mark in list(draft.body.iter(ADDRESS)):
        parent = parents[mark]
        if any(
            holder.tag in ("a", "code", "pre") for holder in ancestors(mark, parents)
        ):
            unwrap(parent, mark)
        else:
            link = make("a", "address", href=mark.text or "")
            add_breakable(link, mark.text or "")
            replace(parent, mark, link)


def shown(href: str) -> str:
    """Return an address as people write it: no scheme, ``Ü`` and not ``%C3%9C``."""
    address = re.sub(r"^(https?://|mailto:)", "", href, flags=re.IGNORECASE)
    if href.lower().startswith("mailto:"):
        address = address.partition("?")[0]
    return _ENCODED.sub(_decoded, address).removesuffix("/") or href


def _decoded(found: re.Match[str]) -> str:
    try:
        text = bytes.fromhex(found[0].replace("%", "")).decode()
    except UnicodeDecodeError:
        return found[0]
    return text if text.isprintable() and " " not in text else found[0]


def add_breakable(element: Element, address: str) -> None:
    """Append an address to an element, with places where a line may break."""
    first, *rest = _BREAK_BEHIND.split(address)
    add_text(element, first)
    for piece in rest:
        SubElement(element, "wbr").tail = piece
