"""Markdown inside HTML, and what was opened there and never closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.extensions.md_in_html import (
    HTMLExtractorExtra,
    MarkdownInHtmlExtension,
)
from markdown.htmlparser import HTMLExtractor
from markdown.preprocessors import Preprocessor

if TYPE_CHECKING:
    from markdown import Markdown

PREPROCESSOR, PRIORITY = "html_block", 20
"""What is replaced, and its place, as Python-Markdown has them."""


class HtmlExtension(MarkdownInHtmlExtension):
    """Python-Markdown's own, which closes what is left open without a word.

    Attributes:
        left_open: The outermost element that the text never closes, or ``""``.
    """

    left_open = ""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - their name
        """Take the library's extension, and another first step."""
        super().extendMarkdown(md)
        md.preprocessors.register(_Blocks(md, self), PREPROCESSOR, PRIORITY)


class _Blocks(Preprocessor):
    def __init__(self, md: Markdown, extension: HtmlExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, lines: list[str]) -> list[str]:
        extractor = _Extractor(self.md)
        extractor.feed("\n".join(lines))
        extractor.close()
        self._extension.left_open = extractor.left_open
        return "".join(extractor.cleandoc).split("\n")


class _Extractor(HTMLExtractorExtra):
    mdstack: list[str]
    left_open = ""

    def close(self) -> None:
        # What is still in the buffer may close it.
        HTMLExtractor.close(self)
        if self.mdstack:
            self.left_open = self.mdstack[0]
            self.handle_endtag(self.left_open)
