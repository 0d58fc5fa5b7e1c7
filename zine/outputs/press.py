"""The press that a zine or a command line names: shipped, or a file of one's own."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from zine.errors import PaperError, ZineError, all_of
from zine.preflight.profile import (
    Profile,
    is_shipped,
    load_profile,
    load_profile_file,
)
from zine.preflight.profile_file import Limits
from zine.units import shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER = "presses"
"""What a folder of presses is called, in a zine and where a command runs."""

SUFFIX = ".toml"


def press_of_zine(name: str, root: Path, folders: tuple[Path, ...] = ()) -> Profile:
    """Return the press that the settings of a zine name.

    Args:
        name: Of a press, or of a file in the zine.
        root: The folder of the zine.
        folders: Of presses besides its own.

    Raises:
        PaperError: There is none, or its file makes no sense.
    """
    folders = (root / FOLDER, *folders)
    if not name.endswith(SUFFIX):
        return load_profile(name, folders)
    path = root / name
    if not path.resolve().is_relative_to(root.resolve()):
        raise PaperError(
            f"press is {shown(name)}, which is outside the zine's folder",
            hint=f"Put the file into {FOLDER}/, and say its name alone.",
        )
    try:
        return load_profile_file(path, folders)
    except ZineError as error:
        raise all_of([_named(it, name) for it in (error, *error.others)]) from error


def _named(error: ZineError, name: str) -> ZineError:
    """Return an error in the file that settings name, as they name it."""
    place = error.place and error.place.__class__(name, error.place.line)
    return type(error)(error.message, place=place, hint=error.hint)


def press_file(name: str, root: Path) -> tuple[tuple[str, str], ...]:
    """Return the file of the zine that settings name as a press, with its SHA-256."""
    if not name.endswith(SUFFIX):
        return ()
    return ((name, hashlib.sha256((root / name).read_bytes()).hexdigest()),)


def press_facts(press: Profile) -> dict[str, Any] | None:
    """Return a press of one's own as plain data; of one that all have the name is all.

    Lengths are in points.
    """
    return None if is_shipped(press) else asdict(press)


def press_in(facts: Mapping[str, Any]) -> Profile | None:
    """Return the press in a record; ``None`` if another version has written it."""
    read: dict[str, Any] = {
        key: Limits(*it) if isinstance(it, list) else it for key, it in facts.items()
    }
    try:
        return Profile(**read)
    except TypeError:
        return None
