"""``zine new``: a folder with a text that builds at once and explains itself."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shlex
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING

from zine.cli import terminal
from zine.content.names import readable_name
from zine.errors import OutputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

STARTER = Path(__file__).with_name("starter")

NAMES = {
    "zine.toml": "zine.toml",
    "01-start.md": "01-start.md",
    "Makefile.txt": "Makefile",
}
"""Files of the starter and what they are called in the new folder."""


def make_zine_folder(folder: Path) -> None:
    """Make ``folder`` with a small zine in it and say what to do next.

    Raises:
        UsageError: There is something in the folder already.
        OutputError: The folder cannot be made.
    """
    make_files(folder, _files(folder))
    _say_next_steps(folder)


def make_files(folder: Path, files: Mapping[str, str]) -> None:
    """Make ``folder`` with files in it, or nothing at all.

    Raises:
        UsageError: There is something in the folder already.
        OutputError: The folder cannot be made.
    """
    made: list[Path] = []
    try:
        if _is_taken(folder):
            raise UsageError(
                f"{folder} is there already",
                hint="Choose another name; nothing has been changed.",
            )
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            made.append(folder / name)
            made[-1].write_text(text, encoding="utf-8")
    except OSError as exc:
        _take_back(folder, made)
        raise OutputError(
            f"cannot make {folder}: {exc.strerror or exc}",
            hint="Try a shorter name, or a folder of your own.",
        ) from exc


def _is_taken(folder: Path) -> bool:
    if not folder.is_dir():
        return os.path.lexists(folder)
    return any(folder.iterdir())


def _files(folder: Path) -> dict[str, str]:
    """Return the names and texts of the new files."""
    values = {
        "@TITLE@": toml_text(readable_name(folder.resolve().name)),
        "@TOOLS@": _make_text(_way_to_tool(folder)),
    }
    texts = ((STARTER / it).read_text(encoding="utf-8") for it in NAMES)
    filled = (re.sub("@[A-Z]+@", lambda it: values[it[0]], text) for text in texts)
    return dict(zip(NAMES.values(), filled, strict=True))


def toml_text(text: str) -> str:
    """Return a text in quotation marks for TOML, where JSON's escapes are valid too."""
    plain = text.encode("utf-8", "replace").decode()
    return json.dumps(plain, ensure_ascii=False).replace("\x7f", "\\u007f")


def _make_text(path: str) -> str:
    return path.replace("$", "$$").replace("#", "\\#")


def _way_to_tool(folder: Path) -> str:
    """Return the way from the new folder to where this program lies.

    Relative, so that a folder that is passed on does not tell whose computer it was on.
    """
    try:
        way = os.path.relpath(sysconfig.get_path("scripts"), folder.resolve())
    except ValueError:
        # Another drive on Windows: there is no way.
        return "."
    return Path(way).as_posix()


def _take_back(folder: Path, made: list[Path]) -> None:
    """Remove what was made, so that the same name can be tried again."""
    for path in made:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        folder.rmdir()


def _say_next_steps(folder: Path) -> None:
    mark = terminal.style("✔", terminal.GREEN)
    terminal.say(f"{mark} {folder} is ready. Next:")
    if folder.resolve() != Path.cwd():
        terminal.say(f"    cd {_shell_word(folder)}")
    terminal.say("    make zine")
    terminal.say("  then write over 01-start.md and zine.toml.")


def _shell_word(folder: Path) -> str:
    word = str(folder)
    return shlex.quote(f"./{word}" if word.startswith("-") else word)
