"""Words that are printed over other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "words-over-words"


def check_colliding(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with words that nobody can read, as others are printed over them."""
    del subject, profile
    for page in pages:
        if page.colliding:
            text, below, box = max(page.colliding, key=lambda it: len(it.text.words))
            more = ", and more" if len(page.colliding) > 1 else ""
            yield Finding(
                NAME,
                Level.WARNING,
                page.number,
                f"“{shortened(text.words)}” is printed over"
                f" “{shortened(below.words)}”{more}",
                len(page.colliding),
                0,
                "words",
                "Move one of them, give the lines more room, or let long words break.",
                "words",
                text.words,
                box,
            )
