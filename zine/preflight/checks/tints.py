"""Greys that a copier loses, or breaks up into dots.

A machine that has black alone prints grey as dots: at 85 lines an inch they are 0.3 mm
apart.  Type and lines are drawn by these dots, too.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from zine.preflight.facts import Area, Line, Picture, Text
from zine.preflight.finding import Finding, Level, shortened
from zine.units import Pt, in_mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

VANISHING, DOTTED = "pale-tints", "grey-type"

FILLED = 0.85
"""With more ink the white between the dots fills in, and it is black."""

THINNEST = Pt(1.7)
"""Of a grey line: two dots, of 85 to the inch."""

FAINTEST = 0.02
"""With less ink it is the white of somebody's paper, and nobody misses it."""

ROUNDING = 0.005


def check_pale_tints(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with letters, lines or areas so pale that nothing is printed."""
    del subject
    if profile.tint is None:
        return
    limit = profile.tint / 100 - ROUNDING
    for page in pages:
        things: Iterator[Text | Line | Area | Picture] = chain(
            _on_paper(page),
            page.lines,
            (it for it in page.areas if it.seen),
            page.pictures,
        )
        palest = min(
            (it for it in things if FAINTEST < _ink(it) < limit),
            key=_ink,
            default=None,
        )
        if palest is None:
            continue
        ink, (what, about, words) = _ink(palest), _named(palest)
        yield Finding(
            VANISHING,
            Level.WARNING,
            page.number,
            f"{what} is a tint of {100 * ink:.0f} %; below {profile.tint:g} % a copy"
            " stays white",
            100 * ink,
            profile.tint,
            "%",
            "Make it darker, or do without; a thin black line stays.",
            about,
            words,
            palest.box,
        )


def check_grey_type(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with small type, or thin lines, that dots have to draw."""
    del subject
    if not profile.grey_type or profile.tint is None:
        return
    palest = profile.tint / 100 - ROUNDING
    for page in pages:
        texts = [
            it
            for it in _on_paper(page)
            if palest <= it.ink < FILLED and it.size < profile.grey_type
        ]
        lines = [
            it for it in page.lines if palest <= it.ink < FILLED and it.width < THINNEST
        ]
        if texts:
            least = min(texts, key=lambda it: it.size)
            yield Finding(
                DOTTED,
                Level.WARNING,
                page.number,
                f"“{shortened(least.words)}” is {least.size:.1f} pt and grey"
                f" ({100 * least.ink:.0f} %); below {profile.grey_type:g} pt grey"
                " letters are printed as a few dots",
                least.size,
                profile.grey_type,
                "pt",
                "Set it in black; to hold it back, choose a lighter weight.",
                "words",
                least.words,
                least.box,
            )
        elif lines:
            thin = min(lines, key=lambda it: it.width)
            yield Finding(
                DOTTED,
                Level.WARNING,
                page.number,
                f"a line of {thin.width:.2g} pt is grey ({100 * thin.ink:.0f} %); below"
                f" {THINNEST:g} pt a grey line is printed as a row of dots",
                thin.width,
                THINNEST,
                "pt",
                "Draw it in black, and half a point wide.",
                "line",
                box=thin.box,
            )


def _ink(it: Text | Line | Area | Picture) -> float:
    return it.tint if isinstance(it, Picture) else it.ink


def _named(it: Text | Line | Area | Picture) -> tuple[str, str, str]:
    """Return what a thing is called, of which kind it is, and what it says."""
    match it:
        case Text():
            return f"“{shortened(it.words)}”", "words", it.words
        case Line():
            return "a line", "line", ""
        case Area(tiled=True):
            return "a pattern", "area", ""
        case Area():
            return f"an area, {in_mm(it.box.width):.0f} mm wide,", "area", ""
        case Picture():
            return f"a picture, {in_mm(it.box.width):.0f} mm wide,", "picture", ""


def _on_paper(page: Page) -> Iterator[Text]:
    return (it for it in page.texts if it.behind == 0 and not it.reversed)
