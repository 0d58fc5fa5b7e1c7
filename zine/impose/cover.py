"""Which sheet is the cover and nothing else: it can be of a stock of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zine.impose.slot import Slot

FRONT, INSIDE_FRONT = 1, 2


def cover_sheet(slots: Sequence[Slot]) -> int | None:
    """Return the number of the sheet that carries the four pages of the cover alone.

    That is so where sheets folded once lie inside each other.  Where a cover shares its
    sheet with other pages, or wraps nothing, there is none.

    Args:
        slots: The places of one booklet in reading order.
    """
    last = len(slots)
    sheets = {slot.sheet for slot in slots}
    number = next((slot.sheet for slot in slots), None)
    on_it = {place for place, it in enumerate(slots, start=1) if it.sheet == number}
    is_cover = on_it == {FRONT, INSIDE_FRONT, last - 1, last}
    return number if is_cover and len(sheets) > 1 else None
