"""What is left for the hands once the sheets are printed, in one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zine.outputs.record import Record

THROUGH_THE_FOLD = (
    (10, "any stapler that reaches the fold will do"),
    (12, "a desktop stapler just manages that"),
    (15, "use a heavy-duty stapler, or a copier with a booklet finisher"),
    (35, "only a print shop's booklet machine staples that; or make two volumes"),
)
"""Folded sheets of copy paper under one staple: 40 pages are comfortable, 48 the most
for a desktop stapler; office finishers stop near 15 sheets, production ones near 35."""

THROUGH_THE_SIDE = (
    (20, "any stapler will do"),
    (100, "use a heavy-duty stapler"),
)
"""Leaves of copy paper under one staple, lying flat."""

PAGES_OF_A_FOLD = 4
"""A sheet folded once; it holds together by itself."""

TWO_ROWS = 2
"""A ring of two rows closes by itself when its ends are pushed together."""

OTHER_HALF = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}

BETWEEN = {"rows": "across, between the rows", "columns": "between the columns"}

COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

_Match = re.Match[str]

PHRASES: dict[str, Callable[[_Match, Record], str]] = {
    "stack": lambda _, record: _together(record, "lay them on one another"),
    "nest": lambda _, record: _together(record, "lay them together"),
    "inset": lambda _, record: _many(record, "put each into the middle of the last"),
    "gather": lambda _, record: _many(record, "lay all on one another"),
    "fold (left|right|top|bottom) (behind|over)": lambda found, record: (
        f"fold the {found[1]} half {found[2]} the {OTHER_HALF[found[1]]}"
        if _folds(record) > 1
        else "fold once"
    ),
    "fold (left|right|top|bottom) third (behind|over)": lambda found, _: (
        f"fold the {found[1]} third {found[2]} the middle"
    ),
    "pleat (rows|columns)": lambda found, _: (
        f"fold to and fro between the {found[1]}, like a fan"
    ),
    "cut (rows|columns) under.*": lambda found, _: (
        f"cut the pile {BETWEEN[found[1]]}, each part under the one before"
    ),
    "cut (rows|columns) apart.*": lambda found, _: f"cut {BETWEEN[found[1]]}",
    "cut (rows|columns) to copies.*": lambda found, _: (
        f"cut {BETWEEN[found[1]]}: each part is a copy"
    ),
    "ring .*": lambda _, record: _ring(record),
    "strip .*": lambda _m, _r: "slit it between the rows, fold it to and fro",
    "lay": lambda _m, _r: "nothing to fold and nothing to cut",
    "bind (left|right|top)": lambda found, _: f"glue or wire the {found[1]} edge",
    "staple ([1-9])": lambda found, record: _stapled(int(found[1]), record),
    "stab ([1-9])": lambda found, record: _stabbed(int(found[1]), record),
    "sew ([1-9])": lambda found, _: (
        f"sew through {COUNTS[int(found[1])]} holes in each fold"
    ),
}
"""How each step of a scheme is said; ``""`` for one that does not apply."""


def handwork(record: Record) -> str:
    """Return what the hands do, in their order."""
    said = ", ".join(filter(None, _phrases(record)))
    # Pages behind a fold at the head or the fore-edge are still closed.
    is_closed = _folds(record) > 1 and record["backs"]
    return f"{said}, slit the closed edges" if is_closed else said


def _folds(record: Record) -> int:
    return sum(step.startswith("fold") for step in record["steps"])


def _phrases(record: Record) -> Iterator[str]:
    for step in record["steps"]:
        for pattern, phrase in PHRASES.items():
            if found := re.fullmatch(pattern, step):
                yield phrase(found, record)
                break
        else:
            yield step


def _ring(record: Record) -> str:
    rows, columns = record["grid"]
    creased = f"crease it into {rows * columns} panels, slit it where no page turns"
    if rows == TWO_ROWS:
        return f"{creased}, fold it the long way and push the ends together"
    return f"{creased}, fold it up as the pages run, the cover outside"


def _together(record: Record, what: str) -> str:
    lots = record["signatures"]
    if len(lots) > 1:
        return f"make {len(lots)} piles of {_listed(lots)}"
    counts = {run["sheets"] for run in record["runs"]}
    if counts == {1}:
        return ""
    # Laid out for two papers, a text can need a sheet more on one of them.
    sheets = f"the {counts.pop()} sheets" if len(counts) == 1 else "the sheets"
    return what.replace("them", sheets)


def _listed(lots: list[int]) -> str:
    sizes = sorted(set(lots), reverse=True)
    words = " and ".join(map(str, sizes))
    return f"{words} sheet" if words == "1" else f"{words} sheets"


def _many(record: Record, what: str) -> str:
    return what if any(run["sheets"] > 1 for run in record["runs"]) else ""


def _stapled(count: int, record: Record) -> str:
    if record["pages"] <= PAGES_OF_A_FOLD:
        return "it needs no staple"
    folded = -(-record["pages"] // PAGES_OF_A_FOLD)
    advice = _advice(folded, THROUGH_THE_FOLD)
    if not advice:
        return f"{folded} folded sheets are too many for staples: see scheme signatures"
    return f"{_staples(count)} in the fold; {advice}"


def _stabbed(count: int, record: Record) -> str:
    leaves = -(-record["pages"] // 2)
    advice = _advice(leaves, THROUGH_THE_SIDE) or "have a shop drill or glue it"
    return f"{_staples(count)} near the spine; {advice}"


def _staples(count: int) -> str:
    return f"{COUNTS[count]} staple" if count == 1 else f"{COUNTS[count]} staples"


def _advice(thickness: int, table: tuple[tuple[int, str], ...]) -> str:
    return next((words for most, words in table if thickness <= most), "")
