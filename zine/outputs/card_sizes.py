"""Lengths on the print card, as a ruler has them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from zine.content.direction import runs_from_right
from zine.impose.finished import cut_at, finished_size
from zine.layout.numbers import grouped
from zine.layout.said import END, ISOLATE
from zine.outputs.card_run import by_paper
from zine.units import in_mm

if TYPE_CHECKING:
    from zine.outputs.job import Job, Run
    from zine.units import Pt, Size

NEAR = 0.05
"""Millimetres; half an A4 sheet is told as 148.5 wide, half a Letter one as 140."""


def in_a_line(sizes: str, lang: str) -> str:
    """Return sizes for a sentence, where a line may end between two but not in one."""
    whole = sizes.replace(" (", "\u00a0(")
    if not runs_from_right(lang):
        return whole
    return whole.replace("), ", f"){END}, {ISOLATE}")


def told(length: Pt, lang: str = "en") -> str:
    """Return a length in whole millimetres, or in halves where it is one."""
    exact = in_mm(length)
    half = round(exact * 2) / 2
    if half != int(half) and abs(exact - half) <= NEAR:
        return grouped(Decimal(half), 1, lang)
    return grouped(round(exact), lang=lang)


def told_size(size: Size, lang: str = "en") -> str:
    """Return a size for people."""
    return f"{told(size.width, lang)}\u00a0×\u00a0{told(size.height, lang)}\u00a0mm"


def finished_sizes(job: Job, lang: str) -> str:
    """Return what a page measures in the end; for each paper where they differ."""
    return by_paper(job, lambda run: told_size(finished_size(run.plan), lang))


def cut_widths(job: Job, lang: str) -> str:
    """Return how far from the spine each paper is cut; nothing if none is."""

    def width(run: Run) -> str:
        cut = cut_at(run.plan)
        return f"{told(cut, lang)}\u00a0mm" if cut else ""

    return by_paper(job, width)
