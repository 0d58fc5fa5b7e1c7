"""Read a zine: from a folder, or a single Markdown file, to a :class:`Zine`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zine.content.clock import Clock, time_limit
from zine.content.draft import Draft, Ids
from zine.content.drafts import make_draft
from zine.content.escape import quoted, show
from zine.content.manuscript import Manuscript, PartText, read_manuscript
from zine.content.model import Part, Resources, SourceText, Zine
from zine.content.names import split_number, zine_name
from zine.content.plain_lines import tell_markup
from zine.content.press import bring_into_print
from zine.content.resources import make_resources
from zine.content.rules.cleaning import clean
from zine.content.rules.headings import cut_title, list_headings
from zine.content.rules.ids import slug
from zine.content.rules.small_words import keep_in
from zine.content.settings import settled
from zine.content.titles import settle_titles
from zine.content.tree import HEADINGS, make, serialised, words
from zine.content.twice import tell_twice
from zine.errors import ContentError, Notice, Place

if TYPE_CHECKING:
    from pathlib import Path

SECONDS = 10.0
"""Time to read a zine; 2 MB of plain prose take five seconds."""

_WORDLESS = ("img", "hr", "table")
"""What prints without a word in it."""


def read_zine(path: Path) -> Zine:
    """Return the zine at ``path``, read and checked.

    Args:
        path: Its folder, or its only file.

    Raises:
        ContentError: A text or a setting has to change.
        LimitError: Something is too large, too deep, or takes too long to read.
    """
    with time_limit(SECONDS, show(path.name)) as clock:
        return _set(read_manuscript(path, clock), clock)


def _set(manuscript: Manuscript, clock: Clock) -> Zine:
    ids = Ids()
    lang = manuscript.settings.lang
    drafts = [_part_draft(part, lang, ids, clock) for part in manuscript.parts]
    settings, titles = settle_titles(manuscript, drafts)
    note = _passage(settings.note, "note", manuscript.settings_source, lang)
    lead = _passage(settings.lead, "lead", manuscript.settings_source, lang)
    cover = _passage(settings.cover, "cover", manuscript.settings_source, lang)
    image = _passage(_picture(manuscript), "image", manuscript.settings_source, lang)
    back = _passage(settings.back, "back", manuscript.settings_source, lang)
    intro = _intro(manuscript, lang)
    clock.what = quoted(settings.title)
    reading_order = (image, cover, note, lead, *drafts, intro, back)
    bring_into_print(reading_order, ids)
    path = manuscript.folder.path
    return Zine(
        name=zine_name(path),
        root=manuscript.folder.root,
        settings=settled(settings),
        lead=serialised(lead.body),
        note=serialised(note.body),
        parts=_parts(manuscript, drafts, titles),
        resources=_resources(manuscript, serialised(intro.body), ids),
        texts=manuscript.texts,
        notices=(
            *manuscript.notices,
            *tell_markup(manuscript.settings, manuscript.texts),
            *tell_twice(manuscript.parts),
            *(notice for draft in reading_order for notice in draft.in_order()),
        ),
        cover=serialised(cover.body),
        image=_only_picture(image, manuscript),
        back=serialised(back.body),
    )


def _picture(manuscript: Manuscript) -> str:
    """Return the picture of the cover as Markdown; its file alone is enough.

    Raises:
        ContentError: The cover is to be made of a picture, and there is none.
    """
    settings = manuscript.settings
    image = settings.image
    if settings.style.needs_image and not image:
        raise ContentError(
            f"style is {quoted(settings.style.value)}, but there is no picture for the"
            " cover",
            place=Place(manuscript.settings_source.file),
            hint='Add a line such as image = "images/cover.png".',
        )
    return f"![](<{image}>)" if image and not image.startswith("![") else image


def _only_picture(draft: Draft, manuscript: Manuscript) -> str:
    """Return the picture of the cover as HTML, without what stands around it."""
    images = list(draft.body.iter("img"))
    if not images and not words(draft.body):
        return ""
    if len(images) != 1 or words(draft.body):
        raise ContentError(
            f"image is {quoted(manuscript.settings.image)}; it has to be one picture",
            place=Place(manuscript.settings_source.file),
            hint='Write image = "images/cat.png"; words go into cover.',
        )
    (image,) = images
    image.tail = None
    body = make("div")
    body.append(image)
    return serialised(body)


def _part_draft(part: PartText, lang: str, ids: Ids, clock: Clock) -> Draft:
    clock.what = part.source.file
    stem = part.source.file.rpartition(".")[0]
    draft = make_draft(
        part.markdown,
        source=part.source,
        start=part.start,
        lang=part.settings.lang or lang,
        anchor=ids.take(f"part-{slug(split_number(stem)[1])}"),
    )
    clean(draft)
    return draft


def _passage(markdown: str, name: str, source: SourceText, lang: str) -> Draft:
    draft = make_draft(
        markdown, source=source, start=0, lang=lang, anchor=name, is_part=False
    )
    clean(draft)
    return draft


def _intro(manuscript: Manuscript, lang: str) -> Draft:
    if manuscript.resources is None:
        return _passage("", "resources", manuscript.settings_source, lang)
    source, table = manuscript.resources
    return _passage(table.intro, "resources", source, lang)


def _resources(manuscript: Manuscript, intro: str, ids: Ids) -> Resources | None:
    if manuscript.resources is None:
        return None
    source, table = manuscript.resources
    made = make_resources(table, intro, file=source.file, qr=manuscript.settings.qr)
    return replace(made, anchor=ids.take(made.anchor))


def _parts(
    manuscript: Manuscript, drafts: list[Draft], titles: tuple[str, ...]
) -> tuple[Part, ...]:
    """Return the parts that print something; the others get a notice."""
    parts = []
    for text, draft, title in zip(manuscript.parts, drafts, titles, strict=True):
        if title or _prints(draft):
            parts.append(_part(text, draft, title, manuscript.settings.lang))
            if _is_bare(draft):
                draft.notices.append(_only_a_heading(draft))
        else:
            place = Place(draft.file)
            draft.notices.append(Notice("there is no text in this file", place))
    if not any(map(_prints, drafts)):
        raise ContentError(
            f"there is no text in {quoted(manuscript.folder.path.resolve().name)}",
            hint="Write something in it.",
        )
    return tuple(parts)


def _part(text: PartText, draft: Draft, title: str, zine_lang: str) -> Part:
    lang = text.settings.lang
    heading = cut_title(draft)
    return Part(
        file=draft.file,
        anchor=draft.anchor,
        kind=text.settings.kind,
        title=keep_in(title, lang or zine_lang) or None,
        author=text.settings.author or None,
        lang=None if lang == zine_lang else lang,
        html=serialised(draft.body),
        headings=list_headings(draft),
        heading=heading,
    )


def _is_bare(draft: Draft) -> bool:
    """Return whether there is nothing but headings."""
    return all(element.tag in HEADINGS for element in draft.body) and not (
        draft.body.text or ""
    )


def _only_a_heading(draft: Draft) -> Notice:
    return Notice(
        "there is nothing but a heading in this file",
        Place(draft.file),
        hint="Write something below it, or take the file away.",
    )


def _prints(draft: Draft) -> bool:
    return bool(words(draft.body)) or any(
        element.tag in _WORDLESS for element in draft.body.iter()
    )
