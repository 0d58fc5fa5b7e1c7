"""A zine that says nothing of itself: librarians, archives and friends ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "imprint"


def check_imprint(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield a finding if a zine is known to have no imprint at all.

    One fact is enough: many have good reasons not to give a name.
    """
    del pages, profile
    if subject.imprint != ():
        return
    yield Finding(
        NAME,
        Level.WARNING,
        None,
        "nothing says who made this, when, where, or what may be done with it",
        0,
        1,
        "facts",
        "Write one of authors, date, place, rights or note in zine.toml; rights ="
        ' "anti-copyright" will do.',
    )
