"""What a run takes and costs, and what a copy is like, in a few lines."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zine.outputs.record import Record

    Facts = dict[str, Any]
    """An estimate, as records have it."""

OUNCE = 28.349_523_125
"""Grams."""

DIGITS = 4
"""To which weights are rounded before they are rounded up."""

NEAR = 0.95
"""Of a step of letter post: the envelope is left out of what a copy weighs, and paper
is a little heavier or lighter than its packet says."""

HEAVIEST = 2000
"""Grams of a letter (Universal Postal Union); a parcel has other steps."""


def run_words(record: Record) -> Iterator[str]:
    """Yield sentences about the run, if the zine says anything of it."""
    if record["asked"]:
        yield from _amounts(record)
        yield from _copy(record)


def cover_words(record: Record) -> str:
    """Return what the cover is printed on, and what is done with it first."""
    facts = next(it["estimate"] for it in record["runs"] if it["cover"])
    stock = facts["cover_stock"]
    score = " Score the fold first, or it cracks." if stock in facts["scored"] else ""
    return f"on {stock}, printed in the same way; it goes around the rest.{score}"


def stapled_pages(record: Record) -> int:
    """Return of how many pages a booklet of copy paper would be as thick."""
    through = record["runs"][0]["estimate"]["stapled_sheets"]
    leaves_of = 2 if any(it.startswith("stab") for it in record["steps"]) else 4
    pages: int = record["pages"]
    return pages if through is None else through * leaves_of


def _amounts(record: Record) -> Iterator[str]:
    """Yield what all copies take; papers that need as much stand together."""
    said: dict[str, list[str]] = {}
    for it in record["runs"]:
        if it["estimate"]["run"] is not None:
            said.setdefault(_amount(it["estimate"]), []).append(it["title"])
    for sentence, papers in said.items():
        where = f" on {' and '.join(papers)}" if len(said) > 1 else ""
        copies = next(it["estimate"]["run"]["copies"] for it in record["runs"])
        yield f"{_counted(copies, 'copy', 'copies')}{where}: {sentence}"


def _amount(facts: Facts) -> str:
    run = facts["run"]
    said = [_counted(run["sheets"], "sheet")]
    said += [_counted(it, "cover sheet") for it in (run["cover_sheets"],) if it]
    said.append(_counted(run["sides"], "side"))
    if run["cost"] is not None:
        said.append(f"{run['cost_told']} ({run['cost_each_told']} each)")
    spare = " and ".join(
        f"{it:,}" for it in (run["spare_sheets"], run["spare_cover_sheets"]) if it
    )
    return f"{', '.join(said)}; have {spare} more to spare"


def _copy(record: Record) -> Iterator[str]:
    """Yield what one is like: how heavy and how thick, on each paper."""
    facts = [it["estimate"] for it in record["runs"]]
    parts = [by_paper(record, _heavy), by_paper(record, _thick)]
    if any(parts):
        yield f"one is {', '.join(filter(None, parts))}"
    if weighed := [it for it in facts if it["grams"] is not None]:
        worst = max(weighed, key=lambda it: it["grams"])
        yield f"in the post that is up to {_posted(worst)}"


def _posted(facts: Facts) -> str:
    """Return the steps of letter post; papers weigh a little more or less than said."""
    grams, ounces = facts["letter_grams"], facts["letter_ounces"]
    steps = ((f"{grams} g", grams), (f"{ounces} oz", ounces * OUNCE))
    limits = steps if grams <= HEAVIEST else ()
    near = [told for told, most in limits if facts["grams"] > NEAR * most]
    last = (
        f"but only just: weigh one; with an envelope it is over {' and '.join(near)}"
        if near
        else "the envelope aside"
    )
    return f"{grams} g or {ounces} oz, {last}"


def by_paper(record: Record, told: Callable[[Facts], str]) -> str:
    """Return what is told of each paper; those alike stand together."""
    said: dict[str, list[str]] = {}
    for run in record["runs"]:
        said.setdefault(told(run), []).append(run["title"])
    return ", ".join(
        f"{words} on {' and '.join(papers)}" if len(said) > 1 else words
        for words, papers in said.items()
        if words
    )


def _heavy(run: Facts) -> str:
    grams = run["estimate"]["grams"]
    return "" if grams is None else _weight(grams)


def _thick(run: Facts) -> str:
    thick = run["estimate"]["thickness_mm"]
    return f"{thick:.1f} mm thick" if thick else ""


def _weight(grams: float) -> str:
    """Return a weight: grams as on the card, and what they are in ounces."""
    told = ceil(round(grams, DIGITS))
    return f"{told} g ({max(round(told / OUNCE, 1), 0.1):g} oz)"


def _counted(number: int, noun: str, nouns: str = "") -> str:
    return f"{number:,} {noun if number == 1 else nouns or f'{noun}s'}"
