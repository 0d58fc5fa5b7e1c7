"""The caption of a picture: a line of Markdown, as the text around it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.content.drafts import make_draft
from zine.content.model import SourceText
from zine.content.rules.cleaning import clean
from zine.content.tree import make

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from zine.content.draft import Draft


def caption(words: str, draft: Draft) -> Element:
    """Return a caption; what would be more than a line of text stays as it is typed."""
    read = make_draft(
        words,
        source=SourceText(draft.file, draft.text),
        start=draft.start,
        lang=draft.lang,
        anchor=draft.anchor,
        is_part=draft.is_part,
    )
    clean(read)
    lines = list(read.body)
    if [line.tag for line in lines] != ["p"] or read.notes:
        return make("figcaption", text=words)
    draft.notices.extend(it for it in read.notices if it not in draft.notices)
    (line,) = lines
    line.tag, line.tail = "figcaption", None
    return line
