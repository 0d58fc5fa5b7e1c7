"""Markdown in settings that are printed as they are typed: said, for it shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.content.escape import quoted
from zine.content.locate import place_of_setting
from zine.errors import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.content.model import SourceText
    from zine.content.settings import SettingsTable

KEYS = ("subtitle", "closing", "rights", "place", "date")
"""Of a title nothing is said: signs in it are meant."""

MARKUP = re.compile(
    r"\[[^][]+\]\([^()\s]+\)|</?[A-Za-z][^<>]*>"
    r"|(?<![\w*])(\*{1,3})(?=[^\s*])[^*]*[^\s*]\1(?![\w*])"
    r"|(?<!\w)(_{1,2})(?=[^\s_])[^_]*[^\s_]\2(?!\w)"
)
"""A link, a tag, emphasis."""


def tell_markup(
    settings: SettingsTable, texts: Sequence[SourceText]
) -> Iterator[Notice]:
    """Yield each line with Markdown or HTML in it, which is printed as it is typed."""
    for key in KEYS:
        if found := MARKUP.search(getattr(settings, key)):
            yield Notice(
                f"{key} is a plain line, so {quoted(found[0])} is printed as it is"
                " typed",
                place_of_setting(texts, key),
                hint="Write the words, or the address, alone; note, cover and back take"
                " Markdown.",
            )
