"""Type too small to survive: letters fill in, or break up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level, shortened
from zine.preflight.signs import Signs
from zine.units import TOLERANCE, Pt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page, Text
    from zine.preflight.profile import Profile
    from zine.preflight.profile_file import Limits
    from zine.preflight.subject import Subject

NAME, REVERSED = "type-size", "reversed-type"

SANS = Pt(1)
"""Type without serifs may be so much smaller: duplicators print it from 7 points, type
with serifs from 8."""


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
    signs = Signs(page)
    return [it for it in page.texts if not signs.has(it)]


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
        f"“{shortened(least.words)}” is {how}{least.size:.1f} pt; below"
        f" {limit:.3g} pt letters do not come out whole",
        least.size,
        limit,
        "pt",
        "Set it larger, or shrink the pages less.",
        "words",
        least.words,
        least.box,
    )


def _worth(it: Text) -> float:
    """Return how large type with serifs would be that prints as well."""
    return it.size + (0 if it.serif else SANS)
