"""Style sheets as the engine has them; those of a theme are read once for all zines."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from weasyprint import CSS

from zine.render.complaints import Complaints

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from weasyprint.text.fonts import FontConfiguration

    from zine.errors import Notice
    from zine.layout.composition import StyleSheet
    from zine.render.fetcher import Door

MOST_KEPT = 64
"""Seven themes have no more; a sheet that is not kept is read anew."""

_REACHES_OUT = re.compile(
    r"@(?!(?:page|media|footnote|(?:top|bottom|left|right)-[a-z-]+)\b)"
)
"""What may take a sheet beyond its own text: rules for fonts, colours, other sheets;
and all that is not known, for a backslash can spell any of them."""


class Sheets(NamedTuple):
    """The styles of a document.

    Attributes:
        read: Of the engine, in their order.
        notices: What the reader should be told of them.
        losses: What the engine left out, each sentence once.
    """

    read: tuple[CSS, ...]
    notices: tuple[Notice, ...]
    losses: Mapping[str, None]


def read_sheets(
    sheets: Iterable[StyleSheet], door: Door, fonts: FontConfiguration
) -> Sheets:
    """Return style sheets, and what the engine said of them.

    Args:
        sheets: Of a composition.
        door: Hands out what they import.
        fonts: Takes the fonts that they name.
    """
    made = [
        _read(it, url_fetcher=door, font_config=fonts)
        if _REACHES_OUT.search(it.text)
        else _kept(it)
        for it in sheets
    ]
    return Sheets(
        tuple(css for css, _ in made),
        tuple(notice for _, said in made for notice in said.notices),
        {loss: None for _, said in made for loss in said.losses},
    )


@lru_cache(MOST_KEPT)
def _kept(sheet: StyleSheet) -> tuple[CSS, Complaints]:
    return _read(sheet, url_fetcher=_nobody)


def _read(sheet: StyleSheet, **lent: Any) -> tuple[CSS, Complaints]:  # noqa: ANN401
    complaints = Complaints(lambda _: None, reading=sheet.name)
    with complaints:
        css = CSS(string=sheet.text, base_url=sheet.origin, **lent)
    return css, complaints


def _nobody(address: str) -> Any:  # noqa: ANN401 - never returns
    raise AssertionError(f"a style sheet that is kept asked for {address}")
