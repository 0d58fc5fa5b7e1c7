"""More sheets in a fold than the stapler takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level
from zine.preflight.spreads import are_spreads, is_wide
from zine.units import mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "stapler"

PAGES_OF_A_SHEET = 4

WIDEST, HIGHEST = mm(151), mm(218)
"""A page that comes of folding an office sheet: half of Letter, or of A4.  Larger ones
are printed as they are, and bound at the edge."""

THICKEST = 200
"""Pages of what anybody wants to staple; the best machines stop at 35 sheets, and with
more pages it is a book, to be glued."""


def check_stapler(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield a number of folded sheets beyond the limit."""
    if subject.folded > profile.sheets:
        yield _finding(
            f"the fold is as thick as {subject.folded} sheets of copy paper",
            subject.folded,
            profile.sheets,
            'Take thinner paper, choose scheme = "signatures", or make two volumes.',
        )
    if subject.imposed is not None or not (count := _pages_of_booklet(pages)):
        return
    sheets = -(-count // PAGES_OF_A_SHEET)
    if sheets > profile.sheets and count <= THICKEST:
        yield _finding(
            f"{count} pages, folded as one booklet, are {sheets} sheets",
            sheets,
            profile.sheets,
            "Fold it in several parts and sew or glue them, or make two volumes.",
        )


def _finding(what: str, sheets: int, limit: int, hint: str) -> Finding:
    return Finding(
        NAME,
        Level.WARNING,
        None,
        f"{what}; a staple goes through {limit}",
        sheets,
        limit,
        "sheets",
        hint,
    )


def _pages_of_booklet(pages: Sequence[Page]) -> int:
    """Return how many pages there are of a size that comes of folding a sheet, or 0."""
    each = 2 if are_spreads(pages) else 1
    count = 0
    for page in pages:
        parts = each if is_wide(page) else 1
        low, high = sorted((page.trim.width / parts, page.trim.height))
        if low > WIDEST or high > HIGHEST:
            return 0
        count += parts
    return count
