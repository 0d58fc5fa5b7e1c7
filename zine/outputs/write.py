"""Write files all or nothing: beside first, then renamed, and put back if one fails.

A build that is stopped, or that finds the disk full, leaves the last good files as they
were.  Renaming is the only step that touches them; should a rename fail half-way, those
already done are undone.
"""

from __future__ import annotations

import contextlib
import errno
import os
import time
from typing import TYPE_CHECKING

from zine.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path
    from typing import BinaryIO

    Data = bytes | Callable[[BinaryIO], object]
    """What is in a file, or what writes it."""

PREFIX = ".zine-"
SUFFIX = ".tmp"

STALE = 3600.0
"""Seconds after which a temporary file cannot belong to a build that still runs."""

BY_OUT = "choose a folder of your own with --out"
BY_O = "choose a folder of your own with -o"
"""How a command lets people say where files go."""

_FULL = "free some space, or {}"
_CLOSED = "{}"
_IN_THE_WAY = "move what is in the way, or {}"

_HINTS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EACCES: _CLOSED,
    errno.EPERM: _CLOSED,
    errno.EROFS: _CLOSED,
    errno.EEXIST: _IN_THE_WAY,
    errno.ENOTDIR: _IN_THE_WAY,
    errno.EISDIR: _IN_THE_WAY,
}
"""What to try next, by what the system said."""


def write_all(
    folder: Path, files: Sequence[tuple[str, Data]], *, way_out: str = BY_OUT
) -> None:
    """Write every file into ``folder``, or none of them.

    A symlink to a folder is followed; a symlink in the place of a file is replaced, so
    that a zine from a stranger cannot point at a file of yours.

    Args:
        folder: Made if it is not there.
        files: Names and contents; the last one is renamed last.
        way_out: What people can do to have them written elsewhere, for the hint.

    Raises:
        OutputError: A file cannot be written; nothing has changed.
    """
    fresh: list[tuple[Path, Path]] = []
    target = folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        for name, data in files:
            target = folder / name
            fresh.append((_beside(folder, data), target))
        target = folder
        _swap(fresh)
        _sync_folder(folder)
    except OSError as exc:
        hint = _HINTS.get(exc.errno or 0, _CLOSED).format(way_out)
        raise OutputError(
            f"cannot write {target}: {exc.strerror or exc}{_kept(folder, files)}",
            hint=f"{hint[0].upper()}{hint[1:]}.",
        ) from exc
    finally:
        _remove(path for path, _ in fresh)


def _kept(folder: Path, files: Sequence[tuple[str, Data]]) -> str:
    """Return what is to be said of files that were there before, if there are any."""
    is_any = any(os.path.lexists(folder / name) for name, _ in files)
    return "; the files that were there are as they were" if is_any else ""


def remove_files(folder: Path, names: Iterable[str]) -> None:
    """Remove files of an earlier build that the zine no longer makes."""
    _remove(folder / name for name in names)


def _beside(folder: Path, data: Data) -> Path:
    """Return a temporary file in ``folder`` with ``data`` safely on the disk."""
    path = _spare(folder)
    try:
        with path.open("xb") as stream:
            if isinstance(data, bytes):
                stream.write(data)
            else:
                data(stream)
            stream.flush()
            os.fsync(stream.fileno())
    except BaseException:
        _remove([path])
        raise
    return path


def _spare(folder: Path) -> Path:
    return folder / f"{PREFIX}{os.urandom(8).hex()}{SUFFIX}"


def _swap(pairs: Sequence[tuple[Path, Path]]) -> None:
    """Rename each file to its place; undo all of it if one cannot be."""
    kept: list[tuple[Path, Path | None]] = []
    try:
        for fresh, target in pairs:
            kept.append((target, _second_name(target)))
            fresh.replace(target)
    except BaseException:
        _put_back(kept)
        raise
    finally:
        _remove(second for _, second in kept if second is not None)


def _put_back(kept: Sequence[tuple[Path, Path | None]]) -> None:
    for target, second in reversed(kept):
        with contextlib.suppress(OSError):
            if second is None:
                target.unlink(missing_ok=True)
            else:
                second.replace(target)


def _second_name(target: Path) -> Path | None:
    """Return a second name for the file that is about to be replaced, if any."""
    if not target.is_file():
        return None
    second = _spare(target.parent)
    try:
        os.link(target, second)
    except OSError:
        # Some memory sticks know no second names; then a copy has to do.
        return _beside(target.parent, target.read_bytes())
    return second


def _sync_folder(folder: Path) -> None:
    """Have the new names on the disk as well, where folders can be opened."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sweep(folder: Path) -> None:
    """Remove what builds that were killed have left behind."""
    for path in folder.glob(f"{PREFIX}*{SUFFIX}"):
        with contextlib.suppress(OSError):
            # A second name keeps the old mtime of its file, but not the ctime.
            status = path.lstat()
            if time.time() - max(status.st_mtime, status.st_ctime) > STALE:
                path.unlink()


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
