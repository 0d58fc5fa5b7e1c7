"""Which way round the sheet lies, and whether the page fits on it at full size."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from zine.errors import PaperError
from zine.impose.grid import Grid
from zine.paper import FORMATS, PAPERS, PageFormat, Paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zine.impose.scheme import Scheme
    from zine.units import Size


def fit_sheet(paper: Paper, page: Size, scheme: Scheme) -> Grid:
    """Return the panels of ``paper``, lying so that each of them holds ``page``.

    Raises:
        PaperError: The page is too large either way; it is never scaled.
    """
    grids = sorted(_both_ways(paper, scheme), key=lambda grid: _misshape(grid, page))
    for grid in grids:
        if page.fits_in(grid.panel):
            return grid
    raise _misfit(paper, page, scheme, panel=grids[0].panel)


def _both_ways(paper: Paper, scheme: Scheme) -> tuple[Grid, Grid]:
    return (
        Grid(paper.size, scheme.rows, scheme.columns),
        Grid(paper.size.turned(), scheme.rows, scheme.columns),
    )


def _misshape(grid: Grid, page: Size) -> float:
    """Return how far the proportions of the panels are from those of the page."""
    panel = grid.panel
    return abs(log(panel.width / panel.height * page.height / page.width))


def _misfit(paper: Paper, page: Size, scheme: Scheme, *, panel: Size) -> PaperError:
    papers = [it for it in PAPERS.values() if _fits(it, page, scheme)]
    formats = [it for it in FORMATS.values() if _fits(paper, it.size, scheme)]
    titles = " and ".join(it.title for it in papers) or "no paper known here"
    return PaperError(
        f"a page of {page} does not fit on {paper.title}, where each page has {panel};"
        f" it fits on {titles}",
        hint=_advice(paper=papers, format=formats),
    )


def _fits(paper: Paper, page: Size, scheme: Scheme) -> bool:
    return any(page.fits_in(grid.panel) for grid in _both_ways(paper, scheme))


def _advice(**choices: Sequence[Paper | PageFormat]) -> str:
    ways = [
        f"{key} = " + " or ".join(f'"{it.name}"' for it in fitting)
        for key, fitting in choices.items()
        if fitting
    ]
    return f"Set {', or '.join(ways)}." if ways else "Choose a smaller page."
