"""Headings, which have a space behind their ``#``: ``#tag`` is a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.blockprocessors import HashHeaderProcessor
from markdown.extensions import Extension

if TYPE_CHECKING:
    from markdown import Markdown


class HeadingsExtension(Extension):
    """Python-Markdown's own, which takes any line with a ``#`` before it for one."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - their name
        """Put another processor in the place of the library's."""
        md.parser.blockprocessors.register(_Hashed(md.parser), "hashheader", 70)


class _Hashed(HashHeaderProcessor):
    # As in CommonMark 0.31, 4.2.
    RE = re.compile(
        r"(?:^|\n)(?P<level>#{1,6})(?=[ \t\n]|$)"
        r"(?P<header>(?:\\.|[^\\#]|#+(?=[^#\n]))*?)#*(?:\n|$)"
    )
