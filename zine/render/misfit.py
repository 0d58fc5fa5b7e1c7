"""Why a text cannot be made to fill a number of pages, and what helps or is done."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from zine.errors import ContentError, Notice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zine.layout.bounds import Measures
    from zine.render.extent import Extent


def too_long(extent: Extent, total: int, measures: Measures, way: str) -> ContentError:
    """Return the error for a text that is too long for ``total`` pages.

    Args:
        extent: As it is when it is set as tight as the theme allows.
        total: Pages wished for.
        measures: The tightest.
        way: Out of it, besides cutting, in the imperative; or ``""``.
    """
    over = extent.ending.to_lose(extent.total - total)
    if over is None:
        least = extent.total - sum(it.pages - 1 for it in extent.stretches)
        return ContentError(
            f"{total} {'page is' if total == 1 else 'pages are'} too few: with its"
            " covers, and with all that begins a page of its own, this zine has at"
            f" least {least}",
            hint=_hint("Take one of those away", way),
        )
    return ContentError(
        f"the text is {_amount(extent, over)} too long for {total} pages, even at"
        f" {measures.size:g} on {measures.lead:g} pt, the least that the theme allows",
        hint=_hint("Cut as much", way),
    )


def too_short(extent: Extent, total: int, measures: Measures, way: str) -> ContentError:
    """Return the error for a text that is too short, set as loose as may be."""
    short = total - extent.total - max(it.fill for it in extent.stretches)
    return ContentError(
        f"the text is {_amount(extent, short)} too short for {total} pages, even at"
        f" {measures.size:g} on {measures.lead:g} pt, the most that the theme allows",
        hint=_hint("Add as much", way),
    )


def never(counts: Iterable[int], total: int) -> ContentError:
    """Return the error for a text that skips a number of pages by far."""
    return ContentError(_skips(counts, total), hint=_SKIPS_HINT)


def skipped(counts: Iterable[int], total: int, taken: int, multiple: int) -> Notice:
    """Return the notice that a text which skips a number of pages has a few less.

    Args:
        counts: Pages that it was seen to fill.
        total: Pages wished for.
        taken: Pages that it is set on.
        multiple: Pages that come with each sheet.
    """
    blank = -taken % multiple
    words = "1 page stays" if blank == 1 else f"{blank} pages stay"
    return Notice(
        f"{_skips(counts, total)}; it is set on {taken}, and {words} blank",
        hint=_SKIPS_HINT,
    )


def no_multiple(extent: Extent, multiple: int) -> Notice:
    """Return the notice that a text does not fill whole sheets."""
    return Notice(
        f"nothing the theme allows makes a multiple of {multiple} pages out of"
        f" {extent.total}, so it is set as usual",
        hint="Change the text, or ask for a number of pages.",
    )


_SKIPS_HINT = (
    "Change the size of a picture, or some lines of a chapter: large things move as a"
    " whole, and chapters can lose their last pages together."
)


def _skips(counts: Iterable[int], total: int) -> str:
    found = " or ".join(map(str, sorted({*counts})))
    return f"the text fills {found} pages, whatever is tried, but never {total}"


def _amount(extent: Extent, pages: float) -> str:
    lines = max(1, ceil(pages * extent.lines))
    words = 10 * ceil(pages * extent.words / 10)
    count = f"{lines} line" if lines == 1 else f"{lines} lines"
    return count + (f" (about {words} words)" if words else "")


def _hint(do: str, way: str) -> str:
    return f"{do}, or {way}." if way else f"{do}."
