"""Measure how far a text reaches: over how many pages, and how far down the last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from zine.render.ending import Ending, Stretch
from zine.render.sight import (
    BACK_COVER,
    line_height,
    look_at_text,
    page_name,
    text_area,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from zine.render.sight import Seen

LEAST = 0.01
"""Of a page; a text is never nothing."""

ENDED = 0.8
"""Of a page; one that is filled less ends before a break, not before a heading."""

FEWEST = 100
"""Words; fewer do not tell how many a page holds."""

UNSPACED = ("zh", "ja", "th", "lo", "km", "my")
"""Languages that do not set words apart, so nobody counts them."""


class Extent(NamedTuple):
    """How far a text reaches.

    Attributes:
        total: All pages.
        last: The last with text on it, counted from 1.
        stretches: Text between breaks, with pages that do not flow left out.
        still: Pages before it that do not flow: covers, pictures.
        lines: On a full page.
        words: On a full page without pictures, or 0 if nobody can tell.
    """

    total: int
    last: int
    stretches: tuple[Stretch, ...]
    still: int
    lines: float
    words: float

    @property
    def fill(self) -> float:
        """How much of the last page is used, from 0 to 1."""
        return self.stretches[-1].fill

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
        return Ending(self.last, self.stretches, self.lines, self.words)


def measure(document: Any, *, lang: str) -> Extent | None:  # noqa: ANN401
    """Return how far the text of a WeasyPrint document reaches, if there is any.

    Args:
        document: Laid out.
        lang: BCP 47 tag of the text.
    """
    pages: Sequence[Any] = document.pages
    fills: dict[int, float] = {}
    words, space = 0, 0.0
    for number, page in enumerate(pages, start=1):
        seen = list(look_at_text(page))
        if seen and page_name(page) != BACK_COVER:
            fills[number] = fill(page, seen)
        if seen and not page_name(page):
            words += sum(len((it.text or "").split()) for it in seen)
            space += max(0, fills[number] - _share_of_pictures(page, seen))
    if not fills:
        return None
    counted = words >= FEWEST and space and not lang.lower().startswith(UNSPACED)
    last = max(fills)
    still = [number for number in range(1, last) if page_name(pages[number - 1])]
    area = text_area(pages[last - 1])
    return Extent(
        total=len(pages),
        last=last,
        stretches=tuple(_stretches(fills, {*still})),
        still=len(still),
        lines=round((area.y1 - area.y0) / line_height(pages[last - 1]), 1),
        words=round(words / space, 1) if counted else 0,
    )


def fill(page: Any, seen: Sequence[Seen]) -> float:  # noqa: ANN401
    """Return how much of a page is filled by what is seen of its text, from 0 to 1."""
    area = text_area(page)
    height = max(1.0, area.y1 - area.y0)
    bottom = max((it.rect.y1 for it in seen), default=area.y0)
    return round(min(1.0, max(0.0, (bottom - area.y0) / height)), 3)


def _stretches(fills: Mapping[int, float], still: Collection[int]) -> Iterator[Stretch]:
    """Yield text between breaks; a page of another kind is one."""
    last, pages = max(fills), 0
    for number, filled in fills.items():
        if number == last or number not in still:
            pages += 1
            if number == last or filled < ENDED or number + 1 in still:
                yield Stretch(pages, filled)
                pages = 0


def _share_of_pictures(page: Any, seen: Sequence[Seen]) -> float:  # noqa: ANN401
    """Return how much of a page pictures take from its text, from 0 to 1."""
    area = text_area(page)
    whole = max(1.0, (area.x1 - area.x0) * (area.y1 - area.y0))
    words = [it.rect for it in seen if it.text is not None]
    taken = 0.0
    for rect in (it.rect for it in seen if it.text is None):
        is_beside = any(it.y0 < rect.y1 and it.y1 > rect.y0 for it in words)
        across = rect if is_beside else area
        taken += (across.x1 - across.x0) * (min(rect.y1, area.y1) - rect.y0)
    return taken / whole
