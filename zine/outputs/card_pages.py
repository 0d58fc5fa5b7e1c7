"""The sheets as the print card shows them: pages by their places, empty ones as blanks.

A page map knows which page is where; whoever stands at the copier sees whether there is
anything on it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zine.impose.pdf.empty import empty_pages
from zine.impose.sheet import Side

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zine.impose.pagination import ReadingOrder
    from zine.impose.plan import Plan
    from zine.outputs.job import Run
    from zine.render.pages import Pages


def shown(run: Run) -> Plan:
    """Return the plan of a run with the pages that can be seen on paper."""
    pages: Pages | None = run.pages  # only tests have none
    empty = frozenset[int]() if pages is None else empty_pages(pages.pdf)
    return counted(run.plan, empty)


def places(run: Run) -> ReadingOrder:
    """Return the pages that are printed, by their places, blanks included.

    What is no book ends with its fronts if nothing is on its backs: nobody turns it.
    """
    order, scheme = shown(run).order, run.plan.scheme
    if run.plan.backs or not (scheme.is_loose and scheme.prints_backs):
        return order
    return order[: -scheme.pages_per_sheet // 2]


def last_seen(run: Run) -> str:
    """Return the number of the last page on which there is anything."""
    order = places(run)
    return str(max((it for it in order if it), default=len(order)))


def counted(plan: Plan, empty: frozenset[int] = frozenset()) -> Plan:
    """Return a plan whose pages have the numbers of their places in the booklet.

    Blank pages count too: a back cover behind them is the last page, whatever number it
    has in the text.

    Args:
        plan: How the sheets are printed.
        empty: Pages on which nothing is; they are blanks like those that are added.
    """
    places: dict[int, int | None] = {
        page: place for place, page in enumerate(plan.order, start=1) if page
    }
    places |= dict.fromkeys(empty & {*places})
    return replace(
        plan,
        order=tuple(places[it] if it else None for it in plan.order),
        sheets=tuple(
            replace(it, front=_side(it.front, places), back=_side(it.back, places))
            for it in plan.sheets
        ),
    )


def _side(side: Side, places: Mapping[int, int | None]) -> Side:
    return Side(
        tuple(
            replace(one, page=places.get(one.page, one.page)) if one.page else one
            for one in side.placements
        )
    )
