"""Lines so thin that they vanish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level
from zine.units import TOLERANCE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME, WHITE = "hairlines", "white-hairlines"


def check_hairlines(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with lines below the limits."""
    del subject
    limits = profile.line
    for page in pages:
        thinnest = min(page.lines, key=lambda it: it.width, default=None)
        if thinnest is None or thinnest.width >= limits.warning - TOLERANCE:
            continue
        least = thinnest.width
        yield Finding(
            NAME,
            Level.ERROR if least < limits.error - TOLERANCE else Level.WARNING,
            page.number,
            f"a line is {least:.2f} pt wide; below {limits.warning:.2g} pt"
            " lines vanish",
            least,
            limits.warning,
            "pt",
            "Draw it half a point wide.",
            "line",
            box=thinnest.box,
        )


def check_white_hairlines(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with lines on black that are below the limits."""
    del subject
    limits = profile.white_line
    for page in pages:
        thinnest = min(page.white_lines, key=lambda it: it.width, default=None)
        if thinnest is None or thinnest.width >= limits.warning - TOLERANCE:
            continue
        least = thinnest.width
        yield Finding(
            WHITE,
            Level.ERROR if least < limits.error - TOLERANCE else Level.WARNING,
            page.number,
            f"a white line on black is {least:.2f} pt wide; below"
            f" {limits.warning:.2g} pt the black closes over it",
            least,
            limits.warning,
            "pt",
            "Draw it a point wide.",
            "line",
            box=thinnest.box,
        )
