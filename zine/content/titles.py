"""Who is called what: the zine and its parts, from settings, headings or file names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.content.names import readable_name
from zine.content.rules.headings import first_title, mark_title, take_title
from zine.content.settings import LoneSettings, SettingsTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zine.content.draft import Draft
    from zine.content.manuscript import Manuscript


def settle_titles(
    manuscript: Manuscript, drafts: Sequence[Draft]
) -> tuple[SettingsTable, tuple[str, ...]]:
    """Return the settings with a title, and the title of each part, ``""`` for none.

    Headings that became a title are taken out of the drafts.
    """
    settings = manuscript.settings
    if isinstance(settings, LoneSettings) and len(drafts) == 1:
        title, own = _lone_titles(settings.title, drafts[0])
        return _with_title(settings, title or _file_title(manuscript)), (own,)
    titles = tuple(
        mark_title(draft, part.settings.title)
        for draft, part in zip(drafts, manuscript.parts, strict=True)
    )
    if isinstance(settings, LoneSettings):
        settings = _with_title(settings, settings.title or _file_title(manuscript))
    return settings, titles


def _lone_titles(known: str, draft: Draft) -> tuple[str, str]:
    """A lone text's first heading is the zine's title, for the cover has to say one."""
    title = take_title(draft, known) or first_title(draft)
    return title, mark_title(draft) if known else ""


def _file_title(manuscript: Manuscript) -> str:
    path = manuscript.folder.path
    whole = path.resolve()
    return readable_name(whole.name if path.is_dir() else whole.stem)


def _with_title(settings: LoneSettings, title: str) -> SettingsTable:
    # What nobody has said stays unsaid: some things may be said only once.
    said = settings.model_dump(exclude={"author", "kind", "title"}, exclude_unset=True)
    authors = settings.authors or ((settings.author,) if settings.author else ())
    return SettingsTable.model_validate(said | {"title": title, "authors": authors})
