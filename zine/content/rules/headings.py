"""Headings: which one is the title, how they nest, what PDF bookmarks call them.

The title of the zine is its first-level heading and the titles of the parts, which the
theme sets, are the second; so a text's own headings begin at the second level, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.content.elements import ADDRESS, REFERENCE
from zine.content.model import Heading
from zine.content.rules.ids import slug
from zine.content.tree import HEADINGS, classes, remove, serialised, words

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft

_NOT_IN_TITLES = ("a", "img", ADDRESS, REFERENCE)
"""What more than plain text there can be in a heading."""

_NOT_IN_BOOKMARKS = frozenset({"footnote", "footnote-again", "abbr-full"})


def take_title(draft: Draft, known: str = "") -> str:
    """Return the title of a text, and take it out of the tree.

    The first heading is the title if it is of the first level and nothing stands
    before it.  If the title is ``known`` from the settings already, a heading that
    says the same is taken out, and any other left in.
    """
    title = first_title(draft)
    heading = draft.body[0] if len(draft.body) else None
    if heading is None or not title or (draft.body.text or "").strip():
        return known
    is_other = bool(known) and title.casefold() != known.casefold()
    if heading.tag != "h1" or is_other or not _is_plain(heading):
        return known
    draft.targets[heading.get("id") or slug(title)] = draft.anchor
    remove(draft.body, heading)
    return known or title


def mark_title(draft: Draft, known: str = "") -> str:
    """Return the title of a text, and take it out of the tree, if only at the end.

    A heading with notes or links is the title, too; it stays until they are set.
    """
    heading = draft.body[0] if len(draft.body) else None
    title = first_title(draft)
    is_marked = (
        heading is not None
        and heading.tag == "h1"
        and bool(title)
        and not (draft.body.text or "").strip()
        and known.casefold() in ("", title.casefold())
        and not _is_plain(heading)
        and heading.find(".//img") is None
    )
    if heading is None or not is_marked:
        return take_title(draft, known)
    draft.targets[heading.get("id") or slug(title)] = draft.anchor
    draft.title.append(heading)
    return known or title


def cut_title(draft: Draft) -> str:
    """Take out a heading that was marked; return what is in it, as HTML."""
    for heading in draft.title:
        remove(draft.body, heading)
    return "".join(map(serialised, draft.title))


def first_title(draft: Draft) -> str:
    """Return what the first heading says, if it is of the first level."""
    heading = next((child for child in draft.body if child.tag in HEADINGS), None)
    return words(heading) if heading is not None and heading.tag == "h1" else ""


def level_headings(draft: Draft) -> None:
    """Bring first-level headings to the second level."""
    for root in draft.roots:
        for heading in list(root.iter("h1")):
            heading.tag = "h2"


def label_headings(draft: Draft) -> None:
    """Give headings with notes a ``data-title`` without them, for bookmarks."""
    for heading in draft.body.iter():
        if heading.tag in HEADINGS and any(map(_is_unsaid, heading.iter())):
            heading.set("data-title", " ".join("".join(_said(heading)).split()))


def list_headings(draft: Draft) -> tuple[Heading, ...]:
    """Return the headings of the second level, as a page of contents lists them."""
    return tuple(
        Heading(it.get("data-title") or words(it), it.get("id", ""))
        for it in draft.body.iter("h2")
    )


def _is_plain(heading: Element) -> bool:
    return not any(inside.tag in _NOT_IN_TITLES for inside in heading.iter())


def _said(element: Element) -> list[str]:
    said = [element.text or ""]
    for child in element:
        if not _is_unsaid(child):
            said += _said(child)
        said.append(child.tail or "")
    return said


def _is_unsaid(element: Element) -> bool:
    return not _NOT_IN_BOOKMARKS.isdisjoint(classes(element))
