"""How far pages move towards the spine, since inner leaves stand out beyond outer ones.

A leaf is wrapped by those around it in the same fold; each pushes it out of the spine
by the paper's thickness.  When the fore-edge is trimmed the inner leaves lose that
much.  Moved towards the spine by as much, all pages keep their outer margin and pay
with the inner one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.errors import Notice
from zine.impose.placing import Anchor
from zine.units import Pt, in_mm, mm

if TYPE_CHECKING:
    from collections.abc import Sequence

SAFE = mm(3)
"""Ink nearer to the fold is hard to read: what print shops call the safe zone, 3 mm or
an eighth of an inch."""

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


def describe_creep(shifts: Sequence[Pt], *, margin: Pt) -> str:
    """Return what is done against creep, for people.

    Args:
        shifts: Of all pages.
        margin: Clear between the fold and the ink, before.
    """
    inwards, outwards = _extremes(shifts)
    said = []
    if inwards:
        said.append(
            f"the innermost page moves {_told(inwards)} mm towards the spine;"
            f" its margin there shrinks from {_told(margin)}"
            f" to {_told(margin - inwards)} mm"
        )
    if outwards:
        said.append(
            f"the outermost page moves {_told(outwards)} mm away from the spine;"
            f" its margin there grows from {_told(margin)}"
            f" to {_told(margin + outwards)} mm"
        )
    return ", and ".join(said) or "no page moves"


def check_creep(
    shifts: Sequence[Pt], *, margin: Pt, safe: Pt = SAFE
) -> tuple[Notice, ...]:
    """Return a notice if pages move further than the spine margin allows.

    Args:
        shifts: Of all pages.
        margin: Clear between the fold and the ink, before.
        safe: What has to stay clear.
    """
    inwards, _ = _extremes(shifts)
    if not inwards or margin - inwards >= safe:
        return ()
    left = margin - inwards
    found = f"leaves {_told(left)} mm" if left > 0 else "leaves nothing"
    return (
        Notice(
            f"creep moves the innermost page {_told(inwards)} mm towards the spine and"
            f" {found} of its {_told(margin)} mm margin there;"
            f" {_told(safe)} mm should stay clear",
            hint="Make smaller signatures, anchor creep at the centre or the middle,"
            " or widen the spine margin.",
        ),
    )


def _extremes(shifts: Sequence[Pt]) -> tuple[float, float]:
    """Return the furthest move towards the spine and the furthest away from it."""
    return max((*shifts, 0.0)), max((*(-it for it in shifts), 0.0))


def _told(length: float) -> str:
    return f"{in_mm(Pt(length)):.1f}"
