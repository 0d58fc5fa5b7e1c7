"""Decide which page goes where on which sheet.  Arithmetic only: no PDF is opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zine.impose.fit import fit_sheet
from zine.impose.forme import Face, Slot, reading_slots
from zine.impose.grid import Grid, snug_rect
from zine.impose.pagination import ReadingOrder, paginate
from zine.impose.sheet import (
    Binding,
    Flip,
    Placement,
    Sheet,
    Side,
    half_turned,
    page_turn,
)
from zine.impose.step import Edge

if TYPE_CHECKING:
    from zine.impose.scheme import Scheme
    from zine.paper import Paper
    from zine.units import Size


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole job on paper; everything said about it is read from here.

    Attributes:
        scheme: How the sheets are folded.
        paper: What they are made of.
        sheet_size: The sheet as it lies: landscape for two pages side by side.
        page_size: One finished page.
        flip: The printer setting the backs are made for.
        binding: Where the spine is.
        order: The pages as they are read, blanks included.
        sheets: In the order of printing.
    """

    scheme: Scheme
    paper: Paper
    sheet_size: Size
    page_size: Size
    flip: Flip
    binding: Binding
    order: ReadingOrder
    sheets: tuple[Sheet, ...]

    @property
    def blanks(self) -> tuple[int, ...]:
        """Places in the booklet, counted from 1, that stay blank."""
        return tuple(
            place for place, page in enumerate(self.order, start=1) if page is None
        )

    @property
    def grid(self) -> Grid:
        """The panels of each sheet."""
        return Grid(self.sheet_size, self.scheme.rows, self.scheme.columns)


def plan_imposition(  # noqa: PLR0913 - a job on paper is six facts
    pages: int,
    *,
    scheme: Scheme,
    paper: Paper,
    page_size: Size,
    flip: Flip = Flip.SHORT,
    binding: Binding = Binding.LEFT,
) -> Plan:
    """Return the plan for ``pages`` pages.

    Args:
        pages: How many there are before blanks are added.
        scheme: How the sheets are folded.
        paper: The sheet; which way round it lies follows from the page.
        page_size: One finished page; placed at this size, never scaled.
        flip: The printer's setting, whichever way the sheet lies.
        binding: Right for scripts that run from right to left.

    Raises:
        PaperError: The page does not fit the paper, or the pages the scheme.
    """
    order = paginate(pages, scheme)
    grid = fit_sheet(paper, page_size, scheme)
    count = len(order) // scheme.pages_per_sheet
    slots = reading_slots(scheme, sheets=count, spine=Edge(binding))
    placed = {
        slot: _placement(page, slot, page_size=page_size, grid=grid)
        for page, slot in zip(order, slots, strict=True)
    }
    return Plan(
        scheme=scheme,
        paper=paper,
        sheet_size=grid.sheet,
        page_size=page_size,
        flip=flip,
        binding=binding,
        order=order,
        sheets=_sheets(placed, grid=grid, flip=flip),
    )


def _placement(
    page: int | None, slot: Slot, *, page_size: Size, grid: Grid
) -> Placement:
    panel = grid.rect(slot.row, slot.column)
    return Placement(page, snug_rect(page_size, panel, spine=slot.spine), slot.turned)


def _sheets(
    placed: dict[Slot, Placement], *, grid: Grid, flip: Flip
) -> tuple[Sheet, ...]:
    formes: dict[tuple[int, Face], list[Placement]] = {}
    for slot in sorted(placed, key=lambda slot: (slot.sheet, slot.row, slot.column)):
        formes.setdefault((slot.sheet, slot.face), []).append(placed[slot])
    return tuple(
        Sheet(
            number,
            front=Side(tuple(formes[number, Face.FRONT])),
            back=_printed_back(
                Side(tuple(formes[number, Face.BACK])), sheet=grid.sheet, flip=flip
            ),
        )
        for number in range(1, len(formes) // 2 + 1)
    )


def _printed_back(side: Side, *, sheet: Size, flip: Flip) -> Side:
    """Return a back made for turning like a page as this printer needs it.

    Turning about the other edge shows the same back on its head: turn all of it.
    """
    return side if flip is page_turn(sheet) else half_turned(side, sheet)
