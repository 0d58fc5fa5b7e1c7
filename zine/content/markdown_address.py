"""Addresses that stand in the text as they are, found by their ``https://``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from zine.content.elements import ADDRESS

if TYPE_CHECKING:
    from markdown import Markdown

BARE_ADDRESS = (
    r"(?i:(?<![a-z0-9])https?://)"
    r"(?:[^\s<>\"\[\]{}|\\^`\x02\x03«»“”]|\x02klzzwxh:\d+\x03)+"
)
"""Linear, for it meets every word."""

_PRIORITY = 85
"""Between raw HTML (90) and emphasis (60), so that underscores in addresses stay."""

_STASHED = re.compile(r"\x02klzzwxh:(\d+)\x03")
"""How Python-Markdown marks what it has already dealt with."""

_ESCAPED = re.compile(r"\x02\d+\x03")
"""What it makes of an escaped character; word processors write ``\\_`` in addresses."""

_BEHIND = ".,;:!?'\u2019*_~…"
"""What ends a sentence or an emphasis, not an address."""


class AddressExtension(Extension):
    """Marks bare addresses; a rule decides later what becomes of them."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 # the library's name
        """Add the pattern."""
        md.inlinePatterns.register(_BareAddress(BARE_ADDRESS, md), "address", _PRIORITY)


class _BareAddress(InlineProcessor):
    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override] # noqa: N802 # the library's name
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element | None, int | None, int | None]:
        found = trimmed(self._until_markup(m[0]))
        mark = Element(ADDRESS)
        # Atomic: its dashes and dots are not for the typographer.
        mark.text = AtomicString(_STASHED.sub(self._escaped, found))
        return mark, m.start(), m.start() + len(found)

    def _until_markup(self, text: str) -> str:
        """Cut an address where something else than an escaped character begins."""
        for found in _STASHED.finditer(text):
            if not self._escaped(found):
                return text[: found.start()]
        return text

    def _escaped(self, found: re.Match[str]) -> str:
        inline = self.md.treeprocessors["inline"]
        value = getattr(inline, "stashed_nodes", {}).get(found[1])
        is_escaped = isinstance(value, str) and _ESCAPED.fullmatch(value)
        return str(value) if is_escaped else ""


def trimmed(address: str) -> str:
    """Return an address without the punctuation of the sentence around it."""
    while True:
        shorter = address.rstrip(_BEHIND)
        if shorter.endswith(")") and shorter.count(")") > shorter.count("("):
            shorter = shorter[:-1]
        if shorter == address:
            return address
        address = shorter
