"""Letters that a font does not have: a box is printed, or nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "missing-letters"

LOST = re.compile(r"\w\ufffd|\ufffd\w")
"""The sign for a letter that was lost, beside one that was not.  Alone it says no more
than that a font does not tell what its signs mean."""


def check_missing_letters(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with letters that are not in their font, or were lost before."""
    del subject, profile
    for page in pages:
        text = next((it for it in page.texts if LOST.search(it.words)), None)
        if page.boxes:
            one = page.boxes == 1
            yield Finding(
                NAME,
                Level.WARNING,
                page.number,
                f"{page.boxes} {'letter is' if one else 'letters are'} not in the font"
                " that should print them, so that boxes are printed, or nothing",
                page.boxes,
                0,
                "letters",
                "Look for it, choose a font that has it, and export the PDF anew.",
            )
        elif text is not None:
            lost = text.words
            where = lost.index("\ufffd")
            yield Finding(
                NAME,
                Level.WARNING,
                page.number,
                f"a letter was lost in “{shortened(lost[max(where - 12, 0) :])}”, and"
                " its sign � may be printed",
                lost.count("\ufffd"),
                0,
                "letters",
                "Mend it in the text; save the text as UTF-8.",
                "words",
                lost,
                text.box,
            )
