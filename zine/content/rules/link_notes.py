"""A printed link says where it leads: in a footnote, or in parentheses behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zine.content.rules.addresses import add_breakable, shown
from zine.content.rules.links import is_outside
from zine.content.tree import (
    add_text,
    ancestors,
    classes,
    insert_after,
    make,
    parents_in,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft, Ids


_WEB = re.compile("https?://", re.IGNORECASE)


@dataclass(slots=True)
class _Given:
    """Addresses that have a footnote already, by what is shown of them."""

    ids: Ids
    notes: dict[str, str] = field(default_factory=dict)


def show_addresses(drafts: Sequence[Draft], ids: Ids) -> None:
    """Put its address behind every link that does not show it already."""
    given = _Given(ids)
    for draft in drafts:
        parents = parents_in(draft.body)
        for link in [link for link in draft.body.iter("a") if is_outside(link)]:
            address = shown(link.get("href") or "")
            if _shows(link, address):
                if _is_in_note(link, parents):
                    _drop_scheme(link)
                _dress(link)
            elif draft.is_part and not _is_in_note(link, parents):
                insert_after(parents[link], link, _note(link, address, given))
            else:
                insert_after(parents[link], link, _parentheses(address))
                # Not in what runs from the left: it would stand behind the address.
                link.tail = " "


def _note(link: Element, address: str, given: _Given) -> Element:
    if address in given.notes:
        return make("a", "footnote-again", href=f"#{given.notes[address]}")
    unique = given.ids.take(f"ln-{len(given.notes) + 1}")
    given.notes[address] = unique
    note = make("span", "footnote link-note", id=unique)
    shown_link = make("a", "address", href=link.get("href") or "")
    add_breakable(shown_link, address)
    note.append(shown_link)
    return note


def _parentheses(address: str) -> Element:
    """Return an address for places where a footnote cannot stand: in another one."""
    aside = make("span", "link-address", "(")
    add_breakable(aside, address)
    add_text(aside, ")")
    return aside


def _shows(link: Element, address: str) -> bool:
    """Return whether the words of a link are its address; no words count as such."""
    text = words(link)
    if not text and link.find(".//img") is None:
        link.text = address
        return True
    return _bare(text) == _bare(address)


def _bare(address: str) -> str:
    return shown(address.casefold().replace(" ", "%20")).removeprefix("www.")


def _drop_scheme(link: Element) -> None:
    """Have an address look as those of the notes that links make."""
    text = words(link)
    if _WEB.match(text) and all(it.tag == "wbr" for it in link):
        link[:] = []
        link.text = shown(text)


def _dress(link: Element) -> None:
    """Set a link as an address: it may break anywhere but is never hyphenated."""
    if "address" not in classes(link):
        link.set("class", " ".join([*classes(link), "address"]))
    if not len(link):
        text, link.text = link.text or "", None
        add_breakable(link, text)


def _is_in_note(link: Element, parents: dict[Element, Element]) -> bool:
    return any("footnote" in classes(holder) for holder in ancestors(link, parents))
