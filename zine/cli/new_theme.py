"""``zine new --theme``: a theme of your own, with a word on everything in it."""

from __future__ import annotations

import re
from pathlib import Path

from zine.cli import terminal
from zine.cli.folders import here
from zine.cli.new import make_files, toml_text
from zine.content.names import readable_name
from zine.errors import ThemeError, UsageError
from zine.layout.search import theme_search_path
from zine.layout.theme import load_theme, offered_themes
from zine.layout.theme_folder import find_theme_file

STARTER = Path(__file__).with_name("theme_starter")

PIECE = "cover-title.html"
"""The template that is copied: what makes a theme look like itself."""

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def make_theme_folder(name: str, *, like: str) -> None:
    """Make ``templates/name`` in this folder, and say what to do next.

    Args:
        name: Kebab-case.
        like: The theme to start from.

    Raises:
        UsageError: There is such a theme already, or none to start from.
        OutputError: The folder cannot be made.
    """
    if not NAME.fullmatch(name):
        raise UsageError(
            f"“{name}” is no name for a theme",
            hint="Use small letters, digits and hyphens, such as my-theme.",
        )
    search = theme_search_path(here(), here())
    if any(it.name == name for it in offered_themes(search)):
        raise UsageError(
            f"there is a theme {name} already, and this one would hide it",
            hint="Choose another name; nothing has been changed.",
        )
    try:
        parent = load_theme(like, search)
    except ThemeError as exc:
        raise UsageError(f"--like: {exc}", hint=exc.hint) from exc
    values = {
        "@NAME@": toml_text(name),
        "@NAME_PLAIN@": name,
        "@TITLE@": toml_text(readable_name(name)),
        "@FROM@": like,
    }
    files = {
        "theme.toml": _filled("theme.toml", values),
        f"{name}.css": _filled("theme.css", values),
    }
    for folder in parent.folders:
        piece = find_theme_file(folder, PIECE)
        if piece is not None:
            files[PIECE] = piece.read_text(encoding="utf-8")
            break
    folder = Path("templates") / name
    make_files(folder, files)
    mark = terminal.style("✔", terminal.GREEN)
    terminal.say(f"{mark} {folder} is ready. Next:")
    terminal.say(f'    write theme = "{name}" into zine.toml')
    terminal.say(f"  then change {name}.css, build, and look.")


def _filled(file: str, values: dict[str, str]) -> str:
    text = (STARTER / file).read_text(encoding="utf-8")
    return re.sub("@[A-Z_]+@", lambda it: values[it[0]], text)
