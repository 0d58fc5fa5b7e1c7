"""``~~struck~~`` words, as other Markdowns have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTagInlineProcessor

if TYPE_CHECKING:
    from markdown import Markdown

STRUCK = r"(?<!~)(~~)(?![~\s])(.+?)(?<![~\s])~~(?!~)"
"""Two waves and no more: three open code."""

_PRIORITY = 55
"""Below emphasis (60), so that either may stand in the other."""


class StrikeExtension(Extension):
    """Marks words between two waves each as taken back."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 # the library's name
        """Add the pattern."""
        md.ESCAPED_CHARS.append("~")
        processor = SimpleTagInlineProcessor(STRUCK, "del")
        md.inlinePatterns.register(processor, "strike", _PRIORITY)
