"""What templates see of a zine: plain data, HTML only where our Markdown made it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from zine.content.direction import runs_from_right
from zine.layout.contents import list_contents
from zine.layout.plates import cut_at_plates
from zine.units import mm

if TYPE_CHECKING:
    from zine.content.model import Part, Resources, Zine
    from zine.units import Size

PAGE_CLASSES = ((mm(90), "tiny"), (mm(120), "small"))
"""Pages whose shorter side is no longer than this want smaller type.  An eighth of a
sheet, as in a mini-zine, is tiny; a quarter (A6) is small."""


def theme_context(zine: Zine, page: Size) -> dict[str, Any]:
    """Return what templates see: plain data, HTML only where our Markdown made it."""
    settings = zine.settings
    return {
        "zine": {
            "title": settings.title,
            "subtitle": settings.subtitle,
            "authors": list(settings.authors),
            "lang": settings.lang,
            "dir": way_of(settings.lang),
            "date": settings.date,
            "place": settings.place,
            "number": settings.number,
            "price": settings.price,
            "rights": settings.rights,
            "description": settings.description,
            "closing": settings.closing,
            "sources": [
                {
                    "title": source.title,
                    "author": source.author,
                    "publication": source.publication,
                    "issue": source.issue,
                    "year": source.year,
                }
                for source in settings.sources
            ],
        },
        "style": settings.style.value,
        "image": Markup(zine.image),  # noqa: S704
        "back": Markup(zine.back),  # noqa: S704
        "cover": Markup(zine.cover),  # noqa: S704 - made by our own Markdown stage
        "lead": Markup(zine.lead),  # noqa: S704
        "note": Markup(zine.note),  # noqa: S704
        "parts": [_part(part) for part in zine.parts],
        "contents": list_contents(zine),
        "resources": _resources(zine.resources),
        "page": {
            "width": page.width,
            "height": page.height,
            "class": page_class(page),
        },
        "give": 0.0,
    }


def page_class(page: Size) -> str:
    """Return what a page of this size is called: ``tiny``, ``small`` or ``full``."""
    shorter = min(page.width, page.height)
    return next((name for most, name in PAGE_CLASSES if shorter <= most), "full")


def _part(part: Part) -> dict[str, Any]:
    return {
        "anchor": part.anchor,
        "kind": part.kind.value,
        "title": part.title,
        "heading": Markup(part.heading),  # noqa: S704
        "author": part.author,
        "lang": part.lang,
        "dir": way_of(part.lang) if part.lang else "",
        "html": Markup(part.html),  # noqa: S704 - made by our own Markdown stage
        "pieces": [it._asdict() for it in cut_at_plates(part.html)],
    }


def _resources(resources: Resources | None) -> dict[str, Any] | None:
    if resources is None:
        return None
    return {
        "title": resources.title,
        "anchor": resources.anchor,
        "intro": Markup(resources.intro),  # noqa: S704
        "groups": [
            {
                "name": group.name,
                "kind": group.kind and group.kind.value,
                "entries": [
                    {
                        "title": entry.title,
                        "subtitle": entry.subtitle,
                        "authors": list(entry.authors),
                        "editors": list(entry.editors),
                        "within": entry.within,
                        "volume": entry.volume,
                        "issue": entry.issue,
                        "pages": entry.pages,
                        "place": entry.place,
                        "publisher": entry.publisher,
                        "year": entry.year,
                        "link": entry.link,
                        "note": entry.note,
                        "qr": entry.qr,
                    }
                    for entry in group.entries
                ],
            }
            for group in resources.groups
        ],
    }


def way_of(lang: str) -> str:
    """Return which way a text in a language runs, as CSS has it."""
    return "rtl" if runs_from_right(lang) else "ltr"
