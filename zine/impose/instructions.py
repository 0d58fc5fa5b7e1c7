"""What the hands do once the sheets are printed: one sentence for each movement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.impose.lines import LineKind
from zine.impose.step import (
    Axis,
    Bind,
    Cut,
    Edge,
    Fasten,
    Fastening,
    Fold,
    Lay,
    Pile,
    Piling,
    Pleat,
    Ring,
    Step,
    Strips,
    Way,
)
from zine.impose.uncut import closed_edges

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.plan import Plan

COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

TIMES = {1: "once", 2: "twice", 3: "three times"}

WAYS = {Way.BEHIND: "away from you", Way.OVER: "towards you"}

ACROSS = {Axis.ROWS: "from side to side", Axis.COLUMNS: "from head to foot"}
"""How a cut between rows, or columns, runs over the sheet as it lies."""

FIRST_PART = {
    Edge.TOP: ("upper", "lower"),
    Edge.BOTTOM: ("lower", "upper"),
    Edge.LEFT: ("left", "right"),
    Edge.RIGHT: ("right", "left"),
}
"""Two parts of a sheet, the one with the first pages first."""

MANY = {
    "each sheet": "the folded sheets",
    "each pile": "the folded piles",
    "each part": "the parts",
}
"""All of what is done one by one."""

NESTED = (Piling.NEST, Piling.INSET)
"""How sheets come to lie in a cover."""

TWO = 2
"""Halves, rows of a ring that closes by itself, or sheets that need an order."""


def hand_movements(plan: Plan) -> tuple[str, ...]:
    """Return what the hands do to make a booklet of the printed sheets of ``plan``.

    The paper lies flat at first, the front of sheet 1 towards you, its pages as the
    printer has put them there.
    """
    hands = _Hands(plan)
    said = [line for step in plan.scheme.steps for line in hands.do(step)]
    return (*said, *_slit_open(plan), *_turn_to_poster(plan), *_count(plan))


def how_to_print(plan: Plan) -> str:
    """Return what the print dialog has to be told."""
    if not plan.backs:
        return "one-sided, actual size"
    return f"two-sided, flip on the {plan.flip.upper()} edge, actual size"


class _Hands:
    """Goes through the steps and remembers what lies on the table."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._sheets = len(plan.sheets)
        self._is_single = self._sheets == 1
        self._held = "the sheet" if self._is_single else "each sheet"
        self._folds = 0

    def do(self, step: Step) -> Iterator[str]:
        """Yield what is done in a step; nothing if it does not apply to this job."""
        match step:
            case Pile():
                yield from self._pile(step)
            case Fold():
                yield self._fold(step)
            case Pleat():
                yield from _pleat(step, self._plan)
            case Cut():
                yield from self._cut(step)
            case Ring():
                yield from _ring(step, self._plan)
            case Lay():
                yield "Nothing is folded or cut: read the pages row by row."
            case Bind():
                yield (
                    f"Knock {self._held} even and glue, clamp or wire it at the"
                    f" {step.edge} edge."
                )
            case Fasten():
                yield from self._fasten(step)

    def _pile(self, step: Pile) -> Iterator[str]:
        yield from self._put_together(step)
        if self._plan.cover is not None and step.how in NESTED:
            yield f"Sheet {self._plan.cover} is the cover, printed by itself."

    def _put_together(self, step: Pile) -> Iterator[str]:
        lots = self._plan.signatures
        match step.how:
            case Piling.NEST if len(lots) > 1 and len(set(lots)) == 1:
                yield (
                    f"Count the sheets as they come out into {len(lots)} piles of"
                    f" {_sheets(lots[0])}, the first on top of each."
                )
                self._held = "each pile"
            case Piling.NEST if len(lots) > 1:
                yield (
                    f"Count the sheets as they come out into {len(lots)} piles, the"
                    f" first on top of each: {_runs(lots)}."
                )
                self._held = "each pile"
            case Piling.INSET if not self._is_single:
                yield (
                    "Put each folded sheet into the middle of the one before; the first"
                    " stays outside."
                )
                self._held = "the booklet"
            case Piling.STACK | Piling.NEST | Piling.GATHER if self._held in MANY:
                yield (
                    f"Lay {self._many()} on one another in their order, the first on"
                    " top."
                )
                self._held = "the pile"
            case _:
                pass

    def _many(self) -> str:
        """Return what there is several of, folded or flat."""
        if self._held == "each sheet" and not self._folds:
            return f"the {self._sheets} sheets"
        return MANY[self._held]

    def _fold(self, fold: Fold) -> str:
        parts, way = fold.parts, WAYS[fold.way]
        part = "half" if parts == TWO else "third"
        onto = "half" if parts == TWO else "middle third"
        beside = f"{fold.half.opposite} " if parts == TWO else ""
        what = "that" if self._folds else self._held
        self._folds += 1
        return (
            f"Fold the {fold.half} {part} of {what} {fold.way} the {beside}{onto},"
            f" {way}."
        )

    def _cut(self, cut: Cut) -> Iterator[str]:
        rows = cut.axis is Axis.ROWS
        parts = self._plan.scheme.rows if rows else self._plan.scheme.columns
        if parts == 1:
            return
        first, other = FIRST_PART[cut.first]
        held = self._held
        start = f"Cut {held} {ACROSS[cut.axis]}"
        start += " in the middle" if parts == TWO else f" into {parts} equal parts"
        match cut.strips:
            case Strips.UNDER if parts == TWO:
                end = f", and lay the {other} part under the {first} one"
            case Strips.UNDER:
                end = f", and from the {first} end lay each part under the one before"
            case Strips.APART:
                end = f"; the {first} part comes first"
                self._held = "each part"
            case Strips.COPIES:
                end = ": each part makes a copy of its own"
                self._held = "each part"
        turning = "" if cut.strips is not Strips.UNDER else ", without turning it over"
        yield f"{start}{end}{turning}."

    def _fasten(self, fasten: Fasten) -> Iterator[str]:
        count = fasten.count
        match fasten.what:
            case Fastening.STAPLE if len(self._plan.order) <= TWO * TWO:
                yield "A single folded leaf needs no staple."
            case Fastening.STAPLE:
                yield f"Staple {_times(count)} through the fold, from the outside."
            case Fastening.STAB:
                edge = self._plan.binding
                yield f"Staple {_times(count)} through the side, near the {edge} edge."
            case Fastening.SEW:
                each = "each fold" if len(self._plan.signatures) > 1 else "the fold"
                yield f"Pierce {_holes(count)} in {each} and sew through."


def _pleat(step: Pleat, plan: Plan) -> Iterator[str]:
    folds = [it for it in plan.lines if it.kind is LineKind.FOLD]
    first = folds[-1] if step.first is Edge.RIGHT else next(iter(folds), None)
    if first is None:
        yield "There is nothing to fold."
        return
    way = WAYS[Way.BEHIND if first.away else Way.OVER]
    yield (
        f"From the {step.first} edge fold to and fro between the pages, like a fan, the"
        f" first fold {way}; page 1 comes to lie on top."
    )


def _ring(step: Ring, plan: Plan) -> Iterator[str]:
    slits = sum(it.kind is LineKind.SLIT for it in plan.lines)
    scheme = plan.scheme
    yield (
        f"Fold the sheet into {COUNTS[scheme.rows]} rows and {COUNTS[scheme.columns]}"
        " columns, each fold to both sides, and lay it flat again."
    )
    if step.closed and scheme.rows == TWO:
        yield "Slit the long fold in the middle, all but the panel at each of its ends."
    else:
        lines = "double line" if slits == 1 else f"{slits} double lines"
        yield (
            f"Slit it along the {lines} that `zine schemes {scheme.name}` draws, and"
            " no further."
        )
    if not step.closed:
        yield (
            "Begin at page 1, and fold the winding strip to and fro so that each page"
            " comes to lie behind the one before."
        )
    elif plan.scheme.rows == TWO:
        yield "Fold it in half the long way, the print outside."
        yield (
            "Take both ends and push them together until the slit opens and all the"
            " panels stand like a star."
        )
        yield "Press the pages together to one side, page 1 outside."
    else:
        yield (
            "Begin at page 1 and fold along the run of the pages: 2 onto 3, 4 onto 5"
            " and so on, page 1 and the last outside."
        )


def _slit_open(plan: Plan) -> Iterator[str]:
    edges = closed_edges(plan)
    if edges:
        *most, last = (f"the {edge}" for edge in edges)
        where = f"{', '.join(most)} and {last}" if most else last
        yield f"Slit open the folds at {where} with a paper knife, or trim them off."


def _turn_to_poster(plan: Plan) -> Iterator[str]:
    if plan.poster is not None:
        yield f"Unfold it again to see the poster, page {plan.poster}, on the back."


def _count(plan: Plan) -> Iterator[str]:
    if plan.scheme.copies > 1:
        yield f"That makes {plan.scheme.copies} of the same."


def _runs(lots: tuple[int, ...]) -> str:
    """Return “3 of 4 sheets, then 1 of 3 sheets”."""
    said = [f"{lots.count(size)} of {_sheets(size)}" for size in dict.fromkeys(lots)]
    return ", then ".join(said)


def _sheets(count: int) -> str:
    return f"{count} sheet" if count == 1 else f"{count} sheets"


def _holes(count: int) -> str:
    return f"{COUNTS[count]} hole{'' if count == 1 else 's'}"


def _times(count: int) -> str:
    return TIMES.get(count, f"{COUNTS[count]} times")
