"""Where in its panel a page is put, and how far its ink may go."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from zine.impose.step import Edge
from zine.units import Pt, Rect, Size

if TYPE_CHECKING:
    from zine.impose.scheme import Scheme
    from zine.impose.slot import Slot


NOTHING = Pt(0)
"""No margin, no bleed, no thickness."""


class Position(StrEnum):
    """Where a page lies that is smaller than its panel."""

    SPINE = "spine"
    CENTRE = "centre"


class Fit(StrEnum):
    """What happens to a page that is larger than its panel."""

    ACTUAL = "actual"
    SHRINK = "shrink"


class Anchor(StrEnum):
    """Which pages stay where they are when creep is made up for."""

    COVER = "cover"
    CENTRE = "centre"
    MIDDLE = "middle"


@dataclass(frozen=True, slots=True)
class Placing:
    """How pages sit in their panels.

    Attributes:
        position: Against the spine or in the middle.
        fit: Whether pages that are too large are refused or made smaller.
        spine_margin: Kept clear between the spine fold and the page.
        gutter: Kept clear between pages that are cut apart.
        bleed: Ink that may go beyond the page, to be cut off.
        caliper: Thickness of one sheet, to make up for creep; 0 to leave it.
        anchor: Which pages creep leaves alone.
    """

    position: Position = Position.SPINE
    fit: Fit = Fit.ACTUAL
    spine_margin: Pt = NOTHING
    gutter: Pt = NOTHING
    bleed: Pt = NOTHING
    caliper: Pt = NOTHING
    anchor: Anchor = Anchor.COVER

    def room(self, panel: Size, scheme: Scheme) -> Size:
        """Return how large a page may be in a panel."""
        across = self._taken(scheme.columns, is_bound=_is_bound(scheme, upright=True))
        along = self._taken(scheme.rows, is_bound=_is_bound(scheme, upright=False))
        return Size(Pt(panel.width - across), Pt(panel.height - along))

    def _taken(self, panels: int, *, is_bound: bool) -> float:
        if is_bound:
            # Two panels share the spine, so there is a gutter only from three on.
            return self.spine_margin + (self.gutter / 2 if panels > 2 else 0)  # noqa: PLR2004
        return self.gutter if panels > 1 else 0


def _is_bound(scheme: Scheme, *, upright: bool) -> bool:
    return scheme.spine is not None and scheme.spine.is_upright == upright


def trim_rect(
    page: Size, panel: Rect, slot: Slot, placing: Placing, *, shift: Pt
) -> Rect:
    """Return where a page goes.

    Args:
        page: Its size on the sheet.
        panel: Where its panel is.
        slot: Says at which edge it is bound.
        placing: How pages sit.
        shift: Towards the spine, against creep.
    """
    x0 = (panel.x0 + panel.x1 - page.width) / 2
    y0 = (panel.y0 + panel.y1 - page.height) / 2
    inset = placing.spine_margin - shift
    centred = placing.position is Position.CENTRE
    match slot.spine:
        case Edge.LEFT:
            x0 = x0 - shift if centred else panel.x0 + inset
        case Edge.RIGHT:
            x0 = x0 + shift if centred else panel.x1 - page.width - inset
        case Edge.TOP:
            y0 = y0 + shift if centred else panel.y1 - page.height - inset
        case Edge.BOTTOM:
            y0 = y0 - shift if centred else panel.y0 + inset
        case None:
            pass
    return Rect(Pt(x0), Pt(y0), Pt(x0 + page.width), Pt(y0 + page.height))


def clip_rect(trim: Rect, panel: Rect, slot: Slot, bleed: Pt) -> Rect:
    """Return how far the ink of a page may go: its bleed, but not over the spine."""
    grown = {edge: 0 if edge is slot.spine else bleed for edge in Edge}
    return Rect(
        Pt(max(trim.x0 - grown[Edge.LEFT], panel.x0)),
        Pt(max(trim.y0 - grown[Edge.BOTTOM], panel.y0)),
        Pt(min(trim.x1 + grown[Edge.RIGHT], panel.x1)),
        Pt(min(trim.y1 + grown[Edge.TOP], panel.y1)),
    )
