"""Lines that stick out of a justified column, as programs leave them that cannot break.

Only a column whose lines nearly all end at one place tells where they should end.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from zine.preflight.facts_lines import lines_of
from zine.preflight.finding import Finding, Level, shortened
from zine.units import Pt, in_mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.preflight.facts import Page
    from zine.preflight.facts_lines import TextLine
    from zine.preflight.profile import Profile
    from zine.preflight.subject import Subject

NAME = "overfull"

STEP = Pt(0.5)
"""Lines end at one place if they differ by no more: letters are measured roughly."""

FEWEST = 12
"""Lines of a column that have to end there."""

MOSTLY = 0.6
"""Of the lines of a column: the others are the last ones of paragraphs."""

HANGING = 0.6
"""Sizes of the type: a stop or a hyphen may hang out so far."""

FURTHEST = 12
"""Sizes of the type: what goes on further is no line of that column."""

MOST = 2
"""Such lines of a page; more are a wider column, beside a picture."""


def check_overfull(
    pages: Sequence[Page], subject: Subject, profile: Profile
) -> Iterator[Finding]:
    """Yield pages with a line that sticks out; the zine's own are broken in time."""
    del profile
    if subject.imposed is not None:
        return
    columns = [(page, _column(page)) for page in pages]
    widths = {round(it[0].box.width / STEP) for _, it in columns if it}
    for page, column in columns:
        if not column:
            continue
        longest, over = column
        out = [it for it in over if not _is_known(it, widths)]
        if not out or len(over) > MOST:
            continue
        line = max(out, key=lambda it: it.box.x1)
        far = in_mm(Pt(line.box.x1 - longest.box.x1))
        yield Finding(
            NAME,
            Level.WARNING,
            page.number,
            f"the line “{shortened(line.words)}” sticks out of its column by"
            f" {far:.1f} mm",
            far,
            0,
            "mm",
            "Allow a hyphen in its longest word, or write it otherwise.",
            "words",
            line.words,
            line.box,
        )


def _column(page: Page) -> tuple[TextLine, list[TextLine]] | None:
    """Return a full line of the column of a page, and lines that stick out of it."""
    if len(page.texts) < FEWEST:
        return None
    lines = lines_of(page.texts)
    starts = Counter(_place(it) for it in lines)
    start, count = starts.most_common(1)[0] if starts else ((0, 0), 0)
    column = [it for it in lines if _place(it) == start]
    ends = Counter(round(it.box.x1 / STEP) for it in column)
    end, _ = ends.most_common(1)[0] if ends else (0, 0)
    full = [it for it in column if abs(it.box.x1 / STEP - end) <= 1]
    if len(full) < max(FEWEST, MOSTLY * count):
        return None
    size = full[0].size
    over = [
        it
        for it in column
        if HANGING * size < it.box.x1 - full[0].box.x1 < FURTHEST * size
    ]
    return full[0], over


def _place(line: TextLine) -> tuple[int, int]:
    """Return where a line begins, and how large it is, as steps."""
    return round(line.box.x0 / (2 * STEP)), round(line.size / STEP)


def _is_known(line: TextLine, widths: set[int]) -> bool:
    """Return whether other pages have columns as wide as a line."""
    wide = round(line.box.width / STEP)
    return any(abs(wide - it) <= 1 for it in widths)
