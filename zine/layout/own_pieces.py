"""Pieces of a zine's own: a cover, a page of resources, a few lines of style.

Who wants one thing otherwise need not make a theme.  A template in the zine's folder
``templates`` stands for the theme's of that name, and ``zine.css`` there has the last
word on style.
"""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from zine.errors import Notice, Place
from zine.layout.theme_folder import find_theme_file

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
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


def say_unused(theme: Theme, folder: Path, read: Collection[str]) -> Iterator[Notice]:
    """Yield a notice for each piece in ``folder`` that nothing asks for.

    Args:
        theme: With the pieces.
        folder: Where they are.
        read: Names of the templates that were read.
    """
    known = {it.name for other in theme.folders[1:] for it in other.glob("*.html")}
    for name in sorted(it.name for it in folder.glob("*.html")):
        if name not in known and f"{LABEL}/{name}" not in read:
            yield _unused(name, tuple(sorted(known)))
    for name in sorted(it.name for it in folder.glob("*.css")):
        if name != STYLE and find_theme_file(folder, STYLE) is None:
            yield _unused(name, (STYLE,))


def _unused(name: str, known: tuple[str, ...]) -> Notice:
    near = get_close_matches(name, known, n=1) or [it for it in known if it == STYLE]
    question = f"; did you mean {near[0]}?" if near else ""
    return Notice(
        f"nothing uses this file{question}",
        Place(f"{LABEL}/{name}"),
        hint=f"Pieces of a zine's own are called {', '.join(known)}.",
    )
