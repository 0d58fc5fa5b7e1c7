"""Spell an abbreviation out where it first stands: nobody can hover over paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.content.escape import quoted
from zine.content.tree import HEADINGS, ancestors, insert_after, make, parents_in, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft

_Key = tuple[str, str]
"""An abbreviation and its expansion."""


def spell_out(drafts: Sequence[Draft]) -> None:
    """Put each expansion behind the first occurrence that is not in a heading."""
    first: dict[_Key, tuple[Element, Element]] = {}
    in_heading: dict[_Key, tuple[Element, Element]] = {}
    for draft in drafts:
        parents = parents_in(draft.body)
        for abbr in draft.body.iter("abbr"):
            key = (words(abbr), (abbr.get("title") or "").strip())
            places = in_heading if _is_in_heading(abbr, parents) else first
            places.setdefault(key, (parents[abbr], abbr))
    for (_, expansion), (parent, abbr) in {**in_heading, **first}.items():
        if expansion and not (abbr.tail or "").lstrip().startswith(f"({expansion}"):
            full = make("span", "abbr-full", f" ({expansion})")
            insert_after(parent, abbr, full)
    for draft in drafts:
        _tell_unused(draft, {abbr for abbr, _ in {**in_heading, **first}})


def _is_in_heading(abbr: Element, parents: dict[Element, Element]) -> bool:
    return any(holder.tag in HEADINGS for holder in ancestors(abbr, parents))


def _tell_unused(draft: Draft, used: set[str]) -> None:
    for abbr in draft.abbreviations:
        if abbr not in used:
            draft.tell(
                f"the abbreviation {quoted(abbr)} is explained, but does not occur",
                f"*[{abbr}]",
            )
