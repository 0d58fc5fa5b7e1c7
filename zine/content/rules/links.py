"""Where a link may lead: to the web, to a mailbox, or to a place in the same zine."""

from __future__ import annotations

import posixpath
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import unquote

from zine.content.escape import quoted
from zine.content.rules.ids import slug
from zine.content.tree import parents_in, unwrap, words
from zine.content.values import LINK_SCHEMES, SCHEME

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft


_BARE = ("", "http://", "https://", "mailto:")
"""Addresses that lead nowhere."""


def settle_links(drafts: Sequence[Draft]) -> None:
    """Point every link at its place, or take it out; its words always stay."""
    for draft in drafts:
        parents = parents_in(draft.body)
        for link in reversed(list(draft.body.iter("a"))):
            if not _settle(link, draft, drafts):
                link.attrib.pop("href", None)
                if not link.get("id"):
                    unwrap(parents[link], link)


def is_outside(link: Element) -> bool:
    """Return whether a settled link leads out of the zine."""
    href = link.get("href") or ""
    return bool(href) and not href.startswith("#")


def _settle(link: Element, draft: Draft, drafts: Sequence[Draft]) -> bool:
    href = _tidy(link.get("href") or "")
    if link.get("class") == "footnote-again":
        return True
    if href in _BARE:
        _tell_empty(link, href, draft)
        return False
    scheme = SCHEME.match(href)
    if scheme is not None:
        if scheme[1].lower() not in LINK_SCHEMES:
            _tell_scheme(href, draft)
            return False
    elif href.startswith("#"):
        href = _inside(href, draft, drafts)
    else:
        href = _between(href, draft, drafts)
    link.set("href", href)
    return bool(href)


def _inside(href: str, draft: Draft, drafts: Sequence[Draft]) -> str:
    """Return a link within the zine; a part's own places go first."""
    wanted = unicodedata.normalize("NFC", unquote(href[1:]))
    for one in (draft, *drafts):
        for name in (wanted, slug(wanted)):
            if name in one.targets:
                return f"#{one.targets[name]}"
    draft.tell(
        f"the link to {quoted(href)} leads nowhere; its words were kept",
        href,
        hint="Use the words of a heading, in lower case with hyphens.",
    )
    return ""


def _between(href: str, draft: Draft, drafts: Sequence[Draft]) -> str:
    """Return a link to another part, given by its file."""
    path, _, fragment = href.partition("#")
    file = unicodedata.normalize("NFC", posixpath.normpath(unquote(path)))
    part = next((d for d in drafts if d.is_part and d.file == file), None)
    if part is None:
        draft.tell(
            f"the link to {quoted(href)} leads to a file that is not in print;"
            " its words were kept",
            href,
            hint="Link to a part by its file name, or to an https:// address.",
        )
        return ""
    return _inside(f"#{fragment}", part, drafts) if fragment else f"#{part.anchor}"


def _tell_empty(link: Element, href: str, draft: Draft) -> None:
    if "href" in link.attrib:
        draft.tell(
            f"the link {quoted(words(link) or href)} has no address; its words were"
            " kept",
            f"]({href})",
            words(link),
            hint="Write it as [words](https://example.org).",
        )


def _tell_scheme(href: str, draft: Draft) -> None:
    draft.tell(
        f"the link to {quoted(href)} was taken out; its words were kept",
        href,
        hint="A zine can link to https://, http:// and mailto: addresses.",
    )


def _tidy(href: str) -> str:
    """Return an address as a browser reads it: ``java<TAB>script:`` is one word."""
    return href.strip().translate({9: None, 10: None, 13: None, 32: "%20"})
