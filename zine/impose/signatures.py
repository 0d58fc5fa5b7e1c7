"""How many sheets each signature has: few blanks first, then all alike.

A count of pages is filled up to whole sheets, and those are dealt out.  Fewest blanks
come first, then sizes that differ by no more than one sheet, then the size that was
aimed at.  The larger signatures come first, so along the gathered pile they never grow,
and one that lies in the wrong place can be felt.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from zine.errors import PaperError
from zine.units import shown

USUAL_PAGES = 16
"""Pages of a signature if nobody says: four sheets folded once, what a needle or a
stapler goes through with ease and what offset printers fold."""


class Sizes(NamedTuple):
    """How many pages a signature may have.

    Attributes:
        least: Or ``None`` to leave it to the arithmetic.
        most: The same as ``least`` if all are to be alike; the last may be shorter.
    """

    least: int | None = None
    most: int | None = None

    def __str__(self) -> str:
        if self.least == self.most:
            return str(self.least or "auto")
        return f"{self.least}-{self.most}"


class Tool(StrEnum):
    """What holds the folded sheets together."""

    STAPLER = "stapler"
    BOOKLET_MAKER = "booklet-maker"
    FINISHER = "finisher"


WEIGHT_IN_FOLD = {
    Tool.STAPLER: 10 * 80,  # what zine makers report of desktop staplers; 12 with force
    Tool.BOOKLET_MAKER: 15 * 80,  # Ricoh InfoPrint booklet maker: 15 sheets
    Tool.FINISHER: 10 * 216,  # AccurioPress 6136: also 20 of 135 g/m2, 35 of 80 g/m2
}
"""Sheets times their weight in g/m² that go into one fold.  It is the same for light
and heavy paper, near enough: a fold resists by its thickness."""


def sheets_per_fold(gsm: float, tool: Tool = Tool.BOOKLET_MAKER) -> int:
    """Return how many sheets of a weight can be folded and fastened together."""
    return max(1, int(WEIGHT_IN_FOLD[tool] // gsm))


def parse_signature_wish(words: str) -> Sizes:
    """Return what ``auto``, ``16`` or ``40-60`` ask for.

    Raises:
        PaperError: They ask for nothing that can be.
    """
    if words.strip().lower() == "auto":
        return Sizes()
    found = re.fullmatch(r"\s*([0-9]{1,6})(?:\s*[-–]\s*([0-9]{1,6}))?\s*", words)
    if found is None:
        raise PaperError(
            f"{shown(words)} does not say how many pages a signature has",
            hint="Write auto, a number of pages such as 16, or a range such as 40-60.",
        )
    least, most = int(found[1]), int(found[2] or found[1])
    if least > most:
        raise PaperError(
            f"a signature cannot have at least {least} and at most {most} pages",
            hint=f"Write {most}-{least}.",
        )
    if least == 0:
        raise PaperError("a signature has no 0 pages", hint="Write auto, or 16.")
    return Sizes(least, most)


def choose_signatures(
    pages: int, *, per_sheet: int, sizes: Sizes, most_sheets: int | None = None
) -> tuple[int, ...]:
    """Return how many sheets each signature has.

    Where there is too little for even one signature of the least size, one that is
    smaller holds it all.

    Args:
        pages: Before blanks are added.
        per_sheet: Pages on both sides of a sheet.
        sizes: What is wished for.
        most_sheets: That can be folded together, or ``None`` for any number.

    Raises:
        PaperError: No signature is as it is wished for.
    """
    sheets = -(-pages // per_sheet)
    if sheets < 1:
        return ()
    bounds = _bounds(sizes, per_sheet, most_sheets)
    if sizes.least is not None and sizes.least == sizes.most:
        return _alike(sheets, bounds.most)
    total = _filled(sheets, bounds)
    counts = range(-(-total // bounds.most), max(1, total // bounds.least) + 1)
    count = min(counts, key=lambda it: (total % it > 0, bounds.miss(total / it), it))
    larger = total % count
    return (total // count + 1,) * larger + (total // count,) * (count - larger)


class _Bounds(NamedTuple):
    """Sheets in a signature: at the least, at the most, and best."""

    least: int
    most: int
    best: float

    def miss(self, sheets: float) -> float:
        return abs(sheets - self.best)


def _alike(sheets: int, size: int) -> tuple[int, ...]:
    rest = (sheets % size,) if sheets % size else ()
    return (size,) * (sheets // size) + rest


def _filled(sheets: int, bounds: _Bounds) -> int:
    """Return how many sheets make whole signatures, blank ones included."""
    if sheets < bounds.least:
        return sheets
    return max(sheets, bounds.least * -(-sheets // bounds.most))


def _bounds(sizes: Sizes, per_sheet: int, limit: int | None) -> _Bounds:
    if sizes.least is None or sizes.most is None:
        return _usual(per_sheet, limit)
    least, most = -(-sizes.least // per_sheet), sizes.most // per_sheet
    if least > most:
        raise _broken(sizes, per_sheet)
    if limit is not None and least > limit:
        raise PaperError(
            f"a signature of {sizes.least} pages is {least} sheets, and no more than"
            f" {limit} can be folded together",
            hint=f"Ask for {limit * per_sheet} pages or fewer, or take thinner paper.",
        )
    most = most if limit is None else min(most, limit)
    return _Bounds(least, most, best=(least + most) / 2)


def _usual(per_sheet: int, limit: int | None) -> _Bounds:
    """Return bounds around the usual size that waste no sheet.

    Two of the least are at most one more than the most, so any number of sheets can be
    dealt out.
    """
    best = max(1, USUAL_PAGES // per_sheet)
    best = best if limit is None else min(best, limit)
    least = (2 * best + 2) // 3
    most = 2 * least - 1
    if limit is not None and most > limit:
        least, most = (limit + 1) // 2, limit
    return _Bounds(least, most, best)


def _broken(sizes: Sizes, per_sheet: int) -> PaperError:
    least, most = sizes.least or 0, sizes.most or 0
    near = sorted({max(1, most // per_sheet), -(-least // per_sheet)})
    found = f"{least}" if least == most else f"{least} to {most}"
    return PaperError(
        f"no signature has {found} pages, as each sheet has {per_sheet}",
        hint=f"Ask for {' or '.join(str(it * per_sheet) for it in near)}.",
    )
