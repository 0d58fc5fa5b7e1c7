"""Type too small to survive: letters fill in, or break up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.preflight.facts_lines import lines_of
from zine.preflight.finding import Finding, Level, shortened
from zine.units import TOLERANCE, Pt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page, Text
    from zine.preflight.profile import Profile
    from zine.preflight.profile_file import Limits
    from zine.preflight.subject import Subject
    from zine.units import Rect

NAME, REVERSED = "type-size", "reversed-type"

SANS = Pt(1)
"""Type without serifs may be so much smaller: duplicators print it from 7 points, type
with serifs from 8."""

ENOUGH = 3
"""Letters by which words can be found on a page."""

CALL = re.compile(r"[\d\W_]{1,4}")
"""The number that calls a note, and other raised figures and signs: they are small by
nature, and nobody reads a sentence in them."""


def check_type_size(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with type below the limits, black on white and the reverse."""
    del subject
    for page in pages:
        readable = read_as_words(page)
        plain = [it for it in readable if not it.reversed]
        light = [it for it in readable if it.reversed]
        yield from _smallest(page, NAME, plain, profile.type)
        yield from _smallest(page, REVERSED, light, profile.reversed)


def read_as_words(page: Page) -> list[Text]:
    """Return the letters of a page without calls of notes and signs."""
    return [it for it in page.texts if not CALL.fullmatch(it.words)]


def _smallest(
    page: Page, check: str, texts: Sequence[Text], limits: Limits
) -> Iterator[Finding]:
    if not texts:
        return
    least = min(texts, key=_worth)
    if _worth(least) >= limits.warning - TOLERANCE:
        return
    is_error = _worth(least) < limits.error - TOLERANCE
    limit = limits.warning - (_worth(least) - least.size)
    how = "white on black, " if check == REVERSED else ""
    yield Finding(
        check,
        Level.ERROR if is_error else Level.WARNING,
        page.number,
        f"“{shortened(_in_context(least, page))}” is {how}{least.size:.1f} pt; below"
        f" {limit:.3g} pt letters do not come out whole",
        least.size,
        limit,
        "pt",
        "Set it larger, or shrink the pages less.",
        "words",
        least.words,
        least.box,
    )


def _in_context(it: Text, page: Page) -> str:
    """Return words; with those beside them if they are a letter, as in drawings."""
    if len(it.words) >= ENOUGH:
        return it.words
    alike = (other for other in page.texts if abs(other.size - it.size) < TOLERANCE)
    for line in lines_of(alike):
        if _holds(line.box, it.box):
            parts = line.words.split(" ")
            is_spelt = all(len(part) == 1 for part in parts)
            return "".join(parts) if is_spelt else line.words
    return it.words


def _holds(line: Rect, box: Rect) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    return line.x0 <= x <= line.x1 and line.y0 <= y <= line.y1


def _worth(it: Text) -> float:
    """Return how large type with serifs would be that prints as well."""
    return it.size + (0 if it.serif else SANS)
