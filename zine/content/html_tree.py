"""HTML into a tree, the way browsers do it, and what went missing on the way.

HTML never fails: an unclosed comment simply ends where the file ends, and with it the
zine.  So the parser is asked, afterwards, whether it had to make such an end up.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tinyhtml5.parser import HTMLParser

from zine.content.tree import remove
from zine.content.word_sets import names_in

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MAX_DEPTH = 100
"""Elements in one another; layout gives up at 137."""

_OPENING = "<!DOCTYPE html><body><hr>"
"""With a rule above it, nothing in the text can replace the body by a frameset."""

_HARMLESS = ("eof-in-table", "eof-in-select")
"""Elements that are open at the end, but have not eaten any text."""

_CLOSES_ITSELF = names_in(
    "body caption colgroup dd dt html li optgroup option p rp rt tbody td tfoot th"
    " thead tr"
)
"""End tags that HTML lets people leave out."""


@dataclass(frozen=True, slots=True)
class Page:
    """HTML as a tree.

    Attributes:
        tree: Its root stands for the page's body.
        swallower: What ate the text up to the end (“<!--”, “<style”), or ``""``.
        unclosed: Name of an element that is open at the end, or ``""``.
        is_too_deep: Whether it is nested deeper than :data:`MAX_DEPTH`.
    """

    tree: Element
    swallower: str
    unclosed: str
    is_too_deep: bool


def parse_html(html: str) -> Page:
    """Return a fragment of HTML as a tree."""
    parser = HTMLParser(namespace_html_elements=False)
    # A stream, never a string: tinyhtml5 takes a short string for a file's name.
    body = parser.parse(io.StringIO(_OPENING + html)).find("body")
    remove(body, body[0])
    return Page(body, _swallower(parser), _unclosed(parser), _depth(body) > MAX_DEPTH)


def _swallower(parser: HTMLParser) -> str:
    for _, code, data in parser.errors:
        if code == "eof-in-comment":
            return "<!--"
        if code == "expected-named-closing-tag-but-got-eof":
            return f"<{data['name']}"
        if code.startswith("eof-in-") and code not in _HARMLESS:
            return f"<{(parser.tokenizer.current_token or {}).get('name') or ''}"
    if parser.tokenizer.state.__name__ != "data_state":
        return f"<{parser.tree.open_elements[-1].name}"
    return ""


def _unclosed(parser: HTMLParser) -> str:
    formatting = parser.tree.active_formatting_elements
    still_open = [*parser.tree.open_elements, *filter(None, formatting)]
    names = (element.name for element in still_open)
    return next((name for name in names if name not in _CLOSES_ITSELF), "")


def _depth(element: Element) -> int:
    depth, level = 0, [element]
    while level and depth <= MAX_DEPTH:
        depth += 1
        level = [child for parent in level for child in parent]
    return depth
