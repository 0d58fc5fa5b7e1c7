"""Find the zines at a path somebody typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.content.escape import quoted_path
from zine.content.folder import (
    SETTINGS_FILE,
    is_markdown,
    is_text,
    list_files,
    numbered,
)
from zine.errors import ContentError, UsageError

if TYPE_CHECKING:
    from pathlib import Path


def find_zines(path: Path) -> tuple[Path, ...]:
    """Return the zines at ``path``, sorted by name.

    Args:
        path: A zine's folder, a folder of zines, or one Markdown file.

    Raises:
        UsageError: There is nothing at this path, or it is some other kind of file.
        ContentError: The folder holds no zine.
    """
    if not _exists(path):
        raise UsageError(
            f"{quoted_path(path)} does not exist",
            hint="Check the spelling, or start a zine with `zine new NAME`.",
        )
    if not path.is_dir():
        return (_zine_of(path),)
    zines = _in_folder(path)
    if not zines:
        raise ContentError(
            f"there is no zine in {quoted_path(path)}",
            hint="Start one with `zine new NAME`.",
        )
    return zines


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:  # too long a name, a folder that is closed to us
        raise UsageError(
            f"{quoted_path(path)} cannot be opened: {error.strerror}"
        ) from error


def _zine_of(file: Path) -> Path:
    if file.name == SETTINGS_FILE:
        return file.parent
    if is_markdown(file):
        return file
    raise UsageError(
        f"{quoted_path(file)} is not a Markdown file",
        hint="Name a zine's folder, or a file that ends in .md.",
    )


def _in_folder(path: Path) -> tuple[Path, ...]:
    """Look for the surest sign first: a checkout's own notes are not a zine."""
    if _has_settings(path) or numbered(_texts(path)):
        return (path,)
    below = _folders(path)
    signed = tuple(folder for folder in below if _has_settings(folder))
    if signed:
        return tuple(f for f in below if f in signed or numbered(_texts(f)))
    if _texts(path):
        return (path,)
    return tuple(folder for folder in below if _texts(folder))


def _folders(path: Path) -> list[Path]:
    root = path.resolve()
    folders = [
        entry
        for entry in path.iterdir()
        if entry.is_dir()
        and not entry.name.startswith(".")
        and entry.resolve().is_relative_to(root)
    ]
    return sorted(folders, key=lambda folder: (folder.name.casefold(), folder.name))


def _has_settings(folder: Path) -> bool:
    return (folder / SETTINGS_FILE).is_file()


def _texts(folder: Path) -> list[Path]:
    return [file for file in list_files(folder) if is_text(file)]
