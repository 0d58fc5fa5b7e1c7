"""How far pages move towards the spine."""

from __future__ import annotations

from zine.units import Pt


def creep_shifts(
    depths: tuple[int, ...], *, caliper: Pt, anchor: object
) -> tuple[Pt, ...]:
    """Return the shift of each leaf."""
    del anchor
    return tuple(Pt(caliper * depth) for depth in depths)
