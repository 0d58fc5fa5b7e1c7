"""Which way round the sheet lies, and whether the page fits on it at full size."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from zine.errors import PaperError
from zine.impose.grid import Grid
from zine.impose.placing import Fit, Placing
from zine.impose.step import Edge
from zine.paper import FORMATS, PageFormat, Paper, papers_that_hold
from zine.units import HAIR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zine.impose.scheme import Scheme
    from zine.units import Size

SMALLEST_SCALE = 0.1
"""A page at a tenth of its size is a stamp; something else must be wrong."""

MOST_ADVICE = 3
"""Papers that are named when a page does not fit."""


class MisfitError(PaperError):
    """A page is too large for its paper.

    Attributes:
        page: Its size.
        paper: What it was to be printed on.
        room: For each page on that paper.
    """

    def __init__(
        self, page: Size, paper: Paper, room: Size, more: str, *, hint: str = ""
    ) -> None:
        super().__init__(
            f"a page of {page} does not fit on {paper.title}, where each page has"
            f" {room}; {more}",
            hint=hint,
        )
        self.page = page
        self.paper = paper
        self.room = room


def fit_sheet(
    paper: Paper, page: Size, scheme: Scheme, placing: Placing | None = None
) -> tuple[Grid, float]:
    """Return the panels of ``paper``, lying so that each holds ``page``, and the scale.

    The scale is 1 unless the placing allows pages to shrink.

    Raises:
        MisfitError: The page is too large either way.
        PaperError: It would shrink to nothing.
    """
    placing = placing or Placing()
    if all(
        min(placing.room(it.panel, scheme)) <= 0 for it in _both_ways(paper, scheme)
    ):
        raise PaperError(
            f"gutter and margin at the spine leave nothing of {paper.title}",
            hint="Make them smaller; check the unit.",
        )
    grids = sorted(_both_ways(paper, scheme), key=lambda grid: _misshape(grid, page))
    for grid in grids:
        if page.fits_in(placing.room(grid.panel, scheme), over=HAIR):
            return grid, 1
    if placing.fit is Fit.SHRINK:
        scale, index = max(
            (_scale(placing.room(grid.panel, scheme), page), -index)
            for index, grid in enumerate(grids)
        )
        if scale >= SMALLEST_SCALE:
            return grids[-index], scale
        raise PaperError(
            f"a page of {page} would be printed on {paper.title} at less than a tenth"
            " of its size",
            hint="Choose a larger sheet, or make the page smaller.",
        )
    raise _misfit(paper, page, scheme, placing, room=grids[0])


def _scale(room: Size, page: Size) -> float:
    return min(room.width / page.width, room.height / page.height)


def _both_ways(paper: Paper, scheme: Scheme) -> tuple[Grid, Grid]:
    return (
        Grid(paper.size, scheme.rows, scheme.columns),
        Grid(paper.size.turned(), scheme.rows, scheme.columns),
    )


def _misshape(grid: Grid, page: Size) -> float:
    """Return how far the proportions of the panels are from those of the page."""
    panel = grid.panel
    return abs(log(panel.width / panel.height * page.height / page.width))


def _misfit(
    paper: Paper, page: Size, scheme: Scheme, placing: Placing, *, room: Grid
) -> MisfitError:
    holding = papers_that_hold(lambda it: _fits(it, page, scheme, placing))
    papers = holding[:MOST_ADVICE]
    formats = [it for it in FORMATS.values() if _fits(paper, it.size, scheme, placing)]
    titles = " and ".join(it.title for it in papers) or "no paper known here"
    place = placing.room(room.panel, scheme)
    return MisfitError(
        page,
        paper,
        place,
        f"it fits on {titles}",
        hint=_turned_advice(paper, page, scheme, placing)
        or _advice(sheet=papers, format=formats),
    )


def _turned_advice(
    paper: Paper, page: Size, scheme: Scheme, placing: Placing
) -> str | None:
    """Return the advice to lay a page down, if that is all it needs."""
    is_high = scheme.spine is Edge.TOP and page.height > page.width
    if not (is_high and _fits(paper, page.turned(), scheme, placing)):
        return None
    return (
        f"What is bound at the top wants pages wider than high: try {page.turned()},"
        " or bind at the left."
    )


def _fits(paper: Paper, page: Size, scheme: Scheme, placing: Placing) -> bool:
    return any(
        page.fits_in(placing.room(grid.panel, scheme), over=HAIR)
        for grid in _both_ways(paper, scheme)
    )


def _advice(**choices: Sequence[Paper | PageFormat]) -> str:
    ways = [
        f"{key} = " + " or ".join(f'"{it.name}"' for it in fitting)
        for key, fitting in choices.items()
        if fitting
    ]
    return f"Set {', or '.join(ways)}." if ways else "Choose a smaller page."
