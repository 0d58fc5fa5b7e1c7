"""Pages that do not make whole sheets, or are not alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level
from zine.units import HAIR, mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

COUNT, SIZES = "page-count", "page-sizes"

BACK_AND_FRONT = 2

SMALL = mm(160)
"""Pages that are not wider are halves of sheets, or less: A5, half letter, B5."""

HIGH = 1.25, 1.65
"""Times its width is the height of a page of a booklet; cards and leaflets that are
folded like a letter are wider, or narrower."""

FEWEST = 5
"""Pages; fewer may be a leaf, or a card."""

OF_A_SHEET = 4
"""Pages, if it is folded once."""


def check_page_count(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield a number of pages, or of sides, that is not what the sheets need."""
    del profile
    multiple = subject.multiple
    hint = "Say which pages are to be blank, or the shop puts them at the end."
    if subject.imposed is None and multiple is None and _is_a_booklet(pages):
        multiple = OF_A_SHEET
        hint = "For a booklet zine impose puts blank pages before the back cover."
    if subject.imposed:
        multiple = BACK_AND_FRONT if subject.backs else 1
    if multiple is None or len(pages) % multiple == 0:
        return
    needed = -(-len(pages) // multiple) * multiple
    what = "sides of sheets" if subject.imposed else "pages"
    yield Finding(
        COUNT,
        Level.WARNING,
        None,
        f"there are {len(pages)} {what}, and whole sheets have {needed}",
        len(pages),
        needed,
        "pages",
        hint,
    )


def _is_a_booklet(pages: Sequence[Page]) -> bool:
    """Return whether pages look as if they were to be folded."""
    least, most = HIGH
    return len(pages) >= FEWEST and all(
        width <= SMALL and least * width <= height <= most * width
        for width, height in (it.trim.size for it in pages)
    )


def check_page_sizes(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield the first page of another size than the one before all."""
    del subject, profile
    for page in pages:
        first, here = pages[0].size, page.size
        other = max(abs(a - b) for a, b in zip(first, here, strict=True))
        if other > HAIR:
            yield Finding(
                SIZES,
                Level.WARNING,
                page.number,
                f"it measures {here}, and page 1 measures {first}",
                other,
                HAIR,
                "pt",
                "Make all pages of one size, or they print at different scales.",
            )
            return
