"""Pictures with too few pixels for their size, or far too many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level
from zine.preflight.strips import joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page, Picture
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME, DRAWN, MANY = "low-resolution", "line-art", "too-many-pixels"

FEWEST = 48
"""Pixels along a side; smaller pictures are codes, patterns and ornaments, whose pixels
are meant to be seen."""

SMALLEST = 36.0
"""Points; a picture that is smaller shows no more."""

FEWEST_DRAWN = 200
"""Along a side of a picture in black and white; smaller ones are meant to be coarse."""

FINEST = 1200.0
"""Pixels to an inch: twice what copiers and presses have, so none of them shows."""

LARGEST = 10_000_000
"""Pixels of a picture; a smaller one holds nobody up."""

ROUNDING = 1.0
"""A picture made for the limit may miss it by so many pixels to an inch."""


def check_pictures(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with a picture below the limit."""
    del subject
    for page in pages:
        seen = _pictures(page)
        least = min(seen, key=_true_ppi, default=None)
        if least is None or _true_ppi(least) >= profile.ppi - ROUNDING:
            continue
        width, height = least.pixels
        yield Finding(
            NAME,
            Level.WARNING,
            page.number,
            f"a picture of {width} × {height} pixels{_enlarged(least)} prints at"
            f" {_true_ppi(least):.0f} to the inch; below {profile.ppi:g} it looks soft",
            _true_ppi(least),
            profile.ppi,
            "ppi",
            "Use a larger original, or print it smaller.",
            "picture",
            box=least.box,
        )


def check_line_art(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with a picture in black and white alone that shows its pixels."""
    del subject
    for page in pages:
        seen = [
            it
            for it in _pictures(page)
            if it.bits == 1 and min(it.pixels) >= FEWEST_DRAWN
        ]
        least = min(seen, key=lambda it: it.ppi, default=None)
        if least is None or not profile.ppi <= least.ppi < profile.line_art - ROUNDING:
            continue
        yield Finding(
            DRAWN,
            Level.WARNING,
            page.number,
            f"a picture in black and white alone has {least.ppi:.0f} pixels to the"
            f" inch; below {profile.line_art:g} its lines get ragged, and fine ones"
            " break",
            least.ppi,
            profile.line_art,
            "ppi",
            "Scan it again, at 600 to the inch or in greys; or print it smaller.",
            "picture",
            box=least.box,
        )


def check_too_many_pixels(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with a large picture that is finer than any machine."""
    del subject, profile
    for page in pages:
        seen = [it for it in page.pictures if it.pixels[0] * it.pixels[1] >= LARGEST]
        most = max(seen, key=lambda it: it.ppi, default=None)
        if most is None or most.ppi <= FINEST:
            continue
        width, height = most.pixels
        yield Finding(
            MANY,
            Level.WARNING,
            page.number,
            f"a picture of {width} × {height} pixels prints at {most.ppi:.0f} to the"
            f" inch; no machine shows more than {FINEST:g}, and some give up",
            most.ppi,
            FINEST,
            "ppi",
            "Make it smaller in a program for pictures: 300 to the inch are enough.",
            "picture",
            box=most.box,
        )


def _pictures(page: Page) -> list[Picture]:
    """Return what is large enough to be judged, on its own or with its other parts."""
    small = joined(it for it in page.pictures if not _is_a_picture(it))
    whole = [it for it in page.pictures if _is_a_picture(it)]
    return whole + [it for it in small if _is_a_picture(it)]


def _is_a_picture(it: Picture) -> bool:
    return min(it.pixels) >= FEWEST and min(it.box.width, it.box.height) >= SMALLEST


def _true_ppi(it: Picture) -> float:
    return it.ppi / max(it.enlarged, it.smoothed)


def _enlarged(it: Picture) -> str:
    """Return what was done to a picture before, if that is known."""
    if it.enlarged > 1:
        return f", each of its pixels {it.enlarged} times over,"
    if it.smoothed > 1:
        return f", enlarged {it.smoothed:.2g} times by a program,"
    return ""
