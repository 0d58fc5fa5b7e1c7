"""Whether ink that is to run off the page has been drawn, and has room on the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.errors import Notice
from zine.impose.step import Edge
from zine.units import Pt, in_mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.impose.pdf.source import SourcePage
    from zine.impose.plan import Plan
    from zine.impose.sheet import Placement

NEAR = Pt(0.1)
"""Less is a matter of rounding."""


def remarks_on_bleed(plan: Plan, pages: Sequence[SourcePage]) -> Iterator[Notice]:
    """Say which bleed is wanted but not there: in the PDF, or on the paper."""
    if not plan.bleed:
        return
    yield from _not_drawn(pages, plan.bleed)
    yield from _no_use(plan)
    yield from _no_room(plan)


def _not_drawn(pages: Sequence[SourcePage], wanted: Pt) -> Iterator[Notice]:
    lacking = [it for it in pages if it.bleed.least < wanted - NEAR]
    if not lacking:
        return
    least = in_mm(min(it.bleed.least for it in lacking))
    which = "page" if len(lacking) == 1 else "pages"
    have = f"{max(least, 0):.2g} mm" if least > 0 else "none"
    yield Notice(
        f"{len(lacking)} {which} should bleed {in_mm(wanted):.2g} mm, but the PDF has"
        f" {have}: where a cut goes wide, paper will show",
        hint="Export the PDF with bleed, or leave a white margin along its edges.",
    )


def _no_use(plan: Plan) -> Iterator[Notice]:
    if not plan.scheme.is_trimmed:
        yield Notice(
            f"{plan.scheme.name} hangs together by the folds at its edges and is not"
            " trimmed, so bleed is of no use there",
            hint="Leave it out, and let what runs off the page end at its edge.",
        )


def _no_room(plan: Plan) -> Iterator[Notice]:
    room = bleed_room(plan)
    if room >= plan.bleed or not plan.scheme.is_trimmed:
        return
    has = f"{in_mm(room):.2g} mm" if room else "no room"
    yield Notice(
        f"beside its pages {plan.paper.title} has {has} for {in_mm(plan.bleed):.2g} mm"
        " of bleed, so not all of it is printed",
        hint="Choose a larger --sheet, or a --gutter between pages that are cut apart.",
    )


def bleed_room(plan: Plan) -> Pt:
    """Return how much of the bleed has room on the sheet beside every page."""
    placements = (it for sheet in plan.sheets for it in sheet.front.placements)
    room = min(map(_room, placements), default=plan.bleed)
    if room < NEAR:
        return Pt(0)
    return plan.bleed if room > plan.bleed - NEAR else room


def _room(it: Placement) -> Pt:
    """Return how far the ink of a page may go beyond it, but for the spine."""
    room = {
        Edge.LEFT: it.trim.x0 - it.clip.x0,
        Edge.RIGHT: it.clip.x1 - it.trim.x1,
        Edge.BOTTOM: it.trim.y0 - it.clip.y0,
        Edge.TOP: it.clip.y1 - it.trim.y1,
    }
    # The spine has none by design.
    return Pt(sorted(room.values())[1])
