"""More sheets in a fold than the stapler takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "stapler"


def check_stapler(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield a number of folded sheets beyond the limit."""
    del pages
    if subject.folded > profile.sheets:
        yield Finding(
            NAME,
            Level.WARNING,
            None,
            f"{subject.folded} sheets are folded together; a staple goes through"
            f" {profile.sheets}",
            subject.folded,
            profile.sheets,
            "sheets",
            'Choose scheme = "signatures", or make two volumes.',
        )
