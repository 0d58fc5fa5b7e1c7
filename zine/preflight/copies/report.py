"""A page from the file to what is said of it: printed, copied, measured, pictured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from zine.preflight.copies.copier import DPI
from zine.preflight.copies.original import print_page
from zine.preflight.copies.sheet import Spread, spread
from zine.preflight.copies.survival import LostCode, survival
from zine.preflight.copies.words import Verdict, verdicts
from zine.preflight.copies.worst import worst_place

if TYPE_CHECKING:
    from zine.preflight.facts import Page


class Report(NamedTuple):
    """What there is to know of a page; the page itself is no longer needed.

    Attributes:
        page: Counted from 1.
        dpi: Pixels to an inch that it was looked at with.
        strokes: Share of its strokes that is left after each copy.
        greys: Share of its greys, likewise; ``None`` without any.
        codes: What no longer reads.
        verdicts: What there is to say.
        spread: Its pictures.
    """

    page: int
    dpi: float
    strokes: tuple[float, ...]
    greys: tuple[float, ...] | None
    codes: tuple[LostCode, ...]
    verdicts: tuple[Verdict, ...]
    spread: Spread

    @property
    def is_coarse(self) -> bool:
        """Whether it is too large for a copier, and was looked at less closely."""
        return self.dpi < DPI

    def to_json(self) -> dict[str, Any]:
        """Return this as plain data, without the pictures."""
        return {
            "page": self.page,
            "strokes": [round(it, 4) for it in self.strokes],
            "greys": self.greys and [round(it, 4) for it in self.greys],
            "lost_codes": [it._asdict() for it in self.codes],
            "findings": [it._asdict() for it in self.verdicts],
        }


def report(data: bytes, facts: Page, generations: int) -> Report:
    """Return how a page of a PDF fares.

    Args:
        data: The PDF.
        facts: Of the page.
        generations: How often it is copied: the copy, the copy of the copy, …
    """
    page = survival(print_page(data, facts), generations)
    place = worst_place(page)
    said = verdicts(page, place)
    greys = tuple(it.greys for it in page.generations if it.greys is not None)
    return Report(
        facts.number,
        page.original.dpi,
        tuple(it.strokes for it in page.generations),
        greys or None,
        page.codes,
        said,
        spread(page, place, said),
    )
