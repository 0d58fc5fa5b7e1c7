"""How large a page is: one size for all sheets, or on each as large as its panels.

A zine is laid out once for each size.  Sheets that take the same size share a layout.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from math import log, sqrt
from typing import TYPE_CHECKING

from zine.content.model import PANEL, UNIVERSAL
from zine.errors import ContentError
from zine.impose.grid import Grid
from zine.paper import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.outputs.ticket import Ticket
    from zine.paper import Paper
    from zine.units import Size

BOOK = 1 / sqrt(2)
"""Width over height of the page that people expect; of two ways to lay a sheet, that
whose panels are nearer to it is meant."""

MOST_WASTE = 0.1
"""Of a panel that a universal page may leave empty.  It leaves 6 % on A4 and 3 % on
Letter, folded once; anything else calls for pages of its own."""


@dataclass(frozen=True, slots=True)
class Layout:
    """One layout of a zine.

    Attributes:
        page: Size of its pages.
        papers: Sheets they are for.
    """

    page: Size
    papers: tuple[Paper, ...]


def choose_layouts(ticket: Ticket, page_format: str | None) -> tuple[Layout, ...]:
    """Return the layouts that a print run needs, that of the usual paper first.

    Args:
        ticket: What is asked for.
        page_format: As in ``zine.toml``; ``None`` for ``universal`` where it fills the
            panels of every sheet, else ``panel``.
    """
    panels = {paper: panel_of(paper, ticket) for paper in ticket.papers}
    if page_format is None and not all(map(_suits_universal, panels.values())):
        page_format = PANEL
    if page_format != PANEL:
        page = FORMATS[page_format or UNIVERSAL].size
        return (Layout(page, ticket.papers),)
    return tuple(_shared(panels))


@contextmanager
def told_of(layout: Layout, ticket: Ticket) -> Iterator[None]:
    """Let what is wrong with one of several layouts tell for which papers it is.

    A number of pages that one size of page can have, another may not.
    """
    try:
        yield
    except ContentError as error:
        if error.place or not ticket.wish or layout.papers == ticket.papers:
            raise
        papers = " and ".join(it.title for it in layout.papers)
        raise ContentError(
            f"on {papers}: {error.message}",
            hint=f"{error.hint} Other papers may need another number: build each by"
            " itself, with --sheet.".strip(),
            others=error.others,
        ) from error


def panel_of(paper: Paper, ticket: Ticket) -> Size:
    """Return the room for one page on a sheet, lying so that the page looks usual."""
    scheme = ticket.bound
    grids = (
        Grid(size, scheme.rows, scheme.columns)
        for size in (paper.size, paper.size.turned())
    )
    panel = min((grid.panel for grid in grids), key=_oddity)
    return ticket.placing.room(panel, scheme)


def _oddity(panel: Size) -> float:
    return abs(log(panel.width / panel.height / BOOK))


def _suits_universal(panel: Size) -> bool:
    page = FORMATS[UNIVERSAL].size
    used = page.width * page.height / (panel.width * panel.height)
    return page.fits_in(panel) and used >= 1 - MOST_WASTE


def _shared(panels: dict[Paper, Size]) -> Iterator[Layout]:
    rest = dict(panels)
    while rest:
        page = next(iter(rest.values()))
        papers = tuple(it for it, size in rest.items() if _is_same(size, page))
        yield Layout(page, papers)
        rest = {it: size for it, size in rest.items() if it not in papers}


def _is_same(size: Size, other: Size) -> bool:
    return size.fits_in(other) and other.fits_in(size)
