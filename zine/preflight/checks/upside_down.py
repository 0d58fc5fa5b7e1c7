"""Pages that stand on their heads, or run backwards, where all should be upright."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME, BACKWARDS = "upside-down", "mirrored"

MOSTLY = 0.9
"""Of the letters of a page: sheets to be folded have both ways on one side."""

OF_EACH_HALF = 0.1
"""Of the letters: a sheet whose other row of pages is blank has all in one half."""

HALF = 180
"""Degrees."""

TEXT = 40
"""Letters that a page needs for anybody to tell which way is up."""


def check_upside_down(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages whose text runs upside down."""
    del profile
    if subject.imposed is not None:
        return
    told = [it for it in pages if _letters(it) >= TEXT]
    turned = [it.number for it in told if _is_turned(it)]
    # Sheets that a printer turns on their long edge have every back the other way up.
    if turned == [it.number for it in told if it.number % 2 == 0]:
        return
    for number in turned:
        yield Finding(
            NAME,
            Level.WARNING,
            number,
            "it stands on its head",
            HALF,
            0,
            "degrees",
            "Turn it by 180 degrees in the program that made it.",
        )


def check_mirrored(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages that run backwards, unless all do, as for an iron or a block."""
    del profile
    if subject.imposed is not None:
        return
    told = [it for it in pages if _letters(it) >= TEXT]
    mirrored = [it for it in told if _is_mirrored(it)]
    for page in mirrored if len(mirrored) < len(told) else ():
        yield Finding(
            BACKWARDS,
            Level.WARNING,
            page.number,
            "its words run backwards, as in a mirror",
            1,
            0,
            "pages",
            "Flip it back in the program that made it.",
        )


def _letters(page: Page) -> int:
    return sum(len(it.words) for it in page.texts)


def _is_turned(page: Page) -> bool:
    """Return whether all of a page is upside down, and not one row of a sheet."""
    texts = [it for it in page.texts if it.turned == HALF]
    middle = page.size.height / 2
    above = sum(len(it.words) for it in texts if it.box.y0 > middle)
    turned = sum(len(it.words) for it in texts)
    both = OF_EACH_HALF * turned <= above <= (1 - OF_EACH_HALF) * turned
    return both and turned >= MOSTLY * _letters(page)


def _is_mirrored(page: Page) -> bool:
    backwards = sum(len(it.words) for it in page.texts if it.mirrored)
    return backwards >= MOSTLY * _letters(page)
