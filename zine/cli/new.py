"""``zine new``: a folder with a text that builds at once and explains itself."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from zine.cli import terminal
from zine.errors import OutputError, UsageError

STARTER = Path(__file__).with_name("starter")

NAMES = {
    "zine.toml": "zine.toml",
    "01-start.md": "01-start.md",
    "resources.toml": "resources.toml",
    "Makefile.txt": "Makefile",
}
"""Files of the starter and what they are called in the new folder."""


def make_zine_folder(folder: Path) -> None:
    """Make ``folder`` with a small zine in it and say what to do next.

    Raises:
        UsageError: There is something in the folder already.
        OutputError: The folder cannot be made.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(
            f"{folder} is there already",
            hint="Choose another name; nothing has been changed.",
        )
    title = folder.resolve().name.replace("-", " ").replace("_", " ").strip().title()
    values = {"TITLE": _toml_text(title or "Zine"), "TOOL": _tool_path(folder)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for source, name in NAMES.items():
            text = (STARTER / source).read_text(encoding="utf-8")
            for word, value in values.items():
                text = text.replace(word, value)
            (folder / name).write_text(text, encoding="utf-8")
    except OSError as exc:
        raise OutputError(f"cannot make {folder}: {exc.strerror}") from exc
    _say_next_steps(folder)


def _toml_text(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _tool_path(folder: Path) -> str:
    """Return the way from the new folder to this program.

    Relative, so that a folder that is passed on does not tell whose computer it was on.
    """
    program = Path(sys.executable).with_name("zine")
    try:
        return Path(os.path.relpath(program, folder.resolve())).as_posix()
    except ValueError:
        # Another drive on Windows: there is no way; then it has to be on the path.
        return "zine"


def _say_next_steps(folder: Path) -> None:
    mark = terminal.style("✔", terminal.GREEN)
    terminal.say(f"{mark} {folder} is ready. Next:")
    terminal.say(f"    cd {folder}")
    terminal.say("    make zine")
    terminal.say("  then write over 01-start.md and zine.toml.")
