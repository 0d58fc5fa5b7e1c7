"""Page numbers out of order: a page is missing or there twice, or two are swapped.

Only numbers that stand at one height on all pages, and go up by one from page to page,
are known to be page numbers.  Roman ones before a text are a count of their own.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from zine.preflight.finding import Finding, Level
from zine.preflight.page_number import PageNumber, is_in_margin, page_number
from zine.units import Pt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "page-order"

STEP = Pt(3)
"""At one height is what differs by less."""

LEAST = 3
"""Pages in order before a break, and behind it; fewer prove nothing."""

MOST_MISSING = 4
"""Pages that are missing at one place, a sheet; with more it is another count."""


class _Folio(NamedTuple):
    """A page, and the number on it."""

    page: int
    number: PageNumber

    @property
    def offset(self) -> int:
        return self.number.value - self.page

    @property
    def said(self) -> str:
        return self.number.said


def check_numbering(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield the place of each count where page numbers break off, if it is one."""
    del profile
    if subject.imposed is not None:
        return
    folios = _folios(pages)
    counts = [[*its] for _, its in groupby(folios, lambda it: it.number.is_roman)]
    known = len(folios)
    told = [_begins_late(counts, known)]
    told += [_missing(it, known) or _swapped(it, known) for it in counts]
    for page, sentence in filter(None, told):
        yield Finding(
            NAME,
            Level.WARNING,
            page,
            sentence,
            1,
            0,
            "breaks",
            "Look through the pages, put them in order, and export the PDF anew.",
        )


def _missing(count: list[_Folio], known: int) -> tuple[int, str] | None:
    """Return where a count leaves numbers out, or repeats one.

    Args:
        count: Numbers of one kind.
        known: How many there are of all kinds.
    """
    breaks = [
        at for at, (a, b) in enumerate(pairwise(count), 1) if a.offset != b.offset
    ]
    # A few Roman ones are proved by the others, which are in order.
    least = LEAST if known - len(count) < LEAST else 1
    if len(breaks) != 1 or not least <= breaks[0] <= len(count) - least:
        return None
    before, behind = count[breaks[0] - 1], count[breaks[0]]
    gone = behind.offset - before.offset
    if behind.page == before.page + 1 and gone == -1:
        return behind.page, f"its number is {behind.said}, as on the page before"
    if behind.page != before.page + 1 or not 0 < gone <= MOST_MISSING:
        return None
    return _lost(before, behind, gone)


def _begins_late(counts: list[list[_Folio]], known: int) -> tuple[int, str] | None:
    """Return where the count of a text begins after 1, behind Roman numbers."""
    if len(counts) < len(("roman", "arabic")) or not counts[0][0].number.is_roman:
        return None
    before, behind = counts[0][-1], counts[1][0]
    is_long = len(counts[0]) >= LEAST and known - len(counts[0]) >= LEAST
    # Some go on where the Roman ones end, some count all pages from the first.
    others = {before.number.value + 1, behind.page}
    gone = behind.number.value - 1
    if (
        not is_long
        or behind.page != before.page + 1
        or behind.number.value in others
        or not 0 < gone <= MOST_MISSING
    ):
        return None
    return _lost(before, behind, gone)


def _lost(before: _Folio, behind: _Folio, gone: int) -> tuple[int, str]:
    lost = "a page is" if gone == 1 else f"{gone} pages are"
    return behind.page, (
        f"its number is {behind.said}, and the page before has {before.said}:"
        f" {lost} missing"
    )


def _swapped(count: list[_Folio], known: int) -> tuple[int, str] | None:
    """Return two pages in a row that have each other's numbers, if no more are odd."""
    usual, alike = Counter(it.offset for it in count).most_common(1)[0]
    odd = [it for it in count if it.offset != usual]
    if alike < len(odd) or known - len(odd) < 2 * LEAST:
        return None
    if [it.offset - usual for it in odd] != [1, -1]:
        return None
    first, second = odd
    if second.page != first.page + 1:
        return None
    return first.page, (
        f"its number is {first.said}, and the next page has {second.said}: the two"
        " have changed places"
    )


def _folios(pages: Sequence[Page]) -> list[_Folio]:
    """Return the number of each page, where it is; those of most pages, at one height.

    A page with two numbers there has none that is known, but for the Roman one of a
    chapter beside its own.
    """
    found: list[tuple[float, _Folio]] = []
    for page in pages:
        for it in page.texts:
            number = page_number(it.words)
            if number and is_in_margin(it, page):
                found.append((it.box.y0, _Folio(page.number, number)))
    folios = max(map(_one_each, _rows(found)), key=len, default=[])
    counts = Counter(it.page for it in folios)
    return folios if set(counts.values()) == {1} else []


def _rows(found: list[tuple[float, _Folio]]) -> Iterator[list[_Folio]]:
    """Yield what stands at one height."""
    row: list[_Folio] = []
    foot = 0.0
    for y, it in sorted(found, key=lambda it: it[0]):
        if row and y - foot > STEP:
            yield row
            row = []
        foot = foot if row else y
        row.append(it)
    yield row


def _one_each(row: list[_Folio]) -> list[_Folio]:
    """Return numbers in the order of pages, without Roman ones beside others."""
    usual = {it.page for it in row if not it.number.is_roman}
    its = (it for it in row if it.page not in usual or not it.number.is_roman)
    return sorted(its, key=lambda it: it.page)
