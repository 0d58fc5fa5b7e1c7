"""``zine themes``: how a zine can look."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from zine.cli import terminal
from zine.cli.folders import here
from zine.cli.items import counted, show_item
from zine.cli.patience import Patience
from zine.layout.search import installed_themes, theme_search_path
from zine.layout.theme import offered_themes

if TYPE_CHECKING:
    from zine.layout.theme_file import ThemeFile

SHEET = Path("themes.pdf")
"""The sheet of specimens, in the folder the command runs in."""

ELSEWHERE = "run it in a folder of your own"
"""Where the sheet cannot be written."""


def show_themes() -> None:
    """List the themes that a zine in this folder can choose."""
    for theme in offered_themes(theme_search_path(here(), here())):
        _show(theme)
        terminal.say()
    terminal.tell("", 'Choose one in zine.toml: theme = "plain".')
    terminal.tell("", "See them all side by side: zine themes --sheet.")


def make_theme_sheet() -> None:
    """Make a PDF that shows the cover and a spread of each theme."""
    search = theme_search_path(here(), here())
    themes = offered_themes(search)
    with Patience("setting a text in each theme", quiet=False):
        # What sets and draws pages takes its time to load.
        from zine.outputs.theme_sheet import theme_sheet
        from zine.outputs.write import write_all
        from zine.render.press import Press

        with Press() as press:
            data = theme_sheet(themes, press, search)
        write_all(SHEET.parent, [(SHEET.name, data)], way_out=ELSEWHERE)
    mark = terminal.style("✔", terminal.GREEN)
    terminal.say(f"{mark} {counted(len(themes), 'theme')}, a page for each")
    show_item("To look at", [str(SHEET)])


def _show(theme: ThemeFile) -> None:
    own = "" if theme.folder.parent == installed_themes() else " (your own)"
    name = terminal.style(theme.name, terminal.BOLD)
    terminal.say(f"{name}   {theme.table['title']}{own}")
    terminal.tell("  ", theme.table.get("description", ""))
