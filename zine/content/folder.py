"""What lies in a zine's folder, and in which order it is read."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zine.content.escape import listed, quoted, show
from zine.content.names import split_number
from zine.errors import ContentError, Notice, Place

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS_FILE = "zine.toml"
RESOURCES_FILES = ("resources.toml", "resources.bib", "resources.json")
"""One of these: a page of ours, or a bibliography as BibTeX or as CSL-JSON."""

MARKDOWN_ENDINGS = (".md", ".markdown")

_ABOUT = "readme"
"""A README is about the folder, for people who look into it; it is never printed."""

_NUMBER = re.compile(r"\d{1,9}")

MAX_PARTS = 500
"""More files than any zine has pages."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The files a zine is made of.

    Attributes:
        path: The folder, or the Markdown file that is a zine by itself.
        root: The folder that references are relative to.
        settings: ``zine.toml``, or ``None``.
        parts: Markdown files in reading order.
        resources: One of :data:`RESOURCES_FILES`, or ``None``.
        notices: Files that are there but will not be printed.
    """

    path: Path
    root: Path
    settings: Path | None
    parts: tuple[Path, ...]
    resources: Path | None
    notices: tuple[Notice, ...] = ()


def open_folder(path: Path) -> Folder:
    """Return what a zine is made of; ``path`` is its folder or its only file."""
    if not path.is_dir():
        return Folder(path, path.parent, None, (path,), None)
    files = list_files(path)
    texts = [file for file in files if is_text(file)]
    parts = numbered(texts) or tuple(texts)
    return Folder(
        path,
        path,
        next((file for file in files if file.name == SETTINGS_FILE), None),
        _checked(parts, path),
        _resources(files),
        tuple(_not_printed(file) for file in texts if file not in parts),
    )


def list_files(folder: Path) -> list[Path]:
    """Return the files of a folder that are not hidden, sorted by name.

    Raises:
        ContentError: The folder cannot be read.
    """
    try:
        entries = [entry for entry in folder.iterdir() if not entry.is_dir()]
    except OSError as error:
        raise ContentError(
            f"the folder {quoted(folder.resolve().name)} cannot be read:"
            f" {error.strerror}"
        ) from error
    return sorted((e for e in entries if not e.name.startswith(".")), key=_by_name)


def is_text(file: Path) -> bool:
    """Return whether a file is Markdown that could be printed."""
    return is_markdown(file) and file.stem.lower() != _ABOUT


def is_markdown(file: Path) -> bool:
    """Return whether a file's name says it is Markdown."""
    return file.suffix.lower() in MARKDOWN_ENDINGS


def numbered(files: list[Path]) -> tuple[Path, ...]:
    """Return the files whose names begin with a number, in order of the numbers."""
    with_number = [file for file in files if split_number(file.stem)[0] is not None]
    return tuple(sorted(with_number, key=_by_number))


def _checked(parts: tuple[Path, ...], folder: Path) -> tuple[Path, ...]:
    if not parts:
        raise ContentError(
            f"there is no text in {quoted(folder.resolve().name)}",
            hint="Put a Markdown file such as 01-hello.md into the folder.",
        )
    if len(parts) > MAX_PARTS:
        raise ContentError(
            f"there are {len(parts)} texts in {quoted(folder.resolve().name)};"
            f" a zine can have {MAX_PARTS}"
        )
    return parts


def _resources(files: list[Path]) -> Path | None:
    found = [file for file in files if file.name in RESOURCES_FILES]
    if len(found) > 1:
        names = listed(tuple(file.name for file in found), last="and")
        raise ContentError(
            f"{names} would both be the resources page",
            hint="Keep one of them, and move the other out of the folder.",
        )
    return found[0] if found else None


def _not_printed(file: Path) -> Notice:
    place = Place(show(file.name))
    if number := _NUMBER.match(file.stem):
        better = f"{int(number[0]):02}-{file.name[number.end() :]}"
        return Notice(
            "this text is not printed, because nothing stands between the number and"
            " the name, and others are like 01-name.md",
            place,
            hint=f"Call it {show(better)}, or move it elsewhere.",
        )
    return Notice(
        "this text is not printed, because its name does not begin with a number"
        " and others do",
        place,
        hint="Give it a number, such as 05-name.md, or move it elsewhere.",
    )


def _by_name(file: Path) -> tuple[str, str]:
    return unicodedata.normalize("NFC", file.name).casefold(), file.name


def _by_number(file: Path) -> tuple[int, str, str]:
    number, rest = split_number(file.stem)
    return number or 0, unicodedata.normalize("NFC", rest).casefold(), file.name
