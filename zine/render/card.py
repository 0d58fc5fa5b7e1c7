"""The print card as a PDF of one page, set as large as it fits."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pydyf
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from zine.layout.card import compose_card
from zine.layout.composition import ZINE_ORIGIN
from zine.render.complaints import Complaints
from zine.render.fetcher import Door
from zine.render.pages import CardPage

if TYPE_CHECKING:
    from collections.abc import Collection

    from zine.layout.card import SetCard
    from zine.layout.card_facts import Card

SIZES = (1.0, 0.93, 0.86, 0.8, 0.74, 0.68, 0.62, 0.56, 0.5)
"""Of everything on the card, the first that needs one page is used; the last, in which
type is 5 points high, is for what nobody has thought of."""

SPARED = 2
"""Sizes that need not be tried for each row of pictures beyond the first."""

ENGLISH = "en"
"""The language of a card whose own cannot be printed here."""

MILLIMETRES = 10
"""One rem at full size."""


def print_card(card: Card) -> CardPage:
    """Return the card; what no font has the letters of is said in others."""
    made = compose_card(card)
    pdf, missing = _print(made)
    if missing:
        pdf, _ = _print(compose_card(_in_other_letters(card, missing)))
    return CardPage(pdf, made.text)


def _in_other_letters(card: Card, missing: Collection[str]) -> Card:
    """Return a card in English, which says so, and with a name that can be read."""
    title = {*card.title}
    if card.lang != ENGLISH and not title.issuperset(missing):
        card = replace(card, lang=ENGLISH, lacks=card.lang)
    return card if title.isdisjoint(missing) else replace(card, title=card.name)


def _print(card: SetCard) -> tuple[bytes, tuple[str, ...]]:
    """Return a page as a PDF, and the letters that it lacks."""
    composition = card.composition
    first = min(SPARED * (card.rows - 1), len(SIZES) - 1)
    door = Door(composition)
    fonts = FontConfiguration()

    def style(text: str, origin: str) -> CSS:
        return CSS(string=text, base_url=origin, url_fetcher=door, font_config=fonts)

    with Complaints(lambda _: None) as complaints:
        styles = [style(it.text, it.origin) for it in composition.styles]
        html = HTML(string=composition.html, base_url=ZINE_ORIGIN, url_fetcher=door)
        for size in SIZES[first:]:
            root = style(f"html {{ font-size: {MILLIMETRES * size}mm }}", ZINE_ORIGIN)
            document = html.render(stylesheets=[*styles, root], font_config=fonts)
            if len(document.pages) == 1:
                break
        pdf = _written(document.copy(document.pages[:1]))
    return pdf, tuple(complaints.missing)


def _written(document: Any) -> bytes:  # noqa: ANN401 - no types
    out = io.BytesIO()
    document.write_pdf(out, finisher=_finish)
    return out.getvalue()


def _finish(_document: Any, pdf: pydyf.PDF) -> None:  # noqa: ANN401 - no types
    """Sign the PDF with our name instead of a library's version."""
    pdf.info["Producer"] = pydyf.String("zine")
