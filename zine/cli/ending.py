"""Where the text ends, and how much more or less of it would change the paper."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any

from zine.render.ending import Ending, Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.outputs.record import Record

FULL = 0.97
"""Of a page; there is no room for another line worth speaking of."""

Facts = dict[str, Any]
"""What the record says of one paper."""


def endings(record: Record) -> Iterator[str]:
    """Yield a sentence or two for each layout; papers that share one stand together."""
    said: dict[str, list[str]] = {}
    for run in record["runs"]:
        if run["ending"] is not None:
            words = ending(run, per_sheet=record["pages_per_sheet"])
            said.setdefault(words, []).append(run["title"])
    for words, papers in said.items():
        yield words if len(said) == 1 else f"{' and '.join(papers)}: {words}"


def ending(run: Facts, *, per_sheet: int) -> str:
    """Return how full the last page is, and what would fill or save a sheet."""
    it = run["ending"]
    stretches = tuple(Stretch(*stretch) for stretch in it["stretches"])
    end = Ending(it["page"], stretches, it["lines"], it["words"], it["tightest"])
    # What stands behind the text, a back cover, stays there.
    after = it["pages"] - end.page
    free = run["pages"] - after - end.page
    sentences = [f"{run['fitted']};" if run["fitted"] else "", _filled(end, free)]
    less = run["pages"] - per_sheet
    lost = end.to_lose(it["pages"] - less) if less > after else None
    if lost is not None:
        is_near = end.may_lose(it["pages"] - less)
        way = f", or try pages = {less}" if is_near else ""
        sentences.append(f"{_amount(end, lost)} fewer would save a sheet{way}.")
    return " ".join(filter(None, sentences))


def _filled(end: Ending, free: int) -> str:
    """Return how full the last page is and what there is room for.

    Args:
        end: Where the text ends.
        free: Blank pages that it could go on to.
    """
    full = f"page {end.page} is {end.fill:.0%} full"
    room = 1 - end.fill + free
    if end.fill > FULL and not free:
        return f"{full}."
    pages = f", {free} more {'page' if free == 1 else 'pages'} included" if free else ""
    return f"{full}, with room for {_amount(end, room)} more{pages}."


def _amount(end: Ending, pages: float) -> str:
    """Return “12 lines (about 90 words)”, rounded as far as anybody can tell."""
    lines = max(1, ceil(pages * end.lines))
    count = f"{lines} line" if lines == 1 else f"{lines} lines"
    words = _rounded(pages * end.words)
    return f"{count} (about {words} words)" if words else count


def _rounded(words: float) -> int:
    """Return a number of words, to tens or to hundreds."""
    step = 10 if words < 1000 else 100  # noqa: PLR2004 - nobody counts them one by one
    return max(step, round(words / step) * step) if words else 0
