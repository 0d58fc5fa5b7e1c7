"""Letters of strokes so thin that they vanish, and letters squeezed out of shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.checks.type_size import read_as_words
from zine.preflight.finding import Finding, Level, shortened
from zine.units import TOLERANCE, Pt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

THIN, SQUEEZED = "thin-letters", "squeezed-letters"

NARROWEST = 0.7
"""Of the width that letters were drawn in; the narrow faces of a family, which are
drawn so, have three quarters of it."""

READ = Pt(14)
"""Larger letters are looked at, not read: squeezed, they still print."""


def check_thin_letters(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with letters whose upright strokes are thinner than a line may be."""
    del subject
    limits = profile.line
    for page in pages:
        known = (it for it in read_as_words(page) if it.stem and it.wide >= NARROWEST)
        least = min(known, key=lambda it: it.stem, default=None)
        if least is None or least.stem >= limits.warning - TOLERANCE:
            continue
        yield Finding(
            THIN,
            Level.ERROR if least.stem < limits.error - TOLERANCE else Level.WARNING,
            page.number,
            f"“{shortened(least.words)}” is {least.size:.1f} pt in a face so light that"
            f" its strokes are {least.stem:.2f} pt; below {limits.warning:.2g} pt they"
            " vanish",
            least.stem,
            limits.warning,
            "pt",
            "Set it in a heavier face, or larger.",
            "words",
            least.words,
            least.box,
        )


def check_squeezed(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with letters of a text that are far narrower than they were drawn."""
    del subject
    for page in pages:
        small = (it for it in read_as_words(page) if it.size <= READ)
        least = min(small, key=lambda it: it.wide, default=None)
        if least is None or least.wide >= NARROWEST:
            continue
        narrow = least.size * least.wide
        yield Finding(
            SQUEEZED,
            Level.ERROR if narrow < profile.type.error else Level.WARNING,
            page.number,
            f"“{shortened(least.words)}” is squeezed to {100 * least.wide:.0f} % of its"
            f" width; below {100 * NARROWEST:.0f} % its letters fill in",
            100 * least.wide,
            100 * NARROWEST,
            "%",
            "Set it in a narrow face, or smaller and as wide as it is.",
            "words",
            least.words,
            least.box,
        )
