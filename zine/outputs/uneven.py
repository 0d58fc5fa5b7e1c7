"""Tell of a number of pages that no whole sheets have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.errors import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.errors import Place
    from zine.impose.scheme import Scheme


def say_uneven(
    words: str | None, scheme: Scheme, place: Place | None = None
) -> Iterator[Notice]:
    """Yield that the pages asked for leave some of the last sheet blank.

    Args:
        words: A number, or what is none, such as ``auto``.
        scheme: Says how many pages a sheet has.
        place: Where they are asked for.
    """
    each = scheme.pages_per_sheet
    if words is None or not words.isdecimal() or int(words) % each == 0:
        return
    pages = int(words)
    up = pages + each - pages % each
    counts = (up - each, up) if scheme.takes_many_sheets else (up,)
    even = " or ".join(str(it) for it in counts if it)
    yield Notice(
        f"{pages} pages are no multiple of the {each} on a sheet of {scheme.name}, so"
        f" {up - pages} of {up} stay blank",
        place=place,
        hint=f"Ask for {even}, or for auto.",
    )
