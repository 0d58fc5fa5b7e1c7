"""Say which pages are too large for which papers, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.errors import PaperError
from zine.outputs.sizes import largest, named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.impose.fit import MisfitError
    from zine.outputs.sizes import Sizes
    from zine.paper import Paper

MOST_ADVICE = 2
"""Papers that are named as a way out."""


def explained(
    misfits: Sequence[MisfitError],
    sizes: Sizes,
    fitting: Sequence[Paper],
    *,
    shrinks: bool,
    lies: bool,
) -> PaperError:
    """Return what to say about pages that fit on none of the papers tried.

    Args:
        misfits: One for each paper.
        sizes: Of the pages, by their numbers in the file.
        fitting: Papers that would do.
        shrinks: Whether the pages may shrink already.
        lies: Whether they would fit if they were bound at the top.
    """
    rooms = " or ".join(
        dict.fromkeys(
            f"{it.paper.title}, where each page has {it.room}," for it in misfits
        )
    )
    ways = ", or ".join(_ways_out(fitting, shrinks=shrinks, lies=lies))
    return PaperError(
        f"{_culprits(misfits, sizes)} not fit on {rooms.rstrip(',')}",
        hint=f"{ways[0].upper()}{ways[1:]}." if ways else misfits[0].hint,
    )


def _culprits(misfits: Sequence[MisfitError], sizes: Sizes) -> str:
    """Return the pages that are too large, and a verb for them."""
    if len({*sizes.values()}) == 1:
        return f"a page of {misfits[0].page} does"
    large = [
        number
        for number, size in sizes.items()
        if not any(size.fits_in(it.room) for it in misfits)
    ]
    if not large:
        # Each fits alone, but a place for all of them is too large.
        return f"pages as wide and as high as these, {largest(sizes.values())}, do"
    found = {sizes[number] for number in large}
    size = f"{'up to ' if len(found) > 1 else ''}{largest(found)}"
    return f"{named(large)} ({size}) {'does' if len(large) == 1 else 'do'}"


def _ways_out(fitting: Sequence[Paper], *, shrinks: bool, lies: bool) -> Iterator[str]:
    if lies:
        yield "say --binding top, for pages that are wider than high"
    if fitting:
        yield f"choose --sheet {' or '.join(it.name for it in fitting[:MOST_ADVICE])}"
    if not shrinks:
        yield "say --fit shrink to make smaller what is too large"
