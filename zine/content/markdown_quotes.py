"""Typographer's quotes, dashes and ellipses, as the language has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.extensions.smarty import SmartyExtension, SubstituteTextPattern
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

_NAMES = (
    "left-single-quote",
    "right-single-quote",
    "left-double-quote",
    "right-double-quote",
)

APOSTROPHE = "\u2019"

_BEFORE = "\uff1a\uff0c\u3001\uff08\u2e3a"
"""Full-width colon, comma, enumeration comma, parenthesis and dash."""


class QuotesExtension(SmartyExtension):
    """SmartyPants with other marks than the English ones."""

    def __init__(self, marks: tuple[str, str, str, str]) -> None:
        self.marks = marks
        super().__init__(substitutions=dict(zip(_NAMES, self.marks, strict=True)))

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 # the library's name
        """Deal with what stands right behind markup first; the library sees pieces."""
        super().extendMarkdown(md)
        md.treeprocessors.register(_BehindMarkup(self.marks), "zine-quotes", 6.5)

    def educateQuotes(self, md: Markdown) -> None:  # noqa: N802 # the library's name
        """Add what the library gets wrong, to be looked at first."""
        super().educateQuotes(md)
        first_single, single, first_double, double = self.marks
        patterns = (
            # Chinese and Japanese have no space before a quotation, but these signs.
            (rf"(?<=[{_BEFORE}])'(?=\w)", first_single),
            (rf"(?<=[{_BEFORE}])\"(?=\w)", first_double),
            # It closes a quotation here, which German does with another sign.
            (r"(?<=\w)'(?=\w)", APOSTROPHE),
            # Behind an HTML tag or entity, which ends with ETX here, it opens one.
            (r"(?<=\x03)'(?!\w)", single),
            (r"(?<=\x03)\"(?!\w)", double),
        )
        for at, (pattern, mark) in enumerate(patterns):
            rule = SubstituteTextPattern(pattern, (mark,), md)
            self.inlinePatterns.register(rule, f"zine-quotes-{at}", 40)


class _BehindMarkup(Treeprocessor):
    """Closes quotations right behind an element: ``"*so*"``, ``*Zine*'s``."""

    def __init__(self, marks: tuple[str, str, str, str]) -> None:
        super().__init__()
        _, self.single, _, self.double = marks

    def run(self, root: Element) -> None:
        for element in root.iter():
            tail = element.tail or ""
            if tail[:1] in ("'", '"') and _ends_in_word(element):
                element.tail = self._mark(tail) + tail[1:]

    def _mark(self, tail: str) -> str:
        is_followed = tail[1:2].isalnum()
        if tail[0] == "'":
            return APOSTROPHE if is_followed else self.single
        return '"' if is_followed else self.double


def _ends_in_word(element: Element) -> bool:
    text = "".join(element.itertext())
    return bool(text) and not text[-1].isspace()
