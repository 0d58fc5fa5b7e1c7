"""Ink that ends where the knife goes: a cut that is a little off shows paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level
from zine.units import Pt, in_mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "bleed"

ROUNDING = Pt(1.5)
"""Less is a matter of pixels."""


def check_bleed(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with ink on the trim that does not go on beyond it."""
    if not profile.bleed or subject.imposed:
        return
    for page in pages:
        reached = [
            (far, edge)
            for edge, far in page.ink.bleed._asdict().items()
            if far is not None
        ]
        if not reached or min(reached)[0] >= profile.bleed - ROUNDING:
            continue
        far, edge = min(reached)
        here, limit = in_mm(far), in_mm(profile.bleed)
        yield Finding(
            NAME,
            Level.WARNING,
            page.number,
            f"ink runs to the {edge} edge and {here:.1f} mm beyond; trimming needs"
            f" {limit:.1f} mm",
            here,
            limit,
            "mm",
            "Let it run off the page, or leave a white margin.",
        )
