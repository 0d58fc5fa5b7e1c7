"""``zine themes``: how a zine can look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.cli import terminal
from zine.cli.folders import here
from zine.layout.search import installed_themes, theme_search_path
from zine.layout.theme import offered_themes

if TYPE_CHECKING:
    from zine.layout.theme_file import ThemeFile


def show_themes() -> None:
    """List the themes that a zine in this folder can choose."""
    for theme in offered_themes(theme_search_path(here(), here())):
        _show(theme)
        terminal.say()
    terminal.tell("", 'Choose one in zine.toml: theme = "plain".')


def _show(theme: ThemeFile) -> None:
    own = "" if theme.folder.parent == installed_themes() else " (your own)"
    name = terminal.style(theme.name, terminal.BOLD)
    terminal.say(f"{name}   {theme.table['title']}{own}")
    terminal.tell("  ", theme.table.get("description", ""))
