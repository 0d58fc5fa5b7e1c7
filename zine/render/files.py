"""Find and read a file below a folder: regular files only, and none outside it."""

from __future__ import annotations

import os
import stat
import unicodedata
from difflib import get_close_matches
from typing import TYPE_CHECKING

from zine.errors import ContentError, LimitError

if TYPE_CHECKING:
    from pathlib import Path

FILE_LIMIT = 50_000_000
"""Bytes of one file; a 600-dpi scan of a Letter sheet in grey is 34 million."""

LONGEST_NAME = 80
"""Characters of a name that a sentence can carry."""


def find_inside(folder: Path, path: str) -> Path:
    """Return the real path of a file below ``folder``.

    Args:
        folder: Symbolic links that lead out of it are refused.
        path: As the author wrote it.

    Raises:
        ContentError: There is no such file, or it lies elsewhere.
    """
    root = folder.resolve()
    if "\0" in path:
        raise ContentError(f"“{short(path)}” is not a file name")
    # Names may be composed or decomposed: macOS writes é as two characters.
    for form in ("NFC", "NFD"):
        candidate = root / unicodedata.normalize(form, path)
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
    raise ContentError(
        f"the file “{short(path)}” does not exist", hint=_nearest(root, path)
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
    names = [
        str(p.relative_to(root))
        for pattern in ("*", "images/*", "pictures/*")
        for p in sorted(root.glob(pattern))
        if p.is_file()
    ]
    wanted = path.casefold()
    close = [name for name in names if name.casefold() == wanted]
    close = close or get_close_matches(path, names, n=1, cutoff=0.5)
    if close:
        return f"Did you mean “{close[0]}”?"
    return "Names are relative to the zine's folder, for example images/cover.png."
