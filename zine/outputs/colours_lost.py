"""Colours that become one grey, told of the pages as they were laid out.

What goes to a press is grey already: there nobody could tell that they were two.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from zine.impose.pdf.coloured import coloured_pages
from zine.outputs.whereabouts import locate_findings
from zine.preflight.checks.merging import check_colours_in_grey, check_words_in_grey
from zine.preflight.facts_read import QUICK, read_facts
from zine.preflight.subject import Subject
from zine.units import Pt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zine.preflight.facts import Page
    from zine.preflight.finding import Finding
    from zine.preflight.profile import Profile

LARGER_THAN_ANY = Pt(10_000)
"""Grey type, so that on paper none is judged: some presses print all greys."""


def colours_lost(
    pages: bytes, press: Profile, texts: Sequence[tuple[str, str]] = ()
) -> tuple[Finding, ...]:
    """Return what is lost of the colours of a zine; each finding has its page there.

    Args:
        pages: The PDF of its pages, in colour.
        press: What prints them; whatever it could do, the sheets are black.
        texts: ``(file, text)`` of the zine, in reading order; empty if unknown.
    """
    facts = look_at_colours(pages)
    press = replace(press, black_only=True)
    if press.tint is None:
        press = replace(press, tint=0, grey_type=LARGER_THAN_ANY)
    found = [
        it
        for check in (check_words_in_grey, check_colours_in_grey)
        for it in check(facts, Subject("the pages"), press)
    ]
    return locate_findings(found, facts, None, texts)


@lru_cache(maxsize=4)
def look_at_colours(pages: bytes) -> tuple[Page, ...]:
    """Return the facts of pages that have colours; of most zines none has."""
    coloured = coloured_pages(pages)
    if not coloured.found:
        return ()
    facts = read_facts(coloured.pdf, name="the pages", dpi=QUICK)
    pairs = zip(coloured.found, facts, strict=True)
    return tuple(page._replace(number=number) for number, page in pairs)
