"""What stands in the margins of all pages: their numbers, running heads and rules."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from zine.preflight.page_number import MARGIN, page_number
from zine.units import HAIR, Pt

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zine.preflight.facts import Page, Text
    from zine.units import Rect

LEAST = 3
"""Pages with the same words at one height."""

TEXT = 100
"""Letters of a page that has more than its head."""

STEP = Pt(5)
"""At one height is what differs by less."""

DIGITS = re.compile(r"\d+")


class Furniture:
    """Knows what is in the margins of the pages of a file."""

    def __init__(self, pages: Sequence[Page]) -> None:
        """Look at all pages that have a text, too: “Notes” over no lines is meant."""
        full = (it for it in pages if sum(len(one.words) for one in it.texts) >= TEXT)
        heads = {(it.number, _head(text)) for it in full for text in it.texts}
        self._heads = Counter(head for _, head in heads)

    def is_all_of(self, page: Page) -> bool:
        """Return whether a page has such things, and nothing else that is seen."""
        if not page.texts or not all(self._is_known(it) for it in page.texts):
            return False
        boxes = [*(it.box for it in page.texts), *(it.box for it in page.lines)]
        return (
            all(_is_in_margin(it, page) for it in boxes)
            and not page.pictures
            and _is_all_ink(boxes, page)
        )

    def _is_known(self, text: Text) -> bool:
        is_usual = self._heads[_head(text)] >= LEAST or page_number(text.words)
        return bool(is_usual)


def _head(text: Text) -> tuple[str, int]:
    return DIGITS.sub("", text.words), round(text.box.y0 / STEP)


def _is_all_ink(boxes: Iterable[Rect], page: Page) -> bool:
    """Return whether no more ink is seen than has room in some boxes."""
    room = sum(max(it.width, HAIR) * max(it.height, HAIR) for it in boxes)
    return page.ink.coverage * page.size.width * page.size.height <= room


def _is_in_margin(box: Rect, page: Page) -> bool:
    near = MARGIN * page.size.height
    return box.y1 <= near or box.y0 >= page.size.height - near
