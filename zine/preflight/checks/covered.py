"""Words that a box or a picture hides, or a part of them.

In a zine of one's own no words are there to be hidden.  In files of others they may be:
what a scan says lies under it, names are blacked out, words are replaced by others.  So
there words count that something cuts in the midst of a letter, unless it is a black
bar: ``zine inspect`` tells what is under those.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.facts_covered import DARK
from zine.preflight.finding import Finding, Level, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Covered, Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "covered"


def check_covered(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with words that something lies on."""
    del profile
    is_own = subject.imposed is not None
    for page in pages:
        found = [it for it in page.covered if is_own or _is_fault(it)]
        if found:
            it = max(found, key=lambda it: len(it.text.words))
            part = "a part of " if it.cut else ""
            more = " and more" if len(found) > 1 else ""
            yield Finding(
                NAME,
                Level.WARNING,
                page.number,
                f"{it.by} hides {part}“{shortened(it.text.words)}”{more}",
                len(found),
                0,
                "words",
                "Move what lies on the words, or put it behind them.",
                "words",
                it.text.words,
                it.box,
            )


def _is_fault(it: Covered) -> bool:
    return it.cut and it.by != DARK and not it.replaced and not it.scanned
