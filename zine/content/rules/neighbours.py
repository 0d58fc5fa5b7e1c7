"""What must not be alone on a page: marked here, kept together by the styles.

Styles can say that no page ends between two things, but do not see how much text each
of them has, nor what it says.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from zine.content.tree import HEADINGS, classes, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft

LINE = 72
"""Letters that may be a single line, on the widest page that is usual."""

WITH_NEXT = "with-next"
"""Class of one line below a heading, and of words that end in a colon: what follows
stands on the same page."""

ATTRIBUTION = "attribution"
"""Class of who said what is quoted, in a paragraph of its own."""

ATTRIBUTED = "attributed"
"""Class of a quotation whose last line says who said it."""

_HOLDERS = ("ul", "ol", "dl", "div")
"""What has lines in it, and none itself."""

_DASH = re.compile(r"\s*(?:[\u2012-\u2015]|-{1,3}\s)")


def mark_neighbours(draft: Draft) -> None:
    """Mark what styles have to keep with its neighbours."""
    for parent in draft.body.iter():
        for before, behind in pairwise(parent):
            is_all = behind is parent[-1] and behind.tag not in _HOLDERS
            if before.tag in HEADINGS and not is_all:
                _mark_brief(behind)
            if _announces(before) and behind.tag != "p":
                _add_class(before, WITH_NEXT)
        if parent.tag == "blockquote" or _says_it_quotes(parent):
            _mark_attribution(parent)


def _mark_brief(block: Element) -> None:
    """Mark the first line behind a heading, if it is no more than one."""
    while block.tag in _HOLDERS and len(block):
        block = block[1] if block[0].tag == "dt" and len(block) > 1 else block[0]
    if block.tag in ("p", "li", "dd") and len(words(block)) < LINE:
        _add_class(block, WITH_NEXT)


def _announces(block: Element) -> bool:
    return block.tag == "p" and words(block).endswith((":", "\uff1a"))


def _mark_attribution(quote: Element) -> None:
    last = quote[-1] if len(quote) else None
    if last is not None and last.tag == "p":
        if _DASH.match("".join(last.itertext())):
            _add_class(last, ATTRIBUTION)
            return
        quote = last
    if _ends_with_name(quote):
        _add_class(quote, ATTRIBUTED)


def _says_it_quotes(paragraph: Element) -> bool:
    return paragraph.tag == "p" and "epigraph" in classes(paragraph)


def _ends_with_name(paragraph: Element) -> bool:
    """Return whether a dash begins the last line, behind a break or in verse."""
    breaks: Sequence[Element] = [it for it in paragraph if it.tag == "br"]
    if breaks:
        return bool(_DASH.match(breaks[-1].tail or ""))
    return bool(_DASH.match((paragraph.text or "").rpartition("\n")[2]))


def _add_class(element: Element, name: str) -> None:
    element.set("class", " ".join([*classes(element), name]))
