"""The print card laid out: its facts, a template and a language become one page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from zine.content.direction import runs_from_right
from zine.layout.card_lang import ENGLISH
from zine.layout.card_text import card_text
from zine.layout.compose import theme_styles, typeface_style
from zine.layout.composition import Composition
from zine.layout.lenders import wanted
from zine.layout.said import speak, speak_all
from zine.layout.search import installed_themes
from zine.layout.templates import render_template
from zine.layout.theme import load_theme
from zine.layout.words import Words, locale_of
from zine.units import Size, mm

if TYPE_CHECKING:
    from zine.layout.card_facts import Card, CardHands, CardStep, Picture

THEME = "card"
"""Not one to choose: it has no title."""

PAGE = Size(mm(210), mm(279))
"""What Letter and A4 have in common."""

MM_PER_REM = 10

WIDTH, GAP = 190, 3.2
"""Of the card between its margins, and between two pictures, in millimetres."""

MOST_IN_ROW, MOST_OF_SEVERAL = 5, 7
"""Pictures of what the hands do, side by side; and where each paper has its own."""

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


class SetHands(NamedTuple):
    """Pictures of what the hands do, in rows.

    Attributes:
        papers: Whose sheets these are, where others differ.
        steps: One movement after the other.
        rows: How many.
        columns: Pictures side by side.
        high: The highest of them, in millimetres: words below begin at one height.
    """

    papers: str
    steps: tuple[CardStep, ...]
    rows: int
    columns: int
    high: float

    @property
    def is_beside(self) -> bool:
        """Whether words stand beside their picture."""
        return self.columns <= BESIDE

    @property
    def most(self) -> float:
        """Room for the width of a picture, in millimetres."""
        return WIDTH / self.columns - GAP


def compose_card(card: Card) -> SetCard:
    """Return the card as a page, and as text to paste into a letter."""
    most = MOST_IN_ROW if len(card.hands) == 1 else MOST_OF_SEVERAL
    hands = [_set(it, most) for it in card.hands]
    theme = load_theme(THEME, (installed_themes(),))
    words = Words(theme, card.lang)
    html, _ = render_template(
        theme,
        {
            "card": card,
            "dir": "rtl" if runs_from_right(card.lang) else "ltr",
            "hands": hands,
            "lacks": card.lacks and locale_of(card.lacks).get_display_name(ENGLISH),
        },
        {
            "speak": partial(speak, words=words),
            "speak_all": partial(speak_all, words=words),
            "drawn": _drawn,
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
        sum(it.rows for it in hands),
    )


def _set(hands: CardHands, most: int) -> SetHands:
    count = len(hands.steps)
    rows = max(1, -(-count // most))
    high = max((it.picture.height for it in hands.steps if it.picture), default=0)
    return SetHands(hands.papers, hands.steps, rows, max(1, -(-count // rows)), high)


def _drawn(picture: Picture, most: float = WIDTH) -> Markup:
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
