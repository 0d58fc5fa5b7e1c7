"""Words that are cut: they run off the page, beyond the trim, or behind an edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.preflight.finding import Finding, Level, shortened
from zine.units import Pt, in_mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page, Text
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject
    from zine.units import Rect

NAME = "cut-off"

PART = 0.2
"""Of the size of the type: less is the swash of a letter, or a matter of rounding."""

LEAST = Pt(1)
"""HAIR of the pages that are put on sheets: as much may be lost there."""


def check_cut_off(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with words of which a part is not printed."""
    del subject, profile
    for page in pages:
        cut = [(cut_of(it, page.trim), it) for it in page.texts]
        far, text = max(cut, key=lambda it: it[0], default=(0.0, None))
        if text is None or far <= 0:
            continue
        here = in_mm(Pt(far))
        yield Finding(
            NAME,
            Level.ERROR,
            page.number,
            f"“{shortened(text.words)}” is cut, and lost {here:.1f} mm beyond the edge",
            here,
            0,
            "mm",
            "Move it inwards, or make room for it, and export the PDF anew.",
            "words",
            text.words,
            text.box,
        )


def cut_of(text: Text, trim: Rect) -> float:
    """Return how much of it is lost; 0 if none, and if all: that is a mark."""
    box = text.box
    if box.x1 <= trim.x0 or box.x0 >= trim.x1 or box.y1 <= trim.y0 or box.y0 >= trim.y1:
        return 0
    beyond = (trim.x0 - box.x0, trim.y0 - box.y0, box.x1 - trim.x1, box.y1 - trim.y1)
    far = max(text.cut, *beyond)
    return far if far > max(LEAST, PART * text.size) else 0
