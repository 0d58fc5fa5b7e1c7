"""Captions, which may hold links: ``![a cat](cat.png "From [here](https://…)")``.

Python-Markdown looks for links before it looks for pictures, so a link in a caption
would be dealt with first, and its address lost on the way into an attribute.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.inlinepatterns import IMAGE_LINK_RE, ImageInlineProcessor

if TYPE_CHECKING:
    from markdown import Markdown

NAME, PRIORITY = "image_link", 165
"""What is registered anew, and before links, which the library has at 160."""


class CaptionsExtension(Extension):
    """Finds pictures first; what their captions say is left as it was typed."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - their name
        """Take the library's own pattern to another place."""
        md.inlinePatterns.register(
            ImageInlineProcessor(IMAGE_LINK_RE, md), NAME, PRIORITY
        )
