"""Ink that ends where the knife goes: a cut that is a little off shows paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level
from zine.units import Pt, in_mm, mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "bleed"

USUAL = mm(3)
"""What print shops ask for (⅛ inch, or 3 mm), where a file says itself
that it is to be cut and the press does not say how."""

ROUNDING = Pt(1.5)
"""Less is a matter of pixels."""


def check_bleed(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with ink on the trim that does not go on beyond it."""
    if subject.imposed:
        return
    for page in pages:
        needed = profile.bleed or (USUAL if _is_cut(page) else 0)
        reached = [
            (far, edge)
            for edge, far in page.ink.bleed._asdict().items()
            if far is not None
        ]
        if not reached or min(reached)[0] >= needed - ROUNDING:
            continue
        far, edge = min(reached)
        here, limit = in_mm(far), in_mm(Pt(needed))
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


def _is_cut(page: Page) -> bool:
    """Return whether a page has been given room outside of its trim."""
    trim, (width, height) = page.trim, page.size
    beside = trim.x0, trim.y0, width - trim.x1, height - trim.y1
    return max(beside) > ROUNDING
