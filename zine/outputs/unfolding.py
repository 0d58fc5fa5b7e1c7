"""Back from sheets to pages: what plan they were printed by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.errors import Notice, PaperError, Place
from zine.impose.plan import plan_imposition
from zine.impose.sheet import Flip
from zine.impose.step import Edge
from zine.outputs.order_plan import panel_size
from zine.paper import SHEETS, Paper
from zine.units import Size, mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.pdf.source import Source
    from zine.impose.plan import Plan
    from zine.impose.scheme import Scheme
    from zine.impose.sheet import Binding
    from zine.outputs.order import Order

SIDES = 2
"""Of a sheet."""

NEAR = mm(1)
"""Sheets that differ by less from a paper are of that paper."""


def plan_unfolding(order: Order, source: Source) -> Plan:
    """Return the plan by which the sheets in ``source`` were printed.

    Raises:
        PaperError: No plan makes such sheets.
    """
    scheme = order.scheme
    if order.binding is not None:
        # The same shape of panel as the plan will have.
        scheme = _bound(scheme, order.binding) or scheme
    sheet = source.pages[0].size
    _check_alike(source)
    has_poster = scheme.poster and len(source.pages) == SIDES
    per_sheet = SIDES if scheme.prints_backs or has_poster else 1
    sheets, odd = divmod(len(source.pages), per_sheet)
    if odd:
        raise PaperError(
            f"sheets have two sides, and {len(source.pages)} of them are here",
            place=Place(source.name),
            hint="Add the side that is missing, even if it is blank.",
        )
    if sheets > 1 and not scheme.takes_many_sheets:
        raise PaperError(
            f"{scheme.name} is one sheet, and {sheets} are here",
            place=Place(source.name),
            hint="Unfold them one by one with --pages, or choose another scheme.",
        )
    return plan_imposition(
        sheets * scheme.pages_per_sheet + has_poster,
        scheme=order.scheme,
        paper=_paper(sheet),
        page_size=panel_size(scheme, sheet, order.placing),
        flip=order.flip or Flip.SHORT,
        binding=order.binding,
        signature=order.signature,
        placing=order.placing,
    )


def remarks_on_signatures(order: Order, plan: Plan) -> Iterator[Notice]:
    """Say which signatures are taken apart if nobody has said which they are."""
    if not plan.scheme.takes_signatures or order.signature is not None:
        return
    per_sheet = plan.scheme.pages_per_sheet
    sizes = [f"{sheets * per_sheet}" for sheets in dict.fromkeys(plan.signatures)]
    yield Notice(
        f"the sheets are taken for signatures of {' and '.join(sizes)} pages",
        hint="If they were folded otherwise, say how: --signature 16.",
    )


def _paper(sheet: Size) -> Paper:
    """Return the paper that somebody's sheets are made of, by its name if it has one.

    Programs round sizes, so a sheet keeps its own.
    """
    short, long = sorted((sheet.width, sheet.height))
    for known in SHEETS.values():
        off = max(abs(known.size.width - short), abs(known.size.height - long))
        if off < NEAR:
            return known._replace(size=Size(short, long))
    return Paper("own", f"{sheet}", Size(short, long))


def _bound(scheme: Scheme, binding: Binding) -> Scheme | None:
    try:
        return scheme.bound_at(Edge(binding))
    except ValueError:
        return None


def _check_alike(source: Source) -> None:
    """Sheets are all of one size; pages that are not sheets may differ."""
    first = source.pages[0].size
    for page in source.pages:
        if not (page.size.fits_in(first) and first.fits_in(page.size)):
            raise PaperError(
                f"page {page.number} measures {page.size}, the first {first}, and the"
                " sheets of a zine are all of one size",
                place=Place(source.name),
                hint="Choose those that belong together with --pages.",
            )
