"""Read ``resources.toml``: books, zines and places, as data."""

from __future__ import annotations

from zine.content.check import check
from zine.content.model import Resource, ResourceGroup, Resources, SourceText
from zine.content.settings import GroupTable, ResourceEntry, ResourcesTable
from zine.content.toml_tables import load_toml


def read_resources(source: SourceText) -> ResourcesTable:
    """Return what the file says, checked."""
    return check(ResourcesTable, load_toml(source.text, source.file))


def make_resources(table: ResourcesTable, intro: str) -> Resources:
    """Return the resources page.

    Args:
        table: From :func:`read_resources`.
        intro: Its introduction, as HTML.
    """
    groups = tuple(_group(group) for group in table.group)
    return Resources(table.title or None, intro, groups)


def _group(group: GroupTable) -> ResourceGroup:
    return ResourceGroup(group.name, tuple(_entry(entry) for entry in group.entry))


def _entry(entry: ResourceEntry) -> Resource:
    """Say nothing (``None``) where the file says nothing."""
    return Resource(
        entry.title,
        entry.subtitle or None,
        entry.author or None,
        entry.publisher or None,
        entry.year or None,
        entry.link or None,
        entry.note or None,
    )
