"""Pages side by side as they are read: on sheets that are folded they lie otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level
from zine.preflight.page_number import is_in_margin, page_number
from zine.preflight.spreads import fold_of, is_wide

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "reading-order"

FEWEST = 2
"""Spreads that prove it: the middle one of a booklet is in order on its sheet, too."""

NEXT = {1}, {-1}
"""From the left number to the right one, whichever way the pages are read."""


def check_reading_order(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield a file of spreads that were exported for readers, not for folding."""
    del profile
    if subject.imposed is not None:
        return
    seen = [(page, pair) for page in pages if is_wide(page) and (pair := _pair(page))]
    steps = {right - left for _, (left, right) in seen}
    if len(seen) < FEWEST or steps not in NEXT:
        return
    page, pair = seen[0]
    first, second = sorted(pair)
    yield Finding(
        NAME,
        Level.WARNING,
        None,
        f"page {page.number} shows {first} and {second} side by side, and so on: folded"
        " sheets would have them out of order",
        len(seen),
        0,
        "pages",
        "For a booklet take them apart: zine impose IN.pdf --unfold --scheme n-up"
        " --grid 1x2 -o OUT.pdf; then impose OUT.pdf.",
    )


def _pair(page: Page) -> tuple[int, int] | None:
    """Return the page numbers of both halves of a page, if each has one."""
    found: tuple[set[int], set[int]] = set(), set()
    for it in page.texts:
        number = page_number(it.words)
        if number and is_in_margin(it, page) and not it.turned:
            found[it.box.x0 >= fold_of(page)].add(number.value)
    left, right = found
    return (left.pop(), right.pop()) if len(left) == len(right) == 1 else None
