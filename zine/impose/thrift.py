"""Take the scheme that needs less paper, where one names another for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.errors import Notice, PaperError
from zine.impose.fit import fit_sheet
from zine.impose.pagination import count_sheets
from zine.impose.step import Edge

if TYPE_CHECKING:
    from collections.abc import Callable

    from zine.impose.placing import Placing
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
) -> tuple[Scheme, Notice | None]:
    """Return the scheme to use, and what to say if it is not ``scheme``.

    A scheme may name a spare that makes several booklets at once.  It is taken when
    each booklet needs less paper so, and the pages are as large there.

    Args:
        scheme: The one that is wished for.
        pages: Before blanks are added.
        paper: The sheet.
        page_size: One finished page.
        placing: How pages sit in their panels.
        load: Finds a scheme by its name.
        binding: Where the spine is to be.

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
    if not _takes_less(spare, scheme, pages):
        return scheme, None
    if not _fits_as_well(spare, scheme, paper, page_size, placing, binding):
        return scheme, None
    return spare, Notice(_told(scheme, spare, pages))


def _takes_less(spare: Scheme, scheme: Scheme, pages: int) -> bool:
    """Return whether one booklet takes less paper with the spare."""
    try:
        least, most = (count_sheets(pages, it) for it in (spare, scheme))
    except PaperError:
        # Too many for one of them, or none at all: the scheme will say so itself.
        return False
    return least * scheme.copies < most * spare.copies


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


def _told(scheme: Scheme, spare: Scheme, pages: int) -> str:
    return (
        f"{spare.name} is used instead of {scheme.name} to save paper:"
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
