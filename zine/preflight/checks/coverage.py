"""Too much ink on a side, or a solid where the sheet is gripped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level, beside
from zine.units import in_mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

COVERAGE, LEADING = "ink-coverage", "leading-edge"

FLOODED = 85.0
"""Percent of a side.  Above it ink sticks and smears on a duplicator, say those who
have one (exploriso.info)."""


def check_coverage(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield sides that are covered beyond the limit.

    Whoever asks for a black cover knows that it is black.
    """
    if profile.ink is None:
        return
    meant = dict(subject.black)
    for page in pages:
        covered = 100 * page.ink.coverage
        if covered > max(profile.ink, 100 * meant.get(page.number, 0)):
            yield Finding(
                COVERAGE,
                Level.ERROR if covered > FLOODED else Level.WARNING,
                page.number,
                f"{beside(profile.ink, covered)} % of it is inked; above"
                f" {profile.ink:g} % it gets blotchy and shows through",
                covered,
                profile.ink,
                "%",
                "Make black areas smaller, or take heavier paper and print one first.",
            )


def check_leading_edge(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield sides with a solid near a short edge, one of which goes in first."""
    del subject
    for page in pages:
        is_wide = page.size.width > page.size.height
        short = ("left", "right") if is_wide else ("bottom", "top")
        solids = page.ink.solids._asdict()
        near = [(solids[it], it) for it in short if solids[it] is not None]
        if near and min(near)[0] < profile.solid_clear:
            distance, edge = min(near)
            here, limit = in_mm(distance), in_mm(profile.solid_clear)
            yield Finding(
                LEADING,
                Level.WARNING,
                page.number,
                f"a solid is {here:.0f} mm from the {edge} edge; within {limit:.0f} mm"
                " of the edge that goes in first the sheet sticks",
                here,
                limit,
                "mm",
                "Feed the sheets with the other edge first, or move the solid inwards.",
            )
