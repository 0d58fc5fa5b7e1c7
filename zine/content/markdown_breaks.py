"""A backslash at the end of a line breaks it, as in CommonMark (0.31, 6.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.inlinepatterns import SubstituteTagInlineProcessor

if TYPE_CHECKING:
    from markdown import Markdown

BREAK = r"\\\n *"

_PRIORITY = 101
"""Right before the library's own break, of two spaces; behind code and its like."""


class BreaksExtension(Extension):
    """Adds the other way to say where a line ends."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - their name
        """Add the pattern."""
        processor = SubstituteTagInlineProcessor(BREAK, "br")
        md.inlinePatterns.register(processor, "backslash", _PRIORITY)
