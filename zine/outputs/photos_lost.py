"""Photos with too few pixels for the dots that they become.

The dots themselves have as many pixels to the inch as the machine.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from zine.impose.pdf.dotted import dotted_pages
from zine.impose.pdf.grey.screens import SCREENS
from zine.outputs.whereabouts import locate_findings
from zine.preflight.checks.pictures import check_pictures
from zine.preflight.facts_read import QUICK, read_facts
from zine.preflight.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from zine.content.halftones import Halftone
    from zine.preflight.facts import Page
    from zine.preflight.finding import Finding
    from zine.preflight.profile import Profile

    Dots = tuple[Page, frozenset[Halftone]]
    """A page, and what its pictures become."""

PIXELS = 1.5
"""To each line of a screen: with fewer its dots repeat one another, and show no more
(field notes on halftones: 1.5 to 2)."""


def photos_lost(
    pages: bytes,
    press: Profile,
    usual: Halftone,
    texts: Sequence[tuple[str, str]] = (),
) -> tuple[Finding, ...]:
    """Return the photos that are too coarse; each finding has its page in the zine.

    Args:
        pages: The PDF of its pages, as they were laid out.
        press: What prints them.
        usual: What pictures become that ask for nothing.
        texts: ``(file, text)`` of the zine, in reading order; empty if unknown.
    """
    seen = look_at_photos(pages, usual)
    found = [
        it
        for page, kinds in seen
        for it in check_pictures(
            [page],
            Subject("the pages"),
            replace(press, ppi=min(press.ppi, _least(kinds, press.ppi))),
        )
    ]
    return locate_findings(found, [page for page, _ in seen], None, texts)


@lru_cache(maxsize=4)
def look_at_photos(pages: bytes, usual: Halftone) -> tuple[Dots, ...]:
    """Return the facts of pages with pictures that become dots."""
    dotted = dotted_pages(pages, usual)
    if not dotted.found:
        return ()
    facts = read_facts(dotted.pdf, name="the pages", dpi=QUICK)
    pairs = zip(dotted.found.items(), facts, strict=True)
    return tuple(
        (page._replace(number=number), kinds) for (number, kinds), page in pairs
    )


def _least(kinds: Collection[Halftone], usual: float) -> float:
    """Return the pixels to the inch that the coarsest screen of a page needs."""
    return min(
        round(PIXELS * SCREENS[it].lines) if it in SCREENS else usual for it in kinds
    )
