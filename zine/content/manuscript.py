"""Everything a zine says, read and checked, but not set: text and typed settings."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from zine.content.check import check
from zine.content.escape import show
from zine.content.files import MAX_SETTINGS, MAX_TEXT, read_text
from zine.content.folder import Folder, open_folder
from zine.content.front_matter import split_front_matter
from zine.content.resources import read_resources
from zine.content.settings import (
    LoneSettings,
    PartSettings,
    ResourcesTable,
    SettingsTable,
)
from zine.content.toml_tables import load_toml
from zine.content.typeset import typeset_lines

if TYPE_CHECKING:
    from pathlib import Path

    from zine.content.bibliography import Bibliography
    from zine.content.clock import Clock
    from zine.content.model import SourceText
    from zine.errors import Notice

_IN_ZINE_TOML = tuple(SettingsTable.model_fields)


@dataclass(frozen=True, slots=True)
class PartText:
    """One part.

    Attributes:
        source: Its file.
        start: Offset where the Markdown begins, behind the front matter.
        settings: Its front matter.
    """

    source: SourceText
    start: int
    settings: PartSettings

    @property
    def markdown(self) -> str:
        """The text without its front matter."""
        return self.source.text[self.start :]


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A zine before it is set.

    Attributes:
        folder: Where it was read from.
        settings: Of the whole; :class:`LoneSettings` if there is no ``zine.toml``.
        settings_source: The file they stand in.
        parts: In reading order.
        resources: What the file of the resources page says, if there is one.
        texts: Every file that was read.
        notices: What the reader should be told so far.
    """

    folder: Folder
    settings: SettingsTable
    settings_source: SourceText
    parts: tuple[PartText, ...]
    resources: tuple[SourceText, ResourcesTable | Bibliography] | None
    texts: tuple[SourceText, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class _Desk:
    """Reads files, and remembers what it has read."""

    folder: Folder
    clock: Clock
    texts: list[SourceText] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def read(self, path: Path, limit: int) -> SourceText:
        self.clock.what = show(path.name)
        # Somebody who names a file means it, even if it is a link.
        inside = (
            self.folder.root if self.folder.path.is_dir() else path.resolve().parent
        )
        text = read_text(path, inside=inside, limit=limit)
        self.texts.append(text.source)
        self.notices.extend(text.notices)
        return text.source


def read_manuscript(path: Path, clock: Clock) -> Manuscript:
    """Return what a zine says.

    Args:
        path: Its folder, or its only file.
        clock: Told which file is being read.
    """
    folder = open_folder(path)
    desk = _Desk(folder, clock, notices=list(folder.notices))
    if folder.settings is not None:
        settings_source = desk.read(folder.settings, MAX_SETTINGS)
        table = load_toml(settings_source.text, settings_source.file)
        settings = check(SettingsTable, table)
        parts = tuple(_part(file, desk) for file in folder.parts)
    else:
        first, settings = _lone(folder.parts[0], desk)
        settings_source = first.source
        parts = (first, *(_part(file, desk) for file in folder.parts[1:]))
    resources = _resources(folder.resources, desk, settings.lang)
    return Manuscript(
        folder,
        typeset_lines(settings, settings.lang),
        settings_source,
        tuple(_typeset_part(part, settings.lang) for part in parts),
        resources,
        tuple(desk.texts),
        tuple(desk.notices),
    )


def _part(file: Path, desk: _Desk) -> PartText:
    source = desk.read(file, MAX_TEXT)
    table, start = split_front_matter(source.text, source.file)
    return PartText(source, start, check(PartSettings, table, elsewhere=_IN_ZINE_TOML))


def _lone(file: Path, desk: _Desk) -> tuple[PartText, LoneSettings]:
    """Read a part whose front matter speaks for the whole zine."""
    source = desk.read(file, MAX_TEXT)
    table, start = split_front_matter(source.text, source.file)
    settings = check(LoneSettings, table)
    own = PartSettings(author=settings.author, kind=settings.kind)
    return PartText(source, start, own), settings


def _typeset_part(part: PartText, lang: str) -> PartText:
    settings = typeset_lines(part.settings, part.settings.lang or lang)
    return replace(part, settings=settings)


def _resources(
    file: Path | None, desk: _Desk, lang: str
) -> tuple[SourceText, ResourcesTable | Bibliography] | None:
    if file is None:
        return None
    source = desk.read(file, MAX_SETTINGS)
    table, notices = read_resources(source)
    desk.notices.extend(notices)
    return source, typeset_lines(table, lang)
