"""Zine and theme become one HTML document with its styles: a composition."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from zine.content.locate import place_of_setting
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
from zine.layout.contents import say_nothing_to_list
from zine.layout.context import page_class, theme_context, way_of
from zine.layout.cover_dots import with_cover_dots
from zine.layout.covers import render_covers
from zine.layout.cut_out import cutter
from zine.layout.initials import set_initials
from zine.layout.last_words import keep_last_words
from zine.layout.lenders import name_lenders, wanted
from zine.layout.own_pieces import say_unused, with_own_pieces
from zine.layout.qr import CodeMaker
from zine.layout.rights import spell_out
from zine.layout.shadow import cast_shadows
from zine.layout.templates import render_template
from zine.layout.theme import load_theme
from zine.layout.theme_file import THEME_FILE
from zine.layout.theme_folder import find_theme_file, read_theme_text
from zine.layout.title_fitter import title_fitters
from zine.layout.unheard import say_unheard
from zine.layout.words import Words
from zine.paper import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from zine.content.model import Zine
    from zine.layout.lenders import Lender
    from zine.layout.theme import Theme
    from zine.layout.typefaces import Typeface
    from zine.units import Size


MOST_INITIAL_LINES = {"full": 5, "small": 3, "tiny": 2}
"""Lines that an initial may span on such pages."""


def compose(zine: Zine, search: Sequence[Path]) -> Composition:
    """Return the zine laid out by its theme.

    Args:
        zine: Read and checked.
        search: Folders that hold theme folders; see :mod:`zine.layout.search`.

    Raises:
        ThemeError: There is no such theme, or it cannot be used.
    """
    asked_in = place_of_setting(zine.texts, "theme")
    theme = load_theme(zine.settings.theme, search, asked_in=asked_in)
    own = zine.root / "templates"
    theme = with_own_pieces(theme, own)
    zine = with_cover_dots(zine, theme.halftone)
    words = Words(theme, zine.settings.lang)
    page = zine.page or _usual_page(zine)
    codes = CodeMaker(page)
    context = theme_context(zine, page)
    functions: dict[str, Callable[..., Any]] = {
        **title_fitters(theme.typefaces, theme.lenders, zine.settings.lang),
        "cut_out": cutter(theme.typefaces, zine.settings.lang),
        "qr": codes,
        "licence": partial(spell_out, words=words),
        **words.functions(),
    }
    html, templates = render_template(theme, context, functions)
    covers = render_covers(theme, context, functions)
    lenders = wanted(theme.lenders, html)
    html, *others = (_drawn(it, theme, lenders, page) for it in (html, *covers))
    typefaces = tuple(dict.fromkeys((*theme.typefaces, *(it.face for it in lenders))))
    styles = theme_styles(theme, lenders, zine.settings.lang)
    return Composition(
        html=html,
        covers=tuple(others),
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


def _drawn(html: str, theme: Theme, lenders: Sequence[Lender], page: Size) -> str:
    """Return HTML with what is drawn in it: shadows, and first letters."""
    html = keep_last_words(html)
    if theme.shadow is not None:
        html = cast_shadows(html, theme.shadow, theme.typefaces, lenders)
    if theme.initial is not None:
        lines = MOST_INITIAL_LINES[page_class(page)]
        html = set_initials(html, theme.initial, theme.typefaces, lenders, most=lines)
    return html


def _usual_page(zine: Zine) -> Size:
    """Return the size of a page that no sheet has been asked about."""
    name = zine.settings.format
    return FORMATS[name if name in FORMATS else UNIVERSAL].size


def _page_style(zine: Zine, page: Size, typefaces: Sequence[Typeface]) -> StyleSheet:
    """Return the styles that come from settings: the page, and the font files."""
    faces = typeface_style(typefaces).text
    size = f"@page {{ size: {page.width:.4f}pt {page.height:.4f}pt; }}\n"
    way = way_of(zine.settings.lang)
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


def _opening(zine: Zine) -> str:
    """Return which way the pages run: it decides which of them are left-hand pages."""
    if zine.settings.binding in ("left", "right"):
        return "rtl" if zine.settings.binding == "right" else "ltr"
    return way_of(zine.settings.lang)


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
