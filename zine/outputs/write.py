"""Write files all or nothing: beside first, then renamed, and put back if one fails.

A build that is stopped, or that finds the disk full, leaves the last good files as they
were.  Renaming is the only step that touches them; should a rename fail half-way, those
already done are undone.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from zine.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PREFIX = ".zine-"
SUFFIX = ".tmp"

STALE = 3600.0
"""Seconds after which a temporary file cannot belong to a build that still runs."""


def write_all(folder: Path, files: Sequence[tuple[str, bytes]]) -> None:
    """Write every file into ``folder``, or none of them.

    Args:
        folder: Made if it is not there.
        files: Names and contents; the last one is renamed last.

    Raises:
        OutputError: A file cannot be written; nothing has changed.
    """
    temporary: list[Path] = []
    name = folder.name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        for name, data in files:  # noqa: B007 - the handler says which it was
            temporary.append(_beside(folder, data))
        _swap(list(zip(temporary, (folder / n for n, _ in files), strict=True)))
    except OSError as exc:
        raise OutputError(
            f"cannot write {name} in {folder}: {exc.strerror or exc}",
            hint="The files of the last build are still there."
            " Free some space or choose another folder with --out.",
        ) from exc
    finally:
        _remove(temporary)


def remove_files(folder: Path, names: Iterable[str]) -> None:
    """Remove files of an earlier build that the zine no longer makes."""
    for name in names:
        with contextlib.suppress(OSError):
            (folder / name).unlink()


def _beside(folder: Path, data: bytes) -> Path:
    """Return a temporary file in ``folder`` with ``data`` safely on the disk."""
    descriptor, name = tempfile.mkstemp(prefix=PREFIX, suffix=SUFFIX, dir=folder)
    path = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        # mkstemp makes files for their owner alone; these are meant to be passed on.
        path.chmod(0o666 & ~_umask())
    except OSError:
        _remove([path])
        raise
    return path


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _swap(pairs: list[tuple[Path, Path]]) -> None:
    """Rename each file to its place; undo all of it if one cannot be."""
    kept: list[tuple[Path, Path | None]] = []
    try:
        for source, target in pairs:
            kept.append((target, _backup(target)))
            source.replace(target)
    except OSError:
        for target, backup in reversed(kept):
            with contextlib.suppress(OSError):
                if backup is None:
                    target.unlink(missing_ok=True)
                else:
                    backup.replace(target)
        raise
    finally:
        _remove(backup for _, backup in kept if backup is not None)
    _sync_folder(pairs[0][1].parent if pairs else None)


def _backup(target: Path) -> Path | None:
    """Return a second name for the file that is about to be replaced."""
    if not target.is_file():
        return None
    backup = target.with_name(f"{PREFIX}{target.name}{SUFFIX}")
    backup.unlink(missing_ok=True)
    try:
        os.link(target, backup)
    except OSError:
        # Some memory sticks know no second names; then a copy has to do.
        backup.write_bytes(target.read_bytes())
    return backup


def _sync_folder(folder: Path | None) -> None:
    if folder is None or os.name == "nt":
        return
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
            if time.time() - path.stat().st_mtime > STALE:
                path.unlink()


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
