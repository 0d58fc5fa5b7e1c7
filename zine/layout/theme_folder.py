"""Reach a theme's own files, and nothing beside its folder.

Themes come from strangers: a symbolic link or a path with ``..`` in it must not print
its reader's letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.errors import LimitError, Place, ThemeError

if TYPE_CHECKING:
    from pathlib import Path

TEXT_LIMIT = 2_000_000
"""Bytes of a template, a style sheet or a theme file."""


def find_theme_file(folder: Path, name: str) -> Path | None:
    """Return the real path of a regular file in the folder, or ``None``."""
    try:
        real = (folder / name).resolve(strict=True)
        root = folder.resolve()
    except (OSError, RuntimeError, ValueError):  # gone, a loop of links, a NUL
        return None
    return real if real.is_relative_to(root) and real.is_file() else None


def read_theme_text(path: Path, place: Place) -> str:
    """Return the text of a file that :func:`find_theme_file` found.

    Args:
        path: The file.
        place: What to call it in messages.

    Raises:
        ThemeError: It cannot be read, or is not UTF-8.
        LimitError: It is larger than :data:`TEXT_LIMIT`.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(TEXT_LIMIT + 1)
    except OSError as exc:
        raise ThemeError(
            f"the file cannot be read: {exc.strerror}", place=place
        ) from exc
    if len(data) > TEXT_LIMIT:
        raise LimitError(
            f"the file is larger than {TEXT_LIMIT // 1_000_000} MB", place=place
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as exc:
        line = data.count(b"\n", 0, exc.start) + 1
        raise ThemeError(
            f"byte {exc.start} is not UTF-8",
            place=Place(place.file, line),
            hint="Save the file as UTF-8.",
        ) from exc
