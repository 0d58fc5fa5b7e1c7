"""Fill the booklet up to whole sheets: where the blank pages fall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.errors import PaperError

if TYPE_CHECKING:
    from zine.impose.scheme import Scheme

ReadingOrder = tuple[int | None, ...]
"""Page numbers from 1 in the order they are read, ``None`` for a blank."""


def paginate(
    pages: int, places: int, scheme: Scheme, *, back_cover: bool = True
) -> ReadingOrder:
    """Return ``pages`` pages filled up to ``places``.

    The back cover stays last; blanks go just before it.  A single page is a front
    cover.  What is not bound has no cover, so its blanks are last.

    Args:
        pages: How many there are.
        places: On all sheets.
        scheme: How they are folded.
        back_cover: Whether the last page is one; if not, blanks follow the text.
    """
    keeps_last = back_cover and not scheme.is_loose
    front = max(1, pages - 1) if keeps_last else pages
    blanks = (None,) * (places - pages)
    return (*range(1, front + 1), *blanks, *range(front + 1, pages + 1))


def count_sheets(pages: int, scheme: Scheme) -> int:
    """Return how many sheets hold ``pages`` pages.

    Raises:
        PaperError: There are no pages, or more than the scheme can hold.
    """
    if pages < 1:
        raise PaperError("there are no pages to impose", hint="Add some text.")
    if pages > scheme.pages_per_sheet and not scheme.takes_many_sheets:
        poster = " and a poster" if scheme.poster else ""
        raise PaperError(
            f"{scheme.name} holds {scheme.pages_per_sheet} pages{poster},"
            f" here are {pages}",
            hint="Shorten it, or choose a scheme of several sheets: zine schemes.",
        )
    return -(-pages // scheme.pages_per_sheet)
