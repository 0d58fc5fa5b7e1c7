"""Words that are in a file but not on its pages: off the edge, or in no ink.

A word is out of sight if the page shows one even colour where it stands: it is white on
white, say, or in a layer that is off; or letter by letter, if something lies on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zine.preflight.traces.covered import Look, covered, is_even
from zine.preflight.traces.trace import About, trace
from zine.units import POINTS_PER_INCH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfDocument, PdfPage

    from zine.preflight.traces.trace import Trace

    Corners = tuple[float, float, float, float]
    """Left, bottom, right and top on a page; or left, top, right and bottom."""

MOST_PAGES = 500
"""Pages that are looked at; more take minutes."""

MOST_RUNS = 20_000
"""Runs of words on a page that are looked at."""

DPI = 100
MOST_PIXELS = 20_000_000

SMALLEST = 2
"""Pixels; a smaller place shows nothing either way."""


def hidden(document: PdfDocument) -> Iterator[Trace]:
    """Yield the words of each page that nobody sees."""
    document.init_forms()
    for number in range(min(len(document), MOST_PAGES)):
        page = document[number]
        try:
            yield from _on_page(page, f"page {number + 1}")
        finally:
            page.close()
    if len(document) > MOST_PAGES:
        rest = f"pages {MOST_PAGES + 1} to {len(document)}"
        yield trace(About.WHAT_ELSE, "not read", "words out of sight", rest)


def _on_page(page: PdfPage, where: str) -> Iterator[Trace]:
    words = page.get_textpage()
    try:
        runs = list(_runs(words))
        if not runs:
            return
        width, height = page.get_size()
        scale = DPI / POINTS_PER_INCH
        scale = min(scale, (MOST_PIXELS / max(width * height, 1)) ** 0.5)
        bitmap = page.render(scale=scale)
        to_pixels = bitmap.get_posconv(page).to_bitmap
        picture = bitmap.to_pil().convert("RGB")
        under = tuple(covered(page, words, Look(picture, scale, to_pixels)))
    finally:
        words.close()
    for it in under:
        yield trace(About.WHAT_ELSE, it.kind, it.said, f"{where}, {it.place}")
    told = [middle for it in under for middle in it.middles]
    found: dict[str, list[str]] = {}
    for said, corners in runs:
        left, bottom, right, top = corners
        across, down = zip(to_pixels(left, top), to_pixels(right, bottom), strict=True)
        kind = _fate(picture, (min(across), min(down), max(across), max(down)))
        if kind and not any(_is_in(corners, *it) for it in told):
            found.setdefault(kind, []).append(said)
    for kind, parts in found.items():
        yield trace(About.WHAT_ELSE, kind, " ".join(parts), where)


def _is_in(corners: Corners, x: float, y: float) -> bool:
    left, bottom, right, top = corners
    return left <= x <= right and bottom <= y <= top


def _runs(words: Any) -> Iterator[tuple[str, Corners]]:  # noqa: ANN401
    """Yield runs of words in one line and one font, and where they stand.

    A dash or a full stop is no word, and fills its place with one colour if seen.
    """
    for index in range(min(words.count_rects(), MOST_RUNS)):
        corners = words.get_rect(index)
        said = words.get_text_bounded(*corners).strip()
        if any(map(str.isalnum, said)):
            yield said, corners


def _fate(picture: Any, place: Corners) -> str:  # noqa: ANN401
    """Return why words cannot be seen, or ``""`` if they can."""
    left, top, right, bottom = place
    if right < 0 or bottom < 0 or left >= picture.width or top >= picture.height:
        return "words off the page"
    box = (
        max(int(left), 0),
        max(int(top), 0),
        min(int(right) + 1, picture.width),
        min(int(bottom) + 1, picture.height),
    )
    if box[2] - box[0] < SMALLEST or box[3] - box[1] < SMALLEST:
        return ""
    return "words nobody sees" if is_even(picture.crop(box)) else ""
