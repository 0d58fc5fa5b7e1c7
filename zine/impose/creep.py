"""How far pages move towards the spine, since inner leaves stand out beyond outer ones.

A leaf is wrapped by those around it in the same fold; each pushes it out of the spine
by the paper's thickness.  When the fore-edge is trimmed the inner leaves lose that
much.  Moved towards the spine by as much, all pages keep their outer margin and pay
with the inner one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.placing import Anchor
from zine.units import Pt

if TYPE_CHECKING:
    from collections.abc import Sequence

STAYING = {Anchor.COVER: 0.0, Anchor.MIDDLE: 0.5, Anchor.CENTRE: 1.0}
"""Which leaves do not move, from the outermost at 0 to the innermost at 1."""


def creep_shifts(
    depths: Sequence[int],
    *,
    caliper: Pt,
    cover: Pt | None = None,
    anchor: Anchor = Anchor.COVER,
) -> tuple[Pt, ...]:
    """Return how far each page moves towards the spine; away from it is below 0.

    All signatures are measured by the deepest one: trimmed as one block, pages of the
    same depth keep the same margins whatever signature they are in.

    Args:
        depths: For each page, how many leaves lie around it in the same fold.
        caliper: Thickness of a sheet.
        cover: Of the outermost leaf, if that is of another stock.
        anchor: Which leaves stay.
    """
    # Whatever lies inside is wrapped by the cover once; only that leaf can be thicker.
    thicker = 0 if cover is None else cover - caliper
    pushed = [caliper * depth + (thicker if depth else 0) for depth in depths]
    staying = STAYING[anchor] * max(pushed, default=0)
    return tuple(Pt(push - staying) for push in pushed)


def total_creep(shifts: Sequence[Pt]) -> Pt:
    """Return how much further the innermost page moves than the outermost."""
    return Pt(max(shifts, default=0) - min(shifts, default=0))
