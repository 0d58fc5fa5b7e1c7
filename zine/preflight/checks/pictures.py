"""Pictures with too few pixels for their size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page, Picture
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "low-resolution"

FEWEST = 48
"""Pixels along a side; smaller pictures are codes, patterns and ornaments, whose pixels
are meant to be seen."""

SMALLEST = 36.0
"""Points; a picture that is smaller shows no more."""

ROUNDING = 1.0
"""A picture made for the limit may miss it by so many pixels to an inch."""


def check_pictures(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with a picture below the limit."""
    del subject
    for page in pages:
        seen = [it for it in page.pictures if _is_a_picture(it)]
        least = min(seen, key=lambda it: it.ppi, default=None)
        if least is None or least.ppi >= profile.ppi - ROUNDING:
            continue
        width, height = least.pixels
        yield Finding(
            NAME,
            Level.WARNING,
            page.number,
            f"a picture of {width} × {height} pixels prints at {least.ppi:.0f} to the"
            f" inch; below {profile.ppi:g} it looks soft",
            least.ppi,
            profile.ppi,
            "ppi",
            "Use a larger original, or print it smaller.",
        )


def _is_a_picture(it: Picture) -> bool:
    return min(it.pixels) >= FEWEST and min(it.box.width, it.box.height) >= SMALLEST
