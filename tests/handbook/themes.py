"""Every theme that comes with the program, as it describes itself."""

from __future__ import annotations

from tests.handbook.words import entry, listed, plain
from zine.layout.search import installed_themes
from zine.layout.theme import offered_themes

OPENING = 'Choose one in `zine.toml`: `theme = "plain"`.'


def themes() -> str:
    """Return the part about themes."""
    return listed([OPENING, *(entry(f"`{it}`", words) for it, words in offered())])


def offered() -> list[tuple[str, str]]:
    """Return the themes to choose from, each with what is said about it."""
    return [
        (it.name, f"*{it.table['title']}.* {plain(it.table.get('description', ''))}")
        for it in offered_themes([installed_themes()])
    ]
