"""One zine to build: what it is made of, and whether its files are there already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zine.layout.search import theme_search_path
from zine.outputs.freshness import (
    fingerprint,
    hash_ground,
    hash_pictures,
    hash_sources,
    last_record,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from zine.outputs.record import Record


@dataclass(frozen=True, slots=True)
class Origin:
    """What went in, for the record: hashes of the sources and their fingerprint."""

    inputs: dict[str, str]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Task:
    """One zine to build.

    Attributes:
        source: Its folder, or its only file.
        folder: Where its files go.
        record: Of the last build, if its files are still there.
        inputs: SHA-256 of each of its files, by name.
        ground: Fingerprint of everything else that can change a page.
    """

    source: Path
    folder: Path
    record: Record | None
    inputs: dict[str, str]
    ground: str

    @property
    def name(self) -> str:
        """What the zine is called."""
        return self.folder.name

    @property
    def is_done(self) -> bool:
        """Whether its files are what it would make."""
        made_from = (self.record or {}).get("fingerprint")
        return made_from == fingerprint(self.inputs, self.ground)

    def origin(self, used: Iterable[tuple[str, str]]) -> Origin:
        """Return what went in.

        Args:
            used: Name and SHA-256 of every file layout has read.  Those beside a lone
                file are its pictures; those of a folder are known already.
        """
        inputs = self.inputs
        if self.source.is_file():
            beside = self.source.parent
            inputs = inputs | {n: it for n, it in used if (beside / n).is_file()}
        return Origin(inputs, fingerprint(inputs, self.ground))


def find_task(
    source: Path, folder: Path, *, here: Path, choices: Iterable[object]
) -> Task:
    """Look at a zine and at the files it made last time.

    Args:
        source: Its folder, or its only file.
        folder: Where its files go.
        here: Where the command runs; ``templates`` in it may hold themes.
        choices: From the command line, those that change a page.

    Raises:
        ContentError: A file cannot be read.
        LimitError: There are too many files.
    """
    root = source if source.is_dir() else source.parent
    record = last_record(folder)
    inputs = hash_sources(source, skip=(folder.parent, folder))
    if source.is_file():
        inputs |= hash_pictures(source, record)
    looked_up = (
        *theme_search_path(root, here),
        root / "schemes",
        # Those of a zine are among its files, unless it is a file itself.
        *(folder / "presses" for folder in dict.fromkeys((root, here))),
    )
    return Task(source, folder, record, inputs, hash_ground(choices, looked_up))
