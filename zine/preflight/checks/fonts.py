"""Fonts that the file does not bring along: the machine puts in others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "fonts"


def check_fonts(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with fonts that are not embedded."""
    del subject
    is_error = profile.fonts_must_be_embedded
    for page in pages:
        if not page.missing_fonts:
            continue
        yield Finding(
            NAME,
            Level.ERROR if is_error else Level.WARNING,
            page.number,
            f"the font {', '.join(page.missing_fonts)} is not in the file, so another"
            " may be printed",
            len(page.missing_fonts),
            0,
            "fonts",
            "Export the PDF anew, with all fonts embedded.",
        )
