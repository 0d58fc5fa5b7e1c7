"""Page numbers at the fold, not at the outer edge: left and right are swapped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from zine.preflight.direction import may_open_at_right
from zine.preflight.finding import Finding, Level
from zine.preflight.page_number import is_in_margin, page_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.page_number import PageNumber
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "folios"

BESIDE = re.compile(r"(?P<first>[0-9]{1,4})\s.*|.*\s(?P<last>[0-9]{1,4})")
"""A number with words behind it or before it."""

SIDE = 0.33
"""Of the width of a page: further in they are in the middle, and say nothing."""

LEAST = 4
"""Pages with a folio; fewer prove nothing."""


class _Folio(NamedTuple):
    """A number that may be that of its page, and whether it is at the right."""

    page: int
    said: str
    is_right: bool


def check_folios(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield a file whose page numbers would all be at the fold, were it a booklet.

    The first page is a cover, so odd pages lie on the right; on the left, in a booklet
    that opens the other way.
    """
    del profile
    if subject.imposed or subject.spine == "top" or may_open_at_right(pages):
        return
    folios = _folios(pages)
    inside = [it for it in folios if it.is_right != _lies_on_the_right(it, subject)]
    if len(folios) < LEAST or len(inside) < len(folios):
        return
    yield Finding(
        NAME,
        Level.WARNING,
        None,
        f"the number {inside[0].said} on page {inside[0].page} is at the fold once the"
        " pages lie side by side, and so are all others: left and right are swapped",
        len(inside),
        0,
        "pages",
        "Add or take out one page before them, or mirror the margins.",
    )


def _folios(pages: Sequence[Page]) -> list[_Folio]:
    """Return the numbers that count pages: each follows on those before it."""
    found: dict[tuple[bool, int], list[_Folio]] = {}
    for page in pages:
        seen = {}
        for it in page.texts:
            if not is_in_margin(it, page):
                continue
            number = page_number(it.words) or _beside(it.words)
            if number is None:
                continue
            place = (it.box.x0 + it.box.x1) / 2 / page.size.width
            if SIDE < place < 1 - SIDE:
                continue
            count = number.is_roman, number.value - page.number
            seen[count] = _Folio(page.number, number.said, place > SIDE)
        for count, folio in seen.items():
            found.setdefault(count, []).append(folio)
    both_sides = [its for its in found.values() if len({it.is_right for it in its}) > 1]
    return max(both_sides, key=len, default=[])


def _beside(words: str) -> PageNumber | None:
    """Return the number that stands before or behind other words."""
    found = BESIDE.fullmatch(words)
    said = found and found[found.lastgroup or 0]
    return page_number(said) if said else None


def _lies_on_the_right(it: _Folio, subject: Subject) -> bool:
    return (it.page % 2 == 1) == (subject.spine != "right")
