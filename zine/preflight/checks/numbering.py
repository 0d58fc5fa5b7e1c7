"""Page numbers out of order: a page is missing or there twice, or two are swapped.

Only numbers that stand at one height on all pages, and go up by one from page to page,
are known to be page numbers.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from zine.preflight.finding import Finding, Level
from zine.units import Pt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "page-order"

FOLIO = re.compile(r"\W{0,3}([0-9]{1,4})\W{0,3}")

MARGIN = 0.15
"""Of the height of a page: page numbers stand as near to its head or foot."""

STEP = Pt(3)
"""At one height is what differs by less."""

LEAST = 3
"""Pages in order before a break, and behind it; fewer prove nothing."""

MOST_MISSING = 4
"""Pages that are missing at one place, a sheet; with more it is another count."""


class _Folio(NamedTuple):
    """A page, and the number on it."""

    page: int
    value: int

    @property
    def offset(self) -> int:
        return self.value - self.page


def check_numbering(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield the place where page numbers break off, if there is one such place."""
    del profile
    if subject.imposed is not None:
        return
    folios = _folios(pages)
    breaks = [
        at for at, (a, b) in enumerate(pairwise(folios), 1) if a.offset != b.offset
    ]
    what = _missing(folios, breaks) or _swapped(folios, breaks)
    if what is None:
        return
    page, sentence = what
    yield Finding(
        NAME,
        Level.WARNING,
        page,
        sentence,
        len(breaks),
        0,
        "breaks",
        "Look through the pages, put them in order, and export the PDF anew.",
    )


def _missing(folios: list[_Folio], breaks: list[int]) -> tuple[int, str] | None:
    if len(breaks) != 1 or not LEAST <= breaks[0] <= len(folios) - LEAST:
        return None
    before, behind = folios[breaks[0] - 1], folios[breaks[0]]
    gone = behind.offset - before.offset
    if behind.page == before.page + 1 and gone == -1:
        return behind.page, f"its number is {behind.value}, as on the page before"
    if behind.page != before.page + 1 or not 0 < gone <= MOST_MISSING:
        return None
    lost = "a page is" if gone == 1 else f"{gone} pages are"
    return behind.page, (
        f"its number is {behind.value}, and the page before has {before.value}:"
        f" {lost} missing"
    )


def _swapped(folios: list[_Folio], breaks: list[int]) -> tuple[int, str] | None:
    """Return two pages in a row that have each other's numbers, if no more are odd."""
    if len(folios) < 2 * LEAST or len(breaks) not in {2, 3}:
        return None
    usual, count = Counter(it.offset for it in folios).most_common(1)[0]
    odd = [it for it in folios if it.offset != usual]
    if count < 2 * LEAST or [it.offset - usual for it in odd] != [1, -1]:
        return None
    first, second = odd
    if second.page != first.page + 1:
        return None
    return first.page, (
        f"its number is {first.value}, and the next page has {second.value}: the two"
        " have changed places"
    )


def _folios(pages: Sequence[Page]) -> list[_Folio]:
    """Return the number of each page, where it is; those of most pages, at one height.

    A page with two numbers there has none that is known.
    """
    found: dict[int, list[_Folio]] = {}
    for page in pages:
        for it in page.texts:
            middle = (it.box.y0 + it.box.y1) / 2 / page.size.height
            if MARGIN < middle < 1 - MARGIN:
                continue
            if number := FOLIO.fullmatch(it.words):
                height = round(it.box.y0 / STEP)
                found.setdefault(height, []).append(_Folio(page.number, int(number[1])))
    folios = max(found.values(), key=len, default=[])
    counts = Counter(it.page for it in folios)
    return folios if set(counts.values()) == {1} else []
