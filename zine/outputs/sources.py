"""The texts that a build was made from, if they are still as they were then."""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from zine.content.folder import is_text

if TYPE_CHECKING:
    from zine.outputs.record import Record

SETTINGS = ".toml"


def unchanged_texts(record: Record, source: Path) -> tuple[tuple[str, str], ...]:
    """Return ``(file, text)`` of the texts of a zine, in the order of their names.

    In a text that has changed since the build, lines are no longer where they were.

    Args:
        record: Of the build.
        source: The folder of the zine, or its only file.
    """
    root = source if source.is_dir() else source.parent
    names = [name for name in sorted(record["inputs"]) if _is_read(name)]
    read = ((name, _read(root / name, record["inputs"][name])) for name in names)
    return tuple((name, text) for name, text in read if text is not None)


def _is_read(name: str) -> bool:
    path = PurePosixPath(name)
    return is_text(Path(name)) or (path.suffix == SETTINGS and len(path.parts) == 1)


def _read(path: Path, digest: str) -> str | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    if hashlib.sha256(data).hexdigest() != digest:
        return None
    return data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
