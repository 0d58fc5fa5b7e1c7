"""A small job that shows how a scheme goes: a booklet of a sheet or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.plan import plan_imposition
from zine.impose.sheet import Binding, Flip, page_turn
from zine.impose.step import Edge
from zine.paper import SHEETS
from zine.units import Size, mm

if TYPE_CHECKING:
    from zine.impose.plan import Plan
    from zine.impose.scheme import Scheme

STAMP = Size(mm(20), mm(28))
"""A page that fits any panel of A3: only the order is of interest."""


def specimen(
    scheme: Scheme, *, sheets: int = 1, binding: Binding | None = None
) -> Plan:
    """Return a full booklet of so many sheets, its backs turned over like pages.

    Raises:
        PaperError: It cannot be bound there.
    """
    is_wide = (binding or scheme.spine) in (Binding.TOP, Edge.TOP)
    count = sheets if scheme.takes_many_sheets else 1
    plans = (
        plan_imposition(
            count * scheme.pages_per_sheet,
            scheme=scheme,
            paper=SHEETS["a3"],
            page_size=STAMP.turned() if is_wide else STAMP,
            flip=flip,
            binding=binding,
        )
        for flip in Flip
    )
    return next(it for it in plans if it.flip is page_turn(it.sheet_size))


def bindings_of(scheme: Scheme) -> tuple[Binding, ...]:
    """Return where a booklet can be bound, or from where loose pages can be read."""
    return tuple(it for it in Binding if _can_be_bound(scheme, it))


def _can_be_bound(scheme: Scheme, binding: Binding) -> bool:
    try:
        scheme.bound_at(Edge(binding))
    except ValueError:
        return False
    return True
