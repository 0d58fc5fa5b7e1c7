"""Whether each page of a file is two pages side by side, as many programs export them.

Two pages have margins at the fold, as wide as those at the edges of the sheet; columns
of one page stand closer.  Or they have two page numbers, one in each half.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.page_number import is_in_margin, page_number
from zine.units import Pt, mm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zine.preflight.facts import Page, Text

WIDE = 1.2
"""Times its height: no page that is one alone is folded so, but by accident."""

FEWEST = 2
"""Pages that have to look like it."""

MOSTLY = 0.6
"""Of the pages that have words in both halves."""

INNER = mm(6)
"""A margin at the fold, at least."""

AS_WIDE = 0.55
"""Of the outer margin, at least: books have less room at the fold."""

SPACE, LEVEL, ALIKE = 0.8, 0.3, 1.2
"""Times the size of the type: between words of a line, between their feet, and to the
size of the next."""


def are_spreads(pages: Sequence[Page]) -> bool:
    """Return whether the wide pages of a file are two pages each."""
    told = [_is_parted(it) for it in pages if is_wide(it) and all(_halves(it))]
    return sum(told) >= max(FEWEST, MOSTLY * len(told))


def is_wide(page: Page) -> bool:
    """Return whether two pages may stand on a page."""
    return page.trim.width >= WIDE * page.trim.height


def fold_of(page: Page) -> Pt:
    """Return where the fold of a spread is."""
    return Pt((page.trim.x0 + page.trim.x1) / 2)


def words_across(page: Page) -> list[Text]:
    """Return the runs of letters of a page that cross its middle.

    Where a space is at the fold, they are the run before it.
    """
    fold = fold_of(page)
    left, right = _halves(page)
    upright = (it for it in page.texts if not it.turned)
    across = [it for it in upright if it.box.x0 < fold < it.box.x1]
    before = [it for it in left if fold - it.box.x1 <= SPACE * it.size]
    behind = [it for it in right if it.box.x0 - fold <= SPACE * it.size]
    return across + [it for it in before if any(_goes_on(it, one) for one in behind)]


def _goes_on(text: Text, other: Text) -> bool:
    """Return whether two runs are a line, with a space between them."""
    small, large = sorted((text.size, other.size))
    return (
        other.box.x0 - text.box.x1 <= SPACE * small
        and abs(other.box.y0 - text.box.y0) <= LEVEL * small
        and large <= ALIKE * small
    )


def _halves(page: Page) -> tuple[list[Text], list[Text]]:
    """Return the letters that are left of the fold, and those that are right of it."""
    fold = fold_of(page)
    upright = [it for it in page.texts if not it.turned]
    return (
        [it for it in upright if it.box.x1 <= fold],
        [it for it in upright if it.box.x0 >= fold],
    )


def _is_parted(page: Page) -> bool:
    left, right = _halves(page)
    across = words_across(page)
    if len(across) >= min(len(left), len(right)):
        return False
    # A number in the middle is that of one page.
    if any(_is_number(it, page) for it in across):
        return False
    if all(any(_is_number(it, page) for it in half) for half in (left, right)):
        return True
    # Where lines begin is exact; where they end they may be ragged.
    inner = min(it.box.x0 for it in right) - fold_of(page)
    outer = min(it.box.x0 for it in left) - page.trim.x0
    return inner >= max(INNER, AS_WIDE * outer)


def _is_number(text: Text, page: Page) -> bool:
    return is_in_margin(text, page) and page_number(text.words) is not None
