"""Pieces of a zine's own: a cover, a page of resources, a few lines of style.

Who wants one thing otherwise need not make a theme.  A template in the zine's folder
``templates`` stands for the theme's of that name, and ``zine.css`` there has the last
word on style.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zine.layout.theme_folder import find_theme_file

if TYPE_CHECKING:
    from pathlib import Path

    from zine.layout.theme import Theme

STYLE = "zine.css"
"""Applied after all styles of the theme."""

LABEL = "templates"
"""What messages call the folder."""


def with_own_pieces(theme: Theme, folder: Path) -> Theme:
    """Return a theme whose pieces are looked for in ``folder`` first, if it has any."""
    has_style = find_theme_file(folder, STYLE) is not None
    if not has_style and not any(folder.glob("*.html")):
        return theme
    moved = ((index + 1, file) for index, file in theme.styles)
    return replace(
        theme,
        folders=(folder, *theme.folders),
        labels=(LABEL, *theme.labels),
        styles=(*moved, *(((0, STYLE),) if has_style else ())),
    )
