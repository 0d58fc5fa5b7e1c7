"""Colours where black alone is wanted: they are billed, even if they look black."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "colours"


def check_colours(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages that use more than black and greys."""
    del subject
    if not profile.black_only:
        return
    for page in pages:
        if page.colours:
            yield Finding(
                NAME,
                Level.WARNING,
                page.number,
                f"it uses {' and '.join(page.colours)}, not black alone, and may be"
                " billed as colour",
                len(page.colours),
                0,
                "colours",
                "Set the machine to black, or export the PDF in greys.",
            )
