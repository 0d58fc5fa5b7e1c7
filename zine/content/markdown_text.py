"""Markdown into HTML: Python-Markdown, and the extensions we use.

Three of them are ours.  They leave marks in the HTML that the rules turn into print:
notes and references to them, and addresses that stand in the text without a link.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown import Markdown
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.md_in_html import MarkdownInHtmlExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from zine.content.markdown_address import AddressExtension
from zine.content.markdown_notes import NotesExtension
from zine.content.markdown_quotes import QuotesExtension

if TYPE_CHECKING:
    from collections.abc import Mapping


def to_html(text: str, lang: str) -> tuple[str, Mapping[str, str]]:
    """Return Markdown as HTML, and the abbreviations it explains.

    Whatever Python-Markdown raises on a strange text is passed on.
    """
    abbreviations = AbbrExtension()
    parser = Markdown(
        extensions=[
            NotesExtension(),
            TableExtension(use_align_attribute=True),
            AttrListExtension(),
            DefListExtension(),
            abbreviations,
            FencedCodeExtension(),
            MarkdownInHtmlExtension(),
            QuotesExtension(lang),
            SaneListExtension(),
            AddressExtension(),
        ]
    )
    html = parser.convert(text)
    return html, getattr(abbreviations, "abbrs", {})
