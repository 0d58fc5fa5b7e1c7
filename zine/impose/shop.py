"""The print shop's pages: one by one as they are read, on the half sheet it expects.

A shop imposes by itself.  It asks for 5.5 x 8.5 in or A5, every page upright, blanks
included; a page that is smaller sits where it will be bound, against the spine.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zine.impose.placing import Placing, trim_rect
from zine.impose.sheet import Binding, Placement
from zine.impose.slot import Face, Slot
from zine.impose.step import Edge
from zine.paper import FORMATS
from zine.units import Pt, Rect, Size, mm

if TYPE_CHECKING:
    from zine.impose.plan import Plan

TRADE_TOLERANCE = mm(1)
"""Half of A4 is 148.5 mm wide, but the trade cuts and orders A5: 148 mm."""


@dataclass(frozen=True, slots=True)
class ShopPlan:
    """Single pages in reading order.

    Attributes:
        paper_size: A panel of the sheet, rounded to a trade size.
        page_size: One finished page.
        binding: Where the spine is.
        pages: One placement for each page of the booklet, blanks included.
    """

    paper_size: Size
    page_size: Size
    binding: Binding
    pages: tuple[Placement, ...]


def plan_shop_pages(plan: Plan) -> ShopPlan:
    """Return the single pages of the booklet that ``plan`` puts on sheets."""
    size = _trade_size(plan.grid.panel, plan.page_size)
    paper = Rect(Pt(0), Pt(0), size.width, size.height)
    pages = []
    for place, page in enumerate(plan.order, start=1):
        spine = _spine_edge(place, plan.binding)
        slot = Slot(place, Face.FRONT, 0, 0, turned=False, spine=spine)
        trim = trim_rect(plan.page_size, paper, slot.spine, Placing(), shift=Pt(0))
        pages.append(Placement(page, trim, turned=False, clip=trim))
    return ShopPlan(size, plan.page_size, plan.binding, tuple(pages))


def _trade_size(panel: Size, page: Size) -> Size:
    formats = [it.size for it in FORMATS.values()]
    sizes = (*formats, *(it.turned() for it in formats))
    return next((it for it in sizes if _is_near(it, panel) and page.fits_in(it)), panel)


def _is_near(size: Size, other: Size) -> bool:
    return (
        abs(size.width - other.width) <= TRADE_TOLERANCE
        and abs(size.height - other.height) <= TRADE_TOLERANCE
    )


def _spine_edge(place: int, binding: Binding) -> Edge:
    """Return where a page is bound: a recto at the spine's side, a verso opposite."""
    is_recto = place % 2 == 1
    return Edge(binding) if is_recto else Edge(binding).opposite
