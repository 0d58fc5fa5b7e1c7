"""Crop marks: at each corner of a page, where its edges will be trimmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.marks.surface import Drawing
from zine.impose.marks.tick import tick
from zine.impose.marks.trimmed import edge_of
from zine.impose.step import Edge
from zine.units import Point, Pt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.ink import Stroke
    from zine.impose.marks.panels import Panel
    from zine.impose.marks.surface import Surface

ENDS = {
    Edge.LEFT: (Edge.TOP, Edge.BOTTOM),
    Edge.RIGHT: (Edge.TOP, Edge.BOTTOM),
    Edge.TOP: (Edge.LEFT, Edge.RIGHT),
    Edge.BOTTOM: (Edge.LEFT, Edge.RIGHT),
}
"""Where an edge ends."""


def crop_marks(surface: Surface) -> Drawing:
    """Return a tick at both ends of every edge that is trimmed."""
    ink: dict[Stroke, None] = {}
    cuts: dict[tuple[bool, float], bool] = {}
    for panel in surface.panels:
        for edge in sorted(panel.trimmed):
            ticks = list(_ticks(surface, panel, edge))
            ink |= dict.fromkeys(ticks)
            # Edges of several pages on one line are trimmed by one cut.
            cut = edge.is_upright, round(edge_of(panel.placement.trim, edge), 2)
            cuts[cut] = cuts.get(cut, False) or bool(ticks)
    return Drawing(tuple(ink), len(cuts), list(cuts.values()).count(False))


def _ticks(surface: Surface, panel: Panel, edge: Edge) -> Iterator[Stroke]:
    trim, clip = panel.placement.trim, panel.placement.clip
    for way in ENDS[edge]:
        if way not in panel.trimmed:
            continue  # beyond that end the paper stays, and would show the tick
        along, across = Pt(edge_of(trim, way)), Pt(edge_of(trim, edge))
        at = Point(across, along) if edge.is_upright else Point(along, across)
        bleed = abs(edge_of(clip, way) - along)
        # Rather short than across the cut or the fold to the next page.
        own = abs(edge_of(panel.rect, way) - along)
        found = tick(surface, at, way, bleed=bleed, most=own) or tick(
            surface, at, way, bleed=bleed
        )
        if found is not None:
            yield found
