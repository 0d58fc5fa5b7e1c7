"""Hyphens one below the other, at the ends of lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.preflight.facts_lines import follows, lines_of
from zine.preflight.finding import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.facts_lines import TextLine
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "hyphens"

MOST = 3
"""Lines in a row that may end with a hyphen (Chicago Manual of Style)."""

HYPHEN = re.compile(r"[^\W\d_][-\u2010\u00ad]$")
"""A word that goes on in the next line."""

LOOKED_AT = 500
"""Such lines of a page; more are no text."""


def check_hyphens(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with more lines in a row that end with hyphens than is usual."""
    del subject, profile
    for page in pages:
        if sum(HYPHEN.search(it.words) is not None for it in page.texts) <= MOST:
            continue
        ends = [it for it in lines_of(page.texts) if HYPHEN.search(it.words)]
        most, last = _longest(ends[:LOOKED_AT])
        if last is None or most <= MOST:
            continue
        yield Finding(
            NAME,
            Level.WARNING,
            page.number,
            f"{most} lines in a row end with a hyphen, down to “{_tail(last.words)}”;"
            f" more than {MOST} are hard to read",
            most,
            MOST,
            "lines",
            "Change a word in one of them, or make the column wider.",
            "words",
            last.words,
            last.box,
        )


def _longest(ends: Sequence[TextLine]) -> tuple[int, TextLine | None]:
    """Return how many lines follow on each other at most, and the last of them."""
    counts: list[tuple[int, TextLine]] = []
    for line in ends:
        above = [count for count, it in counts if follows(line, it)]
        counts.append((1 + max(above, default=0), line))
    return max(counts, key=lambda it: it[0], default=(0, None))


def _tail(words: str) -> str:
    return words.rsplit(maxsplit=1)[-1]
