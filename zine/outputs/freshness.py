"""Is what lies in the output folder what these sources would make?

The answer must come at once, so this file reads bytes and nothing else: no Markdown, no
settings.  Everything that can change a page goes into one fingerprint.
"""

from __future__ import annotations

import hashlib
import os
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from zine.outputs.record import read_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zine.outputs.record import Record

LIBRARIES = (
    *("weasyprint", "pydyf", "pikepdf", "pillow", "markdown", "jinja2", "uharfbuzz"),
    *(
        "pyphen",
        "tinycss2",
        "fonttools",
        "font-source-serif-pro",
        "font-source-sans-pro",
    ),
)
"""Whose versions can change a page."""

MOST_FILES = 5_000
"""Files of a zine folder that are looked at; more is surely not a zine."""


def hash_sources(source: Path, out: Path) -> dict[str, str]:
    """Return the SHA-256 of every file of a zine, by name.

    Args:
        source: A zine's folder, or one Markdown file; that alone is hashed then.
        out: Where outputs go; not counted as a source if it lies inside.
    """
    if source.is_file():
        return {source.name: _digest(source)}
    return {
        path.relative_to(source).as_posix(): _digest(path)
        for path in _files(source, skip=out)
    }


def fingerprint(
    inputs: Mapping[str, str], *, options: Iterable[object], themes: Iterable[Path]
) -> str:
    """Return one value for everything that can change the outputs.

    Args:
        inputs: From :func:`hash_sources`, with any pictures beside a single file.
        options: From the command line.
        themes: Folders that hold themes.
    """
    whole = hashlib.sha256()
    for name, digest in sorted(inputs.items()):
        whole.update(f"{name}\0{digest}\n".encode())
    for option in options:
        whole.update(f"{option!r}\n".encode())
    for folder in (*themes, Path(__file__).parents[1]):
        for path in _files(folder, skip=None):
            if path.suffix != ".pyc":
                name = path.relative_to(folder).as_posix()
                whole.update(f"{name}\0{_digest(path)}\n".encode())
    for library in LIBRARIES:
        whole.update(f"{library} {_version(library)}\n".encode())
    return whole.hexdigest()


def last_record(folder: Path) -> Record | None:
    """Return the record of the last build if all its files are still what it says."""
    record = read_record(folder)
    if record is None:
        return None
    try:
        for output in record["outputs"]:
            if _digest(folder / output["file"]) != output["sha256"]:
                return None
    except (OSError, KeyError, TypeError):
        return None
    return record


def pictures_beside(source: Path, record: Record | None) -> dict[str, str]:
    """Return the SHA-256 of the files that a single Markdown file used last time."""
    found: dict[str, str] = {}
    for name in (record or {}).get("inputs", {}):
        path = source.parent / name
        if path != source and path.is_file():
            found[name] = _digest(path)
    return found


def _files(folder: Path, skip: Path | None) -> list[Path]:
    """Return the visible files below ``folder``, in a fixed order."""
    found: list[Path] = []
    skipped = skip.resolve() if skip is not None else None
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith((".", "__pycache__"))
            and (Path(base) / name).resolve() != skipped
        )
        found += [Path(base) / n for n in sorted(names) if not n.startswith(".")]
        if len(found) > MOST_FILES:
            break
    return [path for path in found[:MOST_FILES] if path.is_file()]


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"
