"""Take the scheme that needs less paper or money, where one names another for that."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from zine.errors import Notice, PaperError
from zine.impose.amounts import amounts_for
from zine.impose.fit import fit_sheet
from zine.impose.pagination import count_sheets
from zine.impose.plan import plan_imposition
from zine.impose.step import Edge
from zine.impose.terms import Terms

if TYPE_CHECKING:
    from collections.abc import Callable

    from zine.impose.placing import Placing
    from zine.impose.plan import Plan
    from zine.impose.scheme import Scheme
    from zine.impose.sheet import Binding
    from zine.paper import Paper
    from zine.units import Size


def thriftiest(  # noqa: PLR0913 - what decides whether the pages fit
    scheme: Scheme,
    pages: int,
    *,
    paper: Paper,
    page_size: Size,
    placing: Placing,
    load: Callable[[str], Scheme],
    binding: Binding | None = None,
    terms: Terms | None = None,
) -> tuple[Scheme, Notice | None]:
    """Return the scheme to use, and what to say if it is not ``scheme``.

    A scheme may name a spare that makes several booklets at once.  It is taken when all
    copies need less money so, or less paper where there are no prices, and the pages
    are as large there.  If the cover is to be of a stock of its own, what has a sheet
    for it goes first.

    Args:
        scheme: The one that is wished for.
        pages: Before blanks are added.
        paper: The sheet.
        page_size: One finished page.
        placing: How pages sit in their panels.
        load: Finds a scheme by its name.
        binding: Where the spine is to be.
        terms: How many copies on what paper, and what is billed.

    Raises:
        PaperError: There is no scheme of the name that the file says.
    """
    if not scheme.spare:
        return scheme, None
    try:
        spare = load(scheme.spare)
    except PaperError as error:
        raise PaperError(
            f"the spare of {scheme.name} cannot be used: {error.message}",
            place=error.place,
            hint=error.hint,
        ) from error

    def planned(it: Scheme) -> Plan:
        return plan_imposition(
            pages,
            scheme=it,
            paper=paper,
            page_size=page_size,
            placing=placing,
            binding=binding,
        )

    if not _fits_as_well(spare, scheme, paper, page_size, placing, binding):
        return scheme, None
    try:
        this, other = planned(scheme), planned(spare)
    except PaperError:
        # Too many pages for one of them, or none: the scheme will say so itself.
        return scheme, None
    terms = terms or Terms()
    # Without a number, one that both make without a copy too many.
    copies = terms.copies or scheme.copies * spare.copies
    if _rank(other, terms, copies) >= _rank(this, terms, copies):
        return scheme, None
    why = "to save paper"
    if terms.cover and this.cover is None and other.cover is not None:
        why = "so that the cover has a sheet of its own"
    elif terms.prices.is_known:
        why = "to save money"
    return spare, Notice(_told(scheme, spare, pages, why))


def _rank(plan: Plan, terms: Terms, copies: int) -> tuple[bool, Decimal, int]:
    """Return what is better when it is less: no cover as it is wanted, money, paper."""
    taken = amounts_for(copies, plan, terms)
    lacks_cover = terms.cover is not None and plan.cover is None
    return lacks_cover, taken.cost or Decimal(), taken.sheets + taken.covers


def _fits_as_well(  # noqa: PLR0913 - handed on as it came
    spare: Scheme,
    scheme: Scheme,
    paper: Paper,
    page_size: Size,
    placing: Placing,
    binding: Binding | None,
) -> bool:
    try:
        scales = [
            fit_sheet(paper, page_size, _bound(it, binding), placing)[1]
            for it in (spare, scheme)
        ]
    except (PaperError, ValueError):
        # The wished-for scheme will say itself what does not fit.
        return False
    return scales[0] >= scales[1]


def _bound(scheme: Scheme, binding: Binding | None) -> Scheme:
    return scheme if binding is None else scheme.bound_at(Edge(binding))


def _told(scheme: Scheme, spare: Scheme, pages: int, why: str) -> str:
    return (
        f"{spare.name} is used instead of {scheme.name} {why}:"
        f" {_made(spare, pages)}, to be cut apart; with {scheme.name}"
        f" {_made(scheme, pages)}"
    )


def _made(scheme: Scheme, pages: int) -> str:
    """Return “3 sheets make 2 zines with no blank page”."""
    sheets, copies = count_sheets(pages, scheme), scheme.copies
    blanks = sheets * scheme.pages_per_sheet - pages
    left = _counted(blanks, "blank page") if blanks else "no blank page"
    verb = "makes" if sheets == 1 else "make"
    each = " each" if copies > 1 and blanks else ""
    return (
        f"{_counted(sheets, 'sheet')} {verb} {_counted(copies, 'zine')} with"
        f" {left}{each}"
    )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
