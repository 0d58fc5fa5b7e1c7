"""Markdown into HTML: Python-Markdown, and the extensions we use.

Several of them are ours.  They leave marks in the HTML that the rules turn into print:
notes and references to them, and addresses that stand in the text without a link; and
they keep what the library would lose, or find what it leaves open, without a word.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markdown import Markdown
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.fenced_code import FencedCodeExtension

from zine.content.markdown_address import AddressExtension
from zine.content.markdown_below import BelowExtension
from zine.content.markdown_breaks import BreaksExtension
from zine.content.markdown_captions import CaptionsExtension
from zine.content.markdown_headings import HeadingsExtension
from zine.content.markdown_html import HtmlExtension
from zine.content.markdown_lists import ListsExtension
from zine.content.markdown_lookalikes import Lookalikes, LookalikesExtension
from zine.content.markdown_notes import NotesExtension, cut_off_notes
from zine.content.markdown_quotes import QuotesExtension
from zine.content.markdown_strike import StrikeExtension
from zine.content.markdown_tables import Slips, TablesExtension
from zine.content.quotes import UNDECIDED

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Html:
    """What Python-Markdown made of a text.

    Attributes:
        body: The text.
        notes: Each footnote, by label.
        abbreviations: What the text explains, by abbreviation.
        unclosed: The element with Markdown in it that is never closed, or ``""``.
        slips: What is wrong with its tables.
        lookalikes: Paragraphs that look like something else.
    """

    body: str
    notes: Mapping[str, str]
    abbreviations: Mapping[str, str]
    unclosed: str = ""
    slips: Slips = field(default_factory=Slips)
    lookalikes: Lookalikes = field(default_factory=Lookalikes)


def to_html(text: str) -> Html:
    """Return Markdown as HTML, its quotation marks undecided.

    Whatever Python-Markdown raises on a strange text is passed on.
    """
    abbreviations = AbbrExtension()
    html = HtmlExtension()
    tables = TablesExtension()
    lookalikes = LookalikesExtension()
    parser = Markdown(
        extensions=[
            NotesExtension(),
            tables,
            AttrListExtension(),
            DefListExtension(),
            abbreviations,
            FencedCodeExtension(),
            html,
            QuotesExtension(UNDECIDED),
            ListsExtension(),
            BelowExtension(),
            HeadingsExtension(),
            BreaksExtension(),
            lookalikes,
            StrikeExtension(),
            AddressExtension(),
            CaptionsExtension(),
        ]
    )
    body, notes = cut_off_notes(parser.convert(text))
    explained = getattr(abbreviations, "abbrs", {})
    return Html(body, notes, explained, html.left_open, tables.slips, lookalikes.found)
