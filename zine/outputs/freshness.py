"""Is what lies in the output folder what these sources would make?

The answer must come at once, so this file reads bytes and nothing else: no Markdown, no
settings.  Everything that can change a page goes into one fingerprint.
"""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from zine.errors import ContentError, LimitError
from zine.outputs.record import read_record

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from zine.outputs.record import Record

LIBRARIES = frozenset(
    (
        *("weasyprint", "pydyf", "tinycss2", "tinyhtml5", "cssselect2", "pyphen"),
        *("fonttools", "font_source_sans_pro", "font_source_serif_pro", "uharfbuzz"),
        *("fontpkg_ibm_plex_mono", "markdown", "jinja2", "babel", "pillow", "pikepdf"),
        *("pybtex", "latexcodec", "segno", "fontpkg_amiri", "fontpkg_cairo"),
        *("fontpkg_frank_ruhl_libre", "fontpkg_heebo"),
        *("noto_cjk_sans_jp_regular", "noto_cjk_sans_jp_bold"),
    )
)
"""Whose versions can change a page, as their folders are called (PEP 503, 427)."""

MOST_FILES = 5_000
"""Files of one folder that are read to see whether they have changed."""


def hash_sources(source: Path, *, skip: Collection[Path] = ()) -> dict[str, str]:
    """Return the SHA-256 of every visible file of a zine, by name.

    Args:
        source: A zine's folder, or one Markdown file; that alone is hashed then.
        skip: Folders inside that are outputs, not sources.

    Raises:
        ContentError: A file cannot be read.
        LimitError: There are too many files.
    """
    if source.is_file():
        return {_shown(Path(source.name)): _digest(source)}
    return _hash_folder(source, skip=skip)


def hash_pictures(source: Path, record: Record | None) -> dict[str, str]:
    """Return the SHA-256 of the files that a single Markdown file used last time."""
    names = (record or {}).get("inputs", {})
    paths = {name: source.parent / name for name in names if name != source.name}
    return {name: _digest(path) for name, path in paths.items() if path.is_file()}


def hash_ground(choices: Iterable[object], folders: Iterable[Path]) -> str:
    """Return one value for everything but the zine itself that can change a page.

    Args:
        choices: From the command line.
        folders: That hold themes and schemes; this program's own is added.
    """
    facts = [repr(choice) for choice in choices]
    for folder in (*folders, Path(__file__).parents[1]):
        facts += [f"{name} {digest}" for name, digest in _hash_folder(folder).items()]
        facts.append("end of folder")
    facts += _installed_libraries()
    return _digest_of(facts)


def fingerprint(inputs: Mapping[str, str], ground: str) -> str:
    """Return one value for a zine's files and the ground they stand on."""
    return _digest_of([*(f"{n} {d}" for n, d in sorted(inputs.items())), ground])


def last_record(folder: Path) -> Record | None:
    """Return the record of the last build if all its files are still what it says."""
    record = read_record(folder)
    if record is None:
        return None
    try:
        whole = all(
            _read_digest(folder / output["file"]) == output["sha256"]
            for output in record["outputs"]
        )
    except OSError:
        return None
    return record if whole else None


def _hash_folder(folder: Path, *, skip: Collection[Path] = ()) -> dict[str, str]:
    return {
        _shown(path.relative_to(folder)): _digest(path)
        for path in _files(folder, skip={path.resolve() for path in skip})
    }


def _shown(path: Path) -> str:
    """Return a path as it can be written in UTF-8, whatever bytes it is made of."""
    return path.as_posix().encode("utf-8", "backslashreplace").decode()


def _files(folder: Path, *, skip: Collection[Path]) -> list[Path]:
    """Return the visible files below ``folder``, in a fixed order."""
    found: list[Path] = []
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(
            name
            for name in folders
            if _is_source(name) and (Path(base) / name).resolve() not in skip
        )
        paths = (Path(base) / name for name in sorted(names) if _is_source(name))
        found += [path for path in paths if path.is_file()]
        if len(found) > MOST_FILES:
            raise LimitError(
                f"{folder} holds more than {MOST_FILES:,} files",
                hint="Keep what belongs to the zine in a folder of its own.",
            )
    return found


def _is_source(name: str) -> bool:
    return not name.startswith(".") and name != "__pycache__"


def _digest(path: Path) -> str:
    try:
        return _read_digest(path)
    except OSError as exc:
        raise ContentError(
            f"{path} cannot be read: {exc.strerror}",
            hint="Make it readable, or move it out of the folder.",
        ) from exc


def _read_digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _digest_of(facts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(facts).encode()).hexdigest()


def _installed_libraries() -> list[str]:
    """Return the libraries that matter with their versions.

    Read from the names of their folders: ``importlib.metadata`` takes longer to load
    than all the rest of this.
    """
    return sorted(
        path.name
        for folder in sys.path
        for path in Path(folder).glob("*.dist-info")
        if path.name.partition("-")[0].lower() in LIBRARIES
    )
