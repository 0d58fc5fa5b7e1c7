"""Words that a white box, or the white rim of a picture, hides in part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "covered"


def check_covered(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with words that something white lies on."""
    del subject, profile
    for page in pages:
        for text in page.covered[:1]:
            yield Finding(
                NAME,
                Level.WARNING,
                page.number,
                f"something white lies on a part of “{shortened(text.words)}”, which is"
                " not printed",
                len(page.covered),
                0,
                "words",
                "Move the white box or the picture, or put it behind the words.",
                "words",
                text.words,
                text.box,
            )
