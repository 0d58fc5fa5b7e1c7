"""Find and read a file below a folder: regular files only, and none outside it."""

from __future__ import annotations

import os
import stat
import unicodedata
from difflib import get_close_matches
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from zine.errors import ContentError, LimitError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FILE_LIMIT = 50_000_000
"""Bytes of one file; a 600-dpi scan of a Letter sheet in grey is 34 million."""

LONGEST_NAME = 80
"""Characters of a name that a sentence can carry."""

PICTURES = frozenset(
    (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".avif", ".svg")
)
"""How names of pictures end; another file is never meant by a picture's name."""

ALIKE = 0.6
"""How alike a name has to be to be meant, its ending left out."""

BACKSLASH = "\\"
"""Between the folders of a path on Windows alone."""

RELATIVE = "Names are relative to the zine's folder, for example images/cover.png."


def find_inside(folder: Path, path: str, hint: str = RELATIVE) -> Path:
    """Return the real path of a file below ``folder``.

    Args:
        folder: Symbolic links that lead out of it are refused.
        path: As the author wrote it.
        hint: What to say if it is like nothing there.

    Raises:
        ContentError: There is no such file, or it lies elsewhere.
    """
    root = folder.resolve()
    if "\0" in path:
        raise ContentError(f"“{short(path)}” is not a file name")
    # Names may be composed or decomposed: macOS writes é as two characters.
    for form in ("NFC", "NFD"):
        candidate = root / unicodedata.normalize(form, path.lstrip("/"))
        try:
            real = candidate.resolve(strict=True)
        except (OSError, RuntimeError):
            continue
        if not real.is_relative_to(root):
            raise ContentError(
                f"“{short(path)}” leads out of the folder",
                hint="Copy the file into the folder itself.",
            )
        return real
    if path.startswith("/"):
        name = short(PurePosixPath(path).name)
        raise ContentError(
            f"“{short(path)}” leads out of the folder",
            hint=_nearest(root, path.lstrip("/"))
            or f"Copy the file into the folder itself, and write images/{name}.",
        )
    raise ContentError(
        f"the file “{short(path)}” does not exist",
        hint=f"Write / and not \\: {short(path.replace(BACKSLASH, '/'))}."
        if BACKSLASH in path
        else _nearest(root, path) or hint,
    )


def read_regular(real: Path, path: str) -> bytes:
    """Return the bytes of a regular file.

    Non-blocking, so that a pipe or a device cannot hold the build for ever; no symlink,
    since the path has been resolved and what is there now must still be the file.

    Args:
        real: Where it lies.
        path: What to call it in messages.

    Raises:
        ContentError: It cannot be read, or is something else than a file.
        LimitError: It is larger than :data:`FILE_LIMIT`.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
    flags |= getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(real, flags)
    except OSError as exc:
        raise ContentError(f"“{short(path)}” cannot be read: {exc.strerror}") from exc
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise ContentError(f"“{short(path)}” is not a file")
        if status.st_size > FILE_LIMIT:
            raise LimitError(
                f"“{short(path)}” has {status.st_size / 1e6:.0f} MB; the limit is"
                f" {FILE_LIMIT / 1e6:.0f} MB",
                hint="Make the picture smaller.",
            )
        with os.fdopen(descriptor, "rb", closefd=False) as stream:
            return stream.read(FILE_LIMIT)
    finally:
        os.close(descriptor)


def short(name: str) -> str:
    """Return a name as it may stand in a sentence: visible, not too long."""
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name)
    return shown if len(shown) <= LONGEST_NAME else f"{shown[: LONGEST_NAME - 3]}…"


def _nearest(root: Path, path: str) -> str:
    """Return a hint, the picture that is meant; ``""`` if none is like it."""
    folder, _, name = path.rpartition("/")
    for place in dict.fromkeys((folder, "images", "pictures", "")):
        if close := _alike(_pictures(root, place), name):
            return f"Did you mean “{f'{place}/{close}'.lstrip('/')}”?"
    return ""


def _pictures(root: Path, folder: str) -> list[str]:
    """Return the names of the pictures in a folder of the zine."""
    try:
        place = (root / folder).resolve()
        if not place.is_relative_to(root):
            return []
        files = [it for it in place.iterdir() if it.is_file()]
    except (OSError, RuntimeError):  # no folder, none that is open to us, a loop
        return []
    return sorted(it.name for it in files if it.suffix.lower() in PICTURES)


def _alike(names: Sequence[str], wanted: str) -> str:
    """Return the name that is most like the wanted one, or ``""``."""
    same = [it for it in names if it.casefold() == wanted.casefold()]
    # Endings are alike anyhow, and often what was mistaken.
    stems = {PurePosixPath(it).stem.casefold(): it for it in reversed(names)}
    stem = PurePosixPath(wanted).stem.casefold()
    close = get_close_matches(stem, stems, n=1, cutoff=ALIKE)
    return next(iter(same), stems[close[0]] if close else "")
