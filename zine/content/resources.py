"""Read the resources page: ``resources.toml``, or a bibliography, as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.content.bibliography import Bibliography, KindTable, make_bibliography
from zine.content.check import check
from zine.content.model import Resource, ResourceGroup, Resources, SourceText
from zine.content.settings import GroupTable, ResourceEntry, ResourcesTable
from zine.content.toml_tables import load_toml

if TYPE_CHECKING:
    from zine.errors import Notice


def read_resources(
    source: SourceText,
) -> tuple[ResourcesTable | Bibliography, tuple[Notice, ...]]:
    """Return what the file says, checked, and what had to be left out of it."""
    if source.file.endswith(".bib"):
        from zine.content.bibtex import read_bibtex
        from zine.content.bibtex_entries import HINT

        works, notices = read_bibtex(source)
        return make_bibliography(works, source.file, HINT), notices
    if source.file.endswith(".json"):
        from zine.content.csl_json import HINT, read_csl_json

        works = read_csl_json(source)
        return make_bibliography(works, source.file, HINT), ()
    return check(ResourcesTable, load_toml(source.text, source.file)), ()


def make_resources(
    table: ResourcesTable | Bibliography, intro: str, *, file: str, qr: bool
) -> Resources:
    """Return the resources page.

    Args:
        table: From :func:`read_resources`.
        intro: Its introduction, as HTML.
        file: What it was read from.
        qr: Whether links get a code where an entry does not say.
    """
    groups = tuple(_group(group, qr=qr) for group in table.group)
    return Resources(table.title or None, intro, groups, file)


def _group(group: GroupTable | KindTable, *, qr: bool) -> ResourceGroup:
    entries = tuple(_entry(entry, qr=qr) for entry in group.entry)
    if isinstance(group, KindTable):
        return ResourceGroup("", entries, group.kind)
    return ResourceGroup(group.name, entries)


def _entry(entry: ResourceEntry, *, qr: bool) -> Resource:
    """Say nothing (``None``) where the file says nothing."""
    return Resource(
        entry.title,
        entry.subtitle or None,
        entry.author,
        entry.publisher or None,
        entry.year or None,
        entry.link or None,
        entry.note or None,
        entry.editor,
        entry.within or None,
        entry.volume or None,
        entry.issue or None,
        bool(entry.link) and (qr if entry.qr is None else entry.qr),
        entry.pages or None,
        entry.place or None,
    )
