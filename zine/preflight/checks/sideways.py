"""Pages that lie on their sides among upright ones.

A table that is wider than high is turned on purpose, and uses the length of its page.
"""

from __future__ import annotations

from collections import Counter
from statistics import median
from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level
from zine.preflight.page_number import page_number
from zine.units import HAIR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zine.preflight.facts import Page, Text
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "sideways"

SIDES = {90, 270}
"""Degrees."""

MOSTLY = 0.9
"""Of the letters of a page."""

TEXT = 40
"""Letters that a page needs for anybody to tell which way is up."""

LEAST = 3
"""Upright pages that prove that all should be."""

PLATE = 0.25
"""Of a page that a picture takes: its caption is turned with it."""

PROSE = 200
"""Letters of what is no caption."""

AS_WIDE = 1.1
"""Times the width of the text on other pages: it is set as wide, and turned."""


def check_sideways(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages whose text runs up or down and was not made to."""
    if subject.imposed:
        return
    told = [it for it in pages if sum(len(one.words) for one in it.texts) >= TEXT]
    upright = [it for it in told if not _turned(it)]
    if len(upright) < max(LEAST, len(told) / 2):
        return
    for page in told:
        turned = _turned(page)
        if _letters(turned) < MOSTLY * _letters(page.texts):
            continue
        if _is_swapped(page, upright) or (
            not _is_plate(page)
            and (
                _is_near_an_edge(turned, page, profile)
                or _is_as_wide(turned, upright)
                or _has_its_number(turned, page, upright)
            )
        ):
            yield Finding(
                NAME,
                Level.WARNING,
                page.number,
                "it lies on its side",
                turned[0].turned,
                0,
                "degrees",
                "Turn it upright in the program that made it, unless people are meant"
                " to turn the page.",
            )


def _letters(texts: Iterable[Text]) -> int:
    return sum(len(it.words) for it in texts)


def _turned(page: Page) -> list[Text]:
    return [it for it in page.texts if it.turned in SIDES]


def _is_swapped(page: Page, upright: Sequence[Page]) -> bool:
    """Return whether a page has the width of others for its height."""
    usual = median(it.size.width for it in upright)
    is_wide = page.size.width > page.size.height
    return is_wide and abs(page.size.height - usual) <= HAIR


def _is_plate(page: Page) -> bool:
    """Return whether most of a page is a picture, turned to be larger."""
    whole = page.size.width * page.size.height
    return any(it.box.width * it.box.height >= PLATE * whole for it in page.pictures)


def _is_as_wide(turned: Sequence[Text], upright: Sequence[Page]) -> bool:
    """Return whether text is set as wide as elsewhere, though there is more room."""
    usual = median(_span((it.box.x0, it.box.x1) for it in p.texts) for p in upright)
    return (
        _letters(turned) >= PROSE
        and _span((it.box.y0, it.box.y1) for it in turned) <= AS_WIDE * usual
    )


def _has_its_number(
    turned: Sequence[Text], page: Page, upright: Sequence[Page]
) -> bool:
    """Return whether the number of a page was turned with it, alone in its line."""
    counts = Counter(count for it in upright for count in _counts(it.texts, it))
    ((usual, times),) = counts.most_common(1) or [(0, 0)]
    its = [it for it in turned if usual in _counts([it], page)]
    return times >= LEAST and any(
        sum(it.box.x0 < one.box.x1 and one.box.x0 < it.box.x1 for one in turned) == 1
        for it in its[:LEAST]
    )


def _counts(texts: Iterable[Text], page: Page) -> set[int]:
    """Return how far numbers are from that of their page."""
    numbers = filter(None, (page_number(it.words) for it in texts))
    return {it.value - page.number for it in numbers}


def _span(ends: Iterable[tuple[float, float]]) -> float:
    known = [*ends]
    return max(it[1] for it in known) - min(it[0] for it in known)


def _is_near_an_edge(turned: Sequence[Text], page: Page, profile: Profile) -> bool:
    """Return whether words are where they would not be printed."""
    rim = profile.dead_margin - HAIR
    return any(
        min(it.box.x0 - page.trim.x0, it.box.y0 - page.trim.y0) < rim
        or min(page.trim.x1 - it.box.x1, page.trim.y1 - it.box.y1) < rim
        for it in turned
    )
