"""Plates: pictures that have a page of their own, apart from the text around them.

A page cannot end inside of columns, so the text is cut in pieces there.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from markupsafe import Markup

_PLATE = re.compile(
    r'(<figure\b[^>]*\sclass="(?:[^"]*\s)?full-page[\s"].*?</figure>)', re.DOTALL
)
"""Content lets no such picture stand inside of anything else."""


class Piece(NamedTuple):
    """Some of a text.

    Attributes:
        html: Its HTML.
        is_plate: Whether it is a picture for a page of its own.
    """

    html: Markup
    is_plate: bool


def cut_at_plates(html: str) -> list[Piece]:
    """Return a text in pieces, the plates apart; at least one."""
    parts = [
        Piece(Markup(it), is_plate=index % 2 == 1)  # noqa: S704 - our own HTML
        for index, it in enumerate(_PLATE.split(html))
    ]
    return [it for it in parts if it.html.strip()] or parts
