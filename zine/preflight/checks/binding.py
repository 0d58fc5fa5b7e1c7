"""Words that run from the right, bound at the left: the booklet opens at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.direction import runs_mostly_from_right
from zine.preflight.finding import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "binding"


def check_binding(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield a finding if a booklet is known to open at what its readers call the end.

    Words that run from the left may well be bound at the right: manga are, translated.
    """
    del profile
    if subject.bound != "left" or not runs_mostly_from_right(pages):
        return
    yield Finding(
        NAME,
        Level.WARNING,
        None,
        "the words run from the right, but it is bound at the left: whoever opens it"
        " as they read begins at the back cover",
        1,
        0,
        "edges",
        'Say binding = "right" in zine.toml, or leave it out and say lang.',
    )
