"""Typographer's quotes, dashes and ellipses, as the language has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.extensions.smarty import SmartyExtension, SubstituteTextPattern

from zine.content.quotes import quotation_marks

if TYPE_CHECKING:
    from markdown import Markdown

_NAMES = (
    "left-single-quote",
    "right-single-quote",
    "left-double-quote",
    "right-double-quote",
)

APOSTROPHE = "\u2019"


class QuotesExtension(SmartyExtension):
    """SmartyPants with the marks of one language."""

    def __init__(self, lang: str) -> None:
        self.marks = quotation_marks(lang)
        super().__init__(substitutions=dict(zip(_NAMES, self.marks, strict=True)))

    def educateQuotes(self, md: Markdown) -> None:  # noqa: N802 # the library's name
        """Add what the library gets wrong, to be looked at first."""
        super().educateQuotes(md)
        _, single, _, double = self.marks
        patterns = (
            # It closes a quotation here, which German does with another sign.
            (r"(?<=\w)'(?=\w)", APOSTROPHE),
            # A quote between markup and the end of the paragraph: it opens one there.
            (r"^'$", single),
            (r"^\"$", double),
        )
        for at, (pattern, mark) in enumerate(patterns):
            rule = SubstituteTextPattern(pattern, (mark,), md)
            self.inlinePatterns.register(rule, f"zine-quotes-{at}", 40)
