"""Zine and theme become one HTML document with its styles: a composition."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from zine.content.direction import runs_from_right
from zine.content.model import UNIVERSAL
from zine.errors import Place, ThemeError
from zine.layout.composition import (
    FONTS_ORIGIN,
    ZINE_ORIGIN,
    Composition,
    Mount,
    StyleSheet,
    theme_origin,
)
from zine.layout.contents import list_contents, say_nothing_to_list
from zine.layout.cover_dots import with_cover_dots
from zine.layout.cut_out import cutter
from zine.layout.fitting import title_fitter
from zine.layout.initials import set_initials
from zine.layout.lenders import name_lenders, wanted
from zine.layout.own_pieces import say_unused, with_own_pieces
from zine.layout.plates import cut_at_plates
from zine.layout.qr import CodeMaker
from zine.layout.rights import spell_out
from zine.layout.shadow import cast_shadows
from zine.layout.templates import render_template
from zine.layout.theme import load_theme
from zine.layout.theme_file import THEME_FILE
from zine.layout.theme_folder import find_theme_file, read_theme_text
from zine.layout.unheard import say_unheard
from zine.layout.words import Words
from zine.paper import FORMATS
from zine.units import mm

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from zine.content.model import Part, Resources, Zine
    from zine.layout.lenders import Lender
    from zine.layout.theme import Theme
    from zine.layout.typefaces import Typeface
    from zine.units import Size


PAGE_CLASSES = ((mm(90), "tiny"), (mm(120), "small"))
"""Pages whose shorter side is no longer than this want smaller type.  An eighth of a
sheet, as in a mini-zine, is tiny; a quarter (A6) is small."""

MOST_INITIAL_LINES = {"full": 5, "small": 3, "tiny": 2}
"""Lines that an initial may span on such pages."""


def compose(zine: Zine, search: Sequence[Path]) -> Composition:
    """Return the zine laid out by its theme.

    Args:
        zine: Read and checked.
        search: Folders that hold theme folders; see :mod:`zine.layout.search`.

    Raises:
        UsageError: There is no such theme.
        ThemeError: The theme cannot be used.
    """
    theme = load_theme(zine.settings.theme, search)
    own = zine.root / "templates"
    theme = with_own_pieces(theme, own)
    zine = with_cover_dots(zine, theme.halftone)
    words = Words(theme, zine.settings.lang)
    page = zine.page or _usual_page(zine)
    codes = CodeMaker(page)
    html, templates = render_template(
        theme,
        theme_context(zine, page),
        {
            "fitted": title_fitter(theme.typefaces, theme.lenders),
            "cut_out": cutter(theme.typefaces),
            "qr": codes,
            "licence": partial(spell_out, words=words),
            **words.functions(),
        },
    )
    lenders = wanted(theme.lenders, html)
    if theme.shadow is not None:
        html = cast_shadows(html, theme.shadow, theme.typefaces, lenders)
    typefaces = tuple(dict.fromkeys((*theme.typefaces, *(it.face for it in lenders))))
    if theme.initial is not None:
        lines = MOST_INITIAL_LINES[_page_class(page)]
        html = set_initials(html, theme.initial, theme.typefaces, lenders, most=lines)
    styles = theme_styles(theme, lenders, zine.settings.lang)
    return Composition(
        html=html,
        styles=(
            _page_style(zine, page, typefaces),
            *styles,
        ),
        typefaces=typefaces,
        mounts=_mounts(zine, theme),
        page=page,
        texts=tuple((text.file, text.text) for text in zine.texts),
        templates=templates,
        bounds=theme.bounds,
        wish=zine.wish,
        lang=zine.settings.lang,
        notices=(
            *codes.say_too_long(zine.resources),
            *say_nothing_to_list(zine),
            *say_unused(theme, own, dict(templates)),
            *say_unheard(zine, styles),
        ),
    )


def theme_context(zine: Zine, page: Size) -> dict[str, Any]:
    """Return what templates see: plain data, HTML only where our Markdown made it."""
    settings = zine.settings
    return {
        "zine": {
            "title": settings.title,
            "subtitle": settings.subtitle,
            "authors": list(settings.authors),
            "lang": settings.lang,
            "dir": _way(settings.lang),
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
            "class": _page_class(page),
        },
    }


def _page_class(page: Size) -> str:
    """Return what a page of this size is called: ``tiny``, ``small`` or ``full``."""
    shorter = min(page.width, page.height)
    return next((name for most, name in PAGE_CLASSES if shorter <= most), "full")


def _usual_page(zine: Zine) -> Size:
    """Return the size of a page that no sheet has been asked about."""
    name = zine.settings.format
    return FORMATS[name if name in FORMATS else UNIVERSAL].size


def _part(part: Part) -> dict[str, Any]:
    return {
        "anchor": part.anchor,
        "kind": part.kind.value,
        "title": part.title,
        "author": part.author,
        "lang": part.lang,
        "dir": _way(part.lang) if part.lang else "",
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


def _page_style(zine: Zine, page: Size, typefaces: Sequence[Typeface]) -> StyleSheet:
    """Return the styles that come from settings: the page, and the font files."""
    faces = typeface_style(typefaces).text
    size = f"@page {{ size: {page.width:.4f}pt {page.height:.4f}pt; }}\n"
    way = _way(zine.settings.lang)
    ways = f"html {{ direction: {_opening(zine)} }} body {{ direction: {way} }}\n"
    usual = _opening(zine) == way == "ltr"
    measures = (
        f":root {{ --page-width: {page.width:.4f}pt;"
        f" --page-height: {page.height:.4f}pt }}\n"
    )
    text = size + measures + ("" if usual else ways) + faces
    return StyleSheet("page size and fonts", text, FONTS_ORIGIN)


def typeface_style(typefaces: Sequence[Typeface]) -> StyleSheet:
    """Return the style sheet that names the font files."""
    faces = "".join(
        f'@font-face {{ font-family: "{face.family}";{_weight(face)}'
        f" font-style: {face.style};"
        f' src: url("{FONTS_ORIGIN}{index}"); }}\n'
        for index, face in enumerate(typefaces)
    )
    return StyleSheet("fonts", faces, FONTS_ORIGIN)


def _way(lang: str) -> str:
    """Return which way a text in a language runs, as CSS has it."""
    return "rtl" if runs_from_right(lang) else "ltr"


def _opening(zine: Zine) -> str:
    """Return which way the pages run: it decides which of them are left-hand pages."""
    if zine.settings.binding in ("left", "right"):
        return "rtl" if zine.settings.binding == "right" else "ltr"
    return _way(zine.settings.lang)


def _weight(face: Typeface) -> str:
    """Return the weight of a font file; a variable one says itself what it has."""
    return "" if face.heaviest else f" font-weight: {face.weight};"


def theme_styles(
    theme: Theme, lenders: Sequence[Lender], lang: str
) -> list[StyleSheet]:
    """Return the style sheets of a theme, with the families that lend it letters."""
    families = {face.family: None for face in theme.typefaces}
    styles = []
    for index, file in theme.styles:
        path = find_theme_file(theme.folders[index], file)
        if path is None:
            raise ThemeError(
                f"the style sheet “{file}” is not in the theme's folder",
                place=Place(f"{theme.labels[index]}/{THEME_FILE}"),
            )
        name = f"{theme.labels[index]}/{file}"
        text = read_theme_text(path, Place(name))
        if lenders:
            text = name_lenders(text, lenders, families, lang)
        styles.append(StyleSheet(name, text, theme_origin(index)))
    return styles


def _mounts(zine: Zine, theme: Theme) -> tuple[Mount, ...]:
    themes = zip(theme.folders, theme.labels, strict=True)
    return (
        Mount(ZINE_ORIGIN, zine.root, ""),
        *(
            Mount(theme_origin(index), folder, label)
            for index, (folder, label) in enumerate(themes)
        ),
    )
