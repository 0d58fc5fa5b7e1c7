"""What a check has found, as a value: the same for people, programs and tests."""

from __future__ import annotations

from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from zine.errors import Notice, Place
from zine.layout.numbers import ranges, rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zine.units import Rect

MOST_NAMED = 6
"""Pages that a sentence lists, or rows of pages."""

LONGEST_SHOWN = 24
"""Letters of words on a page that a sentence repeats."""

MOST_DIGITS = 3
"""Behind the point, of any number."""

PRIVATE = {"about", "words", "box"}
"""What is known of a finding only to tell where it comes from."""


class Level(StrEnum):
    """How bad it is."""

    ERROR = "error"
    WARNING = "warning"


class Finding(NamedTuple):
    """One thing about one page, or about the whole file.

    Attributes:
        check: Which check has found it.
        level: How bad it is.
        page: Counted from 1; ``None`` for the whole file.
        what: A sentence without a full stop, with the value that was measured.
        measured: That value.
        limit: What the press can do.
        unit: Of both.
        hint: The next thing to try.
        about: ``words``, ``line``, ``area``, ``picture`` or ``link``, if about one.
        words: What they say, or the address.
        box: Where it is on the page.
        booklet_page: If pages are sides of sheets, the page it is on.
        source: The file and line of the zine it comes from.
    """

    check: str
    level: Level
    page: int | None
    what: str
    measured: float
    limit: float
    unit: str
    hint: str
    about: str = ""
    words: str = ""
    box: Rect | None = None
    booklet_page: int | None = None
    source: Place | None = None

    def to_json(self, file: str) -> dict[str, Any]:
        """Return this as plain data."""
        numbers = {
            "measured": round(self.measured, 3),
            "limit": round(self.limit, 3),
        }
        plain = {"level": str(self.level), "source": self.source and str(self.source)}
        told = {"file": file} | self._asdict() | plain | numbers
        return {key: value for key, value in told.items() if key not in PRIVATE}


class Summary(NamedTuple):
    """Findings of one check that are equally bad and about the same kind of thing.

    Attributes:
        worst: The one that is furthest from its limit.
        pages: All that have such; empty if it is about the whole file.
        booklet_pages: The same in the booklet, if its pages are sides of sheets.
        alike: Whether none of them is worse than the others.
    """

    worst: Finding
    pages: tuple[int, ...]
    booklet_pages: tuple[int, ...] = ()
    alike: bool = False

    @property
    def sentence(self) -> str:
        """What there is to say."""
        source = f": {self.worst.source}" if self.worst.source else ""
        return f"{self._said}{source}"

    @property
    def _said(self) -> str:
        worst, pages = self.worst, self.booklet_pages or self.pages
        if not pages:
            return worst.what
        side = f", side {worst.page} of the sheets" if self.booklet_pages else ""
        page = worst.booklet_page if self.booklet_pages else worst.page
        if pages == (page,):
            return f"page {page}{side}: {worst.what}"
        if self.alike:
            return f"pages {_listed(pages)}: {worst.what}"
        return f"pages {_listed(pages)}: {worst.what} (on page {page}{side}, the worst)"

    def notice(self, file: str) -> Notice:
        """Return this as something to be told at the end of a build."""
        return Notice(self.sentence, Place(file), self.worst.hint)


def summarise(findings: Iterable[Finding]) -> tuple[Summary, ...]:
    """Return findings by check, level and what they are about, errors first."""
    groups: dict[tuple[Level, str, str], list[Finding]] = {}
    for it in findings:
        groups.setdefault((it.level, it.check, it.about), []).append(it)
    order = sorted(groups, key=lambda key: key[0] != Level.ERROR)
    return tuple(_summary(groups[key]) for key in order)


def is_grave(findings: Iterable[Finding]) -> bool:
    """Return whether any of them is an error."""
    return any(it.level is Level.ERROR for it in findings)


def shortened(words: str) -> str:
    """Return the first of some words, enough to find them on the page."""
    words = " ".join(words.split())
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}…"


def beside(limit: float, measured: float, digits: int = 0) -> str:
    """Return a number with as many digits as it takes not to be read as its limit.

    Args:
        limit: What it is told beside: 35.3 is above 35, and has to look so.
        measured: The number.
        digits: Behind the point, at least.
    """
    few = range(digits, MOST_DIGITS)
    enough = (
        it for it in few if (round(measured, it) - limit) * (measured - limit) > 0
    )
    return f"{measured:.{next(enough, MOST_DIGITS)}f}"


def _summary(findings: list[Finding]) -> Summary:
    worst = max(findings, key=lambda it: abs(it.measured - it.limit))
    pages = sorted({it.page for it in findings if it.page is not None})
    inside = {it.booklet_page for it in findings} - {None}
    known = all(it.booklet_page is not None for it in findings)
    return Summary(
        worst,
        tuple(pages),
        tuple(sorted(filter(None, inside))) * known,
        alike=len({it.what for it in findings}) == 1,
    )


def _listed(pages: tuple[int, ...]) -> str:
    """Return pages as “1–4, 7”; of many rows the first, and how many pages are left."""
    named = list(islice(ranges(pages), MOST_NAMED))
    more = sum(map(len, rows(pages)[MOST_NAMED:]))
    return ", ".join(named) + (f" and {more} more" if more else "")
