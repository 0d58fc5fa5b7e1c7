"""Words that run across the fold of two pages that were exported as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level, shortened
from zine.preflight.spreads import are_spreads, fold_of, is_wide, words_across
from zine.units import Pt, in_mm, mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page, Text
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "across-the-fold"

DISPLAY = Pt(18)
"""Larger type may cross the middle of the booklet, where both pages are one sheet."""

MARK = mm(6)
"""From an edge of the sheet: what it is called is printed so near, for the binder."""


def check_across_fold(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield spreads with words across the fold; a build keeps its own on their page."""
    del profile
    if subject.imposed is not None or not are_spreads(pages):
        return
    spreads = [it for it in pages if is_wide(it)]
    # The first is the cover, or it is apart.
    middle = spreads[len(spreads) // 2]
    for page in spreads:
        fold = fold_of(page)
        across = [
            it
            for it in words_across(page)
            if (page is not middle or it.size < DISPLAY) and not _is_mark(it, page)
        ]
        if not across:
            continue
        words = max(across, key=lambda it: _beyond(it, fold))
        here = in_mm(_beyond(words, fold))
        yield Finding(
            NAME,
            Level.WARNING,
            page.number,
            f"“{shortened(words.words)}” runs {here:.1f} mm across the fold",
            here,
            0,
            "mm",
            "Keep words on one page: in a fold they are swallowed, and halves of two"
            " sheets never meet.",
            "words",
            words.words,
            words.box,
        )


def _beyond(text: Text, fold: Pt) -> Pt:
    """Return how far the shorter part is on its side; 0 if a space is at the fold."""
    return Pt(max(min(text.box.x1 - fold, fold - text.box.x0), 0))


def _is_mark(text: Text, page: Page) -> bool:
    return text.box.y1 < MARK or text.box.y0 > page.size.height - MARK
