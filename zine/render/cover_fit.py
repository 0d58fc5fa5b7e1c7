"""Print the first of several covers whose words fit and whose picture has its room.

Layout makes them, each with a title that gives way a little more; how much room the
words below it take is known here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from zine.paper import DEAD_EDGE
from zine.render.cover_ground import MAT, needs_white
from zine.render.sight import (
    boxes_of,
    lines_in,
    look_at,
    padding_area,
    picture_in,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from zine.layout.composition import Composition
    from zine.render.fetcher import Door
    from zine.units import Rect, Size

WANTED = 0.42
"""Of the height of the page: a picture should not be smaller, if its shape allows."""

NEARLY = 0.96
"""Of what is wanted, or of the best there is: nobody sees the difference."""

TOLERANCE = 0.5
"""Points, as in :mod:`zine.render.survey`."""


class Look(NamedTuple):
    """A cover as it was laid out.

    Attributes:
        fits: Whether all of it is where it should be.
        picture: Height of the picture, in parts of what is wanted; 1 without any.
        on_black: The picture on a black cover: its file, its room, and its place.
    """

    fits: bool
    picture: float = 1.0
    on_black: tuple[str, Rect, Rect] | None = None


def fit_cover(
    composition: Composition, lay_out: Callable[[str], Any], door: Door
) -> tuple[Composition, str]:
    """Return the composition with the cover that fits best, and more styles for it.

    Args:
        composition: With its covers.
        lay_out: Makes a document of HTML.
        door: Hands out pictures.
    """
    first = composition.covers[0] if composition.covers else ""
    if not first or first not in composition.html:
        return composition, ""
    before, _, after = composition.html.partition(first)
    body = before[: before.index(">", before.index("<body")) + 1]
    looks: list[tuple[str, Look]] = []
    for cover in composition.covers:
        pages = lay_out(f"{body}{cover}</body></html>").pages
        looks.append((cover, _looked(pages, composition.page)))
        if looks[-1][1].fits and looks[-1][1].picture >= NEARLY:
            break
    cover, look = _best(looks)
    return replace(composition, html=before + cover + after), _ground(look, door)


def _best(looks: list[tuple[str, Look]]) -> tuple[str, Look]:
    """Return the first of the covers that fit whose picture is as large as can be."""
    fitting = [it for it in looks if it[1].fits] or looks[-1:]
    largest = max(look.picture for _, look in fitting)
    return next(it for it in fitting if it[1].picture >= NEARLY * largest)


def _looked(pages: Any, size: Size) -> Look:  # noqa: ANN401
    page = pages[0]
    cover = next(boxes_of(page, "cover"), None)
    if cover is None:
        return Look(fits=True)
    area = padding_area(cover)
    words, more = (
        [padding_area(it) for it in boxes_of(page, name)]
        for name in ("cover-words", "on-cover")
    )
    fits = (
        len(pages) == 1
        and all(lines_in(it) <= 1 for it in boxes_of(page, "line"))
        and all(_is_on_paper(it.rect, size) for it in look_at(page))
        and all(it.y1 <= area.y1 + TOLERANCE for it in (*words, *more))
    )
    found = picture_in(cover)
    if found is not None:
        _, room, drawn = found
        width, height = drawn.x1 - drawn.x0, drawn.y1 - drawn.y0
        wanted = min(WANTED * size.height, height * (room.x1 - room.x0) / width)
        fits = fits and room.y1 <= area.y1 + TOLERANCE
        is_black = any(boxes_of(page, "black"))
        return Look(fits, height / wanted, found if is_black else None)
    if any(boxes_of(page, "poster")):
        # The words lie on the picture, and should leave something of it to be seen.
        lower = min((it.y0 for it in more), default=area.y1)
        seen = lower - max((it.y1 for it in words), default=area.y0)
        return Look(fits and seen > 0, max(0.0, seen) / (WANTED * size.height))
    return Look(fits)


def _is_on_paper(rect: Rect, size: Size) -> bool:
    return (
        rect.x0 >= DEAD_EDGE - TOLERANCE
        and rect.y0 >= DEAD_EDGE - TOLERANCE
        and rect.x1 <= size.width - DEAD_EDGE + TOLERANCE
        and rect.y1 <= size.height - DEAD_EDGE + TOLERANCE
    )


def _ground(look: Look, door: Door) -> str:
    """Return the style of a picture on black that needs white below it, or ``""``."""
    if look.on_black is None:
        return ""
    source, room, drawn = look.on_black
    if not needs_white(source, door):
        return ""
    width, height = drawn.x1 - drawn.x0, drawn.y1 - drawn.y0
    inside = max(0.1, 1 - 2 * MAT / min(width, height))
    sides = (drawn.y0 - room.y0, room.x1 - drawn.x1, room.y1 - drawn.y1)
    top, right, bottom = (max(0.0, it) for it in sides)
    left = max(0.0, drawn.x0 - room.x0)
    return (
        ".cover.black.pictured > img { background: white; box-sizing: content-box;"
        f" flex: none; padding: {MAT}pt; min-height: 0; object-fit: fill;"
        f" width: {width * inside:.2f}pt; height: {height * inside:.2f}pt;"
        f" margin: calc(var(--lead) + {top:.2f}pt) {right:.2f}pt {bottom:.2f}pt"
        f" {left:.2f}pt }}\n"
    )
