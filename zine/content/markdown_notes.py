"""Footnotes as marks in the HTML: where they are called, and what they say.

The notes travel at the end of the HTML and are cut off there, each by itself, so that
an element left open in the text cannot swallow them, nor one note the next.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions.footnotes import FootnoteExtension, FootnoteInlineProcessor

from zine.content.elements import REFERENCE

if TYPE_CHECKING:
    from markdown import Markdown


NOTES = "zine-notes"
NOTE = "zine-note"

_EACH = re.compile(rf'<{NOTE} label="([^"]*)">')


def cut_off_notes(html: str) -> tuple[str, dict[str, str]]:
    """Return HTML without its notes, and each note as HTML, by label."""
    body, mark, notes = html.rpartition(f"<{NOTES}>")
    if not mark:
        return html, {}
    _, *pieces = _EACH.split(notes)
    labels = [unescape(label) for label in pieces[::2]]
    texts = [text.rpartition(f"</{NOTE}>")[0] for text in pieces[1::2]]
    return body.strip(), dict(zip(labels, texts, strict=True))


class NotesExtension(FootnoteExtension):
    """``[^label]`` becomes a mark; the notes stand in a list of marks at the end."""

    def __init__(self) -> None:
        # The library's own "put the notes here" could stand in a text by chance.
        super().__init__(PLACE_MARKER="\x02none\x03")

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 # the library's name
        """Put our kind of reference in the place of the library's."""
        super().extendMarkdown(md)
        pattern = r"\[\^([^\]]*)\]"
        md.inlinePatterns.register(_Reference(pattern, self), "footnote", 175)
        md.block_level_elements.extend((NOTE, NOTES))

    def makeFootnotesDiv(self, root: Element) -> Element | None:  # noqa: ARG002, N802
        """Return the notes, without the library's arrows back into the text."""
        notes = Element(NOTES)
        done: set[str] = set()
        # A note can hold the text of another, so there may be more after each.
        while waiting := [label for label in self.footnotes if label not in done]:
            for label in waiting:
                note = SubElement(notes, NOTE, {"label": label})
                self.parser.parseChunk(note, self.footnotes[label])
            done.update(waiting)
        return notes if done else None


class _Reference(FootnoteInlineProcessor):
    def handleMatch(  # type: ignore[override] # noqa: N802 # the library's name
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element | None, int | None, int | None]:
        if m[1] not in self.footnotes.footnotes:
            return None, None, None
        return Element(REFERENCE, {"label": m[1]}), m.start(), m.end()
