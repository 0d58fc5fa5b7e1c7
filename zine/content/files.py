"""Read one text file of a zine, and no file that is not the zine's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zine.content.decode import decode
from zine.content.escape import show
from zine.content.model import SourceText
from zine.errors import ContentError, LimitError, Notice, Place

if TYPE_CHECKING:
    from pathlib import Path

MAX_TEXT = 5_000_000
"""Bytes of one Markdown file: the collected works, not a zine."""

MAX_SETTINGS = 1_000_000
"""Bytes of one TOML file, or of a bibliography."""


@dataclass(frozen=True, slots=True)
class ReadText:
    """One file as text, and what had to be left out of it."""

    source: SourceText
    notices: tuple[Notice, ...]


def read_text(path: Path, *, inside: Path, limit: int = MAX_TEXT) -> ReadText:
    """Return the text of a file.

    Args:
        path: The file.
        inside: The zine's folder.  A symbolic link that leads out of it is refused:
            a zine from a stranger must not print its reader's own letters.
        limit: Largest size in bytes.

    Raises:
        ContentError: The file cannot be read, or is not text.
        LimitError: The file is too large.
    """
    file = show(path.name)
    try:
        data = _bytes(path, inside, limit + 1)
    except (OSError, RuntimeError) as error:  # a loop of links is a RuntimeError
        reason = getattr(error, "strerror", None) or "it is a loop of links"
        raise ContentError(
            f"the file cannot be read: {reason}", place=Place(file)
        ) from error
    if len(data) > limit:
        raise LimitError(
            f"the file is larger than {limit // 1_000_000} MB",
            place=Place(file),
            hint="Split it into several parts.",
        )
    text, notices = decode(data, file)
    return ReadText(SourceText(file, text), notices)


def _bytes(path: Path, inside: Path, limit: int) -> bytes:
    real = path.resolve(strict=True)
    if not real.is_relative_to(inside.resolve()):
        raise ContentError(
            "the file is a link that leads out of the zine's folder",
            place=Place(show(path.name)),
            hint="Put a copy of the file into the folder instead.",
        )
    if not real.is_file():  # a pipe would never end
        raise ContentError("this is not a plain file", place=Place(show(path.name)))
    with real.open("rb") as stream:
        return stream.read(limit)
