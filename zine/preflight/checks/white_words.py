"""Words as white as the paper they stand on, which nobody has ever seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "white-words"


def check_white_words(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with words that are lost: what should be behind them is not there.

    Who has hidden them on purpose has hidden them from nobody who has the file.
    """
    del subject, profile
    for page in pages:
        for text in page.lost[:1]:
            yield Finding(
                NAME,
                Level.WARNING,
                page.number,
                f"“{shortened(text.words)}” is white on white: nobody can read it",
                len(page.lost),
                0,
                "words",
                "Set it in black, or put something dark behind it; else take it out,"
                " for it can be copied out of the file.",
                "words",
                text.words,
                text.box,
            )
