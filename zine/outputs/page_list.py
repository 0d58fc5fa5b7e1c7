"""Which pages somebody wants: ``1-8,12``, in the order in which they are said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zine.errors import LimitError, PaperError
from zine.units import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_PAGES = 20_000
"""Nobody folds more; a list can ask for more than there is paper."""

HOW = "Write numbers and ranges, such as 1-8,12 or 3- for the third to the last."

_PART = re.compile(r"\s*([0-9]{1,9})?\s*(?:(-|–)\s*([0-9]{1,9})?)?\s*", re.ASCII)


def parse_page_list(words: str, *, count: int) -> tuple[int, ...]:
    """Return the numbers of the pages that ``words`` list.

    A range may run backwards; without its first or last number it begins or ends with
    the document.

    Args:
        words: Numbers and ranges with commas between them.
        count: Pages of the document.

    Raises:
        PaperError: It is no list, or has a page that is not there.
        LimitError: It lists more pages than anybody prints.
    """
    numbers: list[int] = []
    for part in words.split(","):
        numbers += _pages(part, words, count)
        if len(numbers) > MOST_PAGES:
            raise LimitError(
                f"{shown(words)} lists more than {MOST_PAGES:,} pages",
                hint="Make several files, each with some of the pages.",
            )
    return tuple(numbers)


def _pages(part: str, words: str, count: int) -> Iterator[int]:
    found = _PART.fullmatch(part)
    if found is None or not (found[1] or found[3]):
        raise PaperError(f"{shown(words)} is no list of pages", hint=HOW)
    first = int(found[1] or 1)
    last = int(found[3] or count) if found[2] else first
    for number in (first, last):
        if not 1 <= number <= count:
            have = "1 page" if count == 1 else f"{count} pages"
            raise PaperError(
                f"there is no page {number}: the PDF has {have}",
                hint="Count pages from 1 as they lie in the file.",
            )
    step = 1 if first <= last else -1
    return iter(range(first, last + step, step))
