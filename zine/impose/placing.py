"""Where in its panel a page is put, and how far its ink may go."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from zine.impose.step import Axis, Cut, Edge
from zine.units import Pt, Rect, Size

if TYPE_CHECKING:
    from zine.impose.scheme import Scheme


NOTHING = Pt(0)
"""No margin, no bleed, no thickness."""


class Position(StrEnum):
    """Where a page lies that is smaller than its panel.

    In the middle it still keeps its distance from the spine.
    """

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
        cover: The same of the outermost sheet, if that is to be of a stock of its own
            and printed apart; ``None`` if it is a sheet like the others.
        anchor: Which pages creep leaves alone.
    """

    position: Position = Position.SPINE
    fit: Fit = Fit.ACTUAL
    spine_margin: Pt = NOTHING
    gutter: Pt = NOTHING
    bleed: Pt = NOTHING
    caliper: Pt = NOTHING
    cover: Pt | None = None
    anchor: Anchor = Anchor.COVER

    def room(self, panel: Size, scheme: Scheme) -> Size:
        """Return how large a page may be in a panel."""
        across = self._taken(scheme, Axis.COLUMNS)
        along = self._taken(scheme, Axis.ROWS)
        return Size(Pt(panel.width - across), Pt(panel.height - along))

    def inset(self, panel: float, page: float) -> float:
        """Return how far a page stays away from its spine, creep aside.

        Args:
            panel: From the spine to the other edge.
            page: Likewise.
        """
        if self.position is Position.SPINE:
            return self.spine_margin
        return max((panel - page) / 2, self.spine_margin)

    def _taken(self, scheme: Scheme, axis: Axis) -> float:
        upright = axis is Axis.COLUMNS
        panels = scheme.columns if upright else scheme.rows
        gutter = self.gutter if panels > 1 else 0
        if scheme.spine is None or scheme.spine.is_upright is not upright:
            return gutter
        if any(cut.axis is axis for cut in scheme.steps_of(Cut)):
            return self.spine_margin + gutter
        # Two panels share the spine, so there is a gutter only from three on.
        return self.spine_margin + (gutter / 2 if panels > 2 else 0)  # noqa: PLR2004


def trim_rect(
    page: Size, panel: Rect, spine: Edge | None, placing: Placing, *, shift: Pt
) -> Rect:
    """Return where a page goes.

    Args:
        page: Its size on the sheet.
        panel: Where its panel is.
        spine: The edge of the panel where it is bound.
        placing: How pages sit.
        shift: Towards the spine, against creep.
    """
    x0 = (panel.x0 + panel.x1 - page.width) / 2
    y0 = (panel.y0 + panel.y1 - page.height) / 2
    across = placing.inset(panel.width, page.width) - shift
    along = placing.inset(panel.height, page.height) - shift
    match spine:
        case Edge.LEFT:
            x0 = panel.x0 + across
        case Edge.RIGHT:
            x0 = panel.x1 - page.width - across
        case Edge.TOP:
            y0 = panel.y1 - page.height - along
        case Edge.BOTTOM:
            y0 = panel.y0 + along
        case None:
            pass
    return Rect(Pt(x0), Pt(y0), Pt(x0 + page.width), Pt(y0 + page.height))


def clip_rect(trim: Rect, panel: Rect, spine: Edge | None, bleed: Pt) -> Rect:
    """Return how far the ink of a page may go: its bleed, but not over the spine."""
    grown = {edge: 0 if edge is spine else bleed for edge in Edge}
    return Rect(
        Pt(max(trim.x0 - grown[Edge.LEFT], panel.x0)),
        Pt(max(trim.y0 - grown[Edge.BOTTOM], panel.y0)),
        Pt(min(trim.x1 + grown[Edge.RIGHT], panel.x1)),
        Pt(min(trim.y1 + grown[Edge.TOP], panel.y1)),
    )
