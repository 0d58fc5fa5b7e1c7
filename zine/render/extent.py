"""Measure how far a text reaches: over how many pages, and how far down the last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from zine.render.pages import Ending
from zine.render.sight import (
    BACK_COVER,
    line_height,
    look_at_text,
    page_name,
    text_area,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zine.render.sight import Seen

LEAST = 0.01
"""Of a page; a text is never nothing."""

ENDED = 0.8
"""Of a page; one that is filled less ends before a break, not before a heading."""

UNSPACED = ("zh", "ja", "th", "lo", "km", "my")
"""Languages that do not set words apart, so nobody counts them."""


class Extent(NamedTuple):
    """How far a text reaches.

    Attributes:
        total: All pages.
        last: The last with text on it, counted from 1.
        ends: How much is filled of the page before each break, and of the last.
        still: Pages before it that do not flow: covers, pictures.
        lines: On a full page.
        words: On all pages that flow.
    """

    total: int
    last: int
    ends: tuple[float, ...]
    still: int
    lines: float
    words: int

    @property
    def fill(self) -> float:
        """How much of the last page is used, from 0 to 1."""
        return self.ends[-1]

    @property
    def after(self) -> int:
        """Pages behind the text: the back cover."""
        return self.total - self.last

    @property
    def flow(self) -> float:
        """Pages of flowing text, the last as far as it is filled."""
        return max(LEAST, self.last - 1 + self.fill - self.still)

    @property
    def ending(self) -> Ending:
        """Where the text ends, as others need it."""
        words = self.words / self.flow if self.flow > 0 else 0
        return Ending(self.last, self.ends, self.lines, round(words, 1))


def measure(document: Any, *, lang: str) -> Extent | None:  # noqa: ANN401
    """Return how far the text of a WeasyPrint document reaches, if there is any.

    Args:
        document: Laid out.
        lang: BCP 47 tag of the text.
    """
    pages: Sequence[Any] = document.pages
    fills = {}
    words = 0
    for number, page in enumerate(pages, start=1):
        seen = list(look_at_text(page))
        if seen and page_name(page) != BACK_COVER:
            fills[number] = fill(page, seen)
        if not page_name(page):
            words += sum(len((it.text or "").split()) for it in seen)
    if not fills:
        return None
    last = max(fills)
    still = [number for number in range(1, last) if page_name(pages[number - 1])]
    area = text_area(pages[last - 1])
    return Extent(
        total=len(pages),
        last=last,
        ends=tuple(
            fill
            for number, fill in fills.items()
            if number == last or (number not in still and fill < ENDED)
        ),
        still=len(still),
        lines=round((area.y1 - area.y0) / line_height(pages[last - 1]), 1),
        words=0 if lang.lower().startswith(UNSPACED) else words,
    )


def fill(page: Any, seen: Sequence[Seen]) -> float:  # noqa: ANN401
    """Return how much of a page is filled by what is seen of its text, from 0 to 1."""
    area = text_area(page)
    height = max(1.0, area.y1 - area.y0)
    bottom = max((it.rect.y1 for it in seen), default=area.y0)
    return round(min(1.0, max(0.0, (bottom - area.y0) / height)), 3)
