"""Plans with a fault planted in them, to see whether it is found."""

from __future__ import annotations

from dataclasses import replace

from zine.impose.sheet import Side
from zine.units import Rect


def on_sheet(plan, number, face, change):
    """Return ``plan`` with the placements of one side changed."""
    sheet = plan.sheets[number - 1]
    side = Side(tuple(change(getattr(sheet, face).placements)))
    changed = replace(sheet, **{face: side})
    sheets = (*plan.sheets[: number - 1], changed, *plan.sheets[number:])
    return replace(plan, sheets=sheets)


def edited(plan, number, face, index, change):
    """Return ``plan`` with one placement changed."""

    def one_changed(placements):
        return (
            change(it) if here == index else it for here, it in enumerate(placements)
        )

    return on_sheet(plan, number, face, one_changed)


def shifted(placement, x, y, grow=0):
    """Return a placement moved, and its right edge a little further."""
    return replace(
        placement,
        trim=_shifted(placement.trim, x, y, grow),
        clip=_shifted(placement.clip, x, y, grow),
    )


def _shifted(box, x, y, grow):
    return Rect(box.x0 + x, box.y0 + y, box.x1 + x + grow, box.y1 + y)
