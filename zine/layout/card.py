"""The print card laid out: its facts, a template and a language become one page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from zine.content.direction import runs_from_right
from zine.layout.card_text import card_text
from zine.layout.compose import theme_styles, typeface_style
from zine.layout.composition import Composition
from zine.layout.lenders import wanted
from zine.layout.said import speak
from zine.layout.search import installed_themes
from zine.layout.templates import render_template
from zine.layout.theme import load_theme
from zine.layout.words import Words
from zine.units import Size, mm

if TYPE_CHECKING:
    from zine.layout.card_facts import Card, Picture

THEME = "card"
"""Not one to choose: it has no title."""

PAGE = Size(mm(210), mm(279))
"""What Letter and A4 have in common."""

MM_PER_REM = 10

WIDTH, GAP = 190, 2.2
"""Of the card between its margins, and between two pictures, in millimetres."""

MOST_IN_ROW = 5
"""Pictures of what the hands do, side by side."""

BESIDE = 2
"""Of so few the words stand beside their picture, not below it."""


class SetCard(NamedTuple):
    """A card in a language.

    Attributes:
        composition: The page.
        text: The same in letters alone.
        rows: Of pictures of what the hands do.
    """

    composition: Composition
    text: str
    rows: int


def compose_card(card: Card) -> SetCard:
    """Return the card as a page, and as text to paste into a letter."""
    rows = max(1, -(-len(card.steps) // MOST_IN_ROW))
    columns = max(1, -(-len(card.steps) // rows))
    theme = load_theme(THEME, (installed_themes(),))
    words = Words(theme, card.lang)
    html, _ = render_template(
        theme,
        {
            "card": card,
            "dir": "rtl" if runs_from_right(card.lang) else "ltr",
            "columns": columns,
            "beside": columns <= BESIDE,
            # Words below pictures begin at one height.
            "high": max(
                (it.picture.height for it in card.steps if it.picture), default=0
            ),
        },
        {
            "speak": partial(speak, words=words),
            "drawn": partial(_drawn, most=WIDTH / columns - GAP),
            **words.functions(),
        },
    )
    lenders = wanted(theme.lenders, html)
    faces = (*theme.typefaces, *(it.face for it in lenders))
    return SetCard(
        Composition(
            html=html,
            styles=(
                typeface_style(faces),
                *theme_styles(theme, lenders, card.lang),
            ),
            typefaces=faces,
            mounts=(),
            page=PAGE,
            texts=(),
            lang=card.lang,
        ),
        card_text(card, words),
        rows,
    )


def _drawn(picture: Picture, most: float) -> Markup:
    """Return a drawing of ours as an element; its size grows with the type.

    Args:
        picture: The drawing.
        most: Its width, in millimetres; one that is wider is drawn smaller.
    """
    scale = min(1, most / picture.width) / MM_PER_REM
    size = (
        f"width:{picture.width * scale:.3f}rem;height:{picture.height * scale:.3f}rem"
    )
    return Markup(  # noqa: S704 - numbers and our own drawing
        f'<svg viewBox="0 0 {picture.width} {picture.height}" style="{size}">'
        f"{picture.svg}</svg>"
    )
