"""A small simulation of paper: do what the hands do, then read the pile.

What the hands do to one sheet they do to all of them, so the lines of folds and cuts
are noted from the first sheet alone.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from zine.impose.leaf import (
    Bundle,
    FoldError,
    Pile,
    cut_strips,
    flat_sheet,
    heaped,
    inset,
    neighbours,
)
from zine.impose.lines import Joint, LineKind
from zine.impose.step import (
    Axis,
    Bind,
    Cut,
    Edge,
    Fasten,
    Fold,
    Piling,
    Step,
    Strips,
    Way,
)
from zine.impose.step import Pile as PileUp

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zine.impose.leaf import Strip
    from zine.impose.lines import Cell


class Folded(NamedTuple):
    """What lies on the table at the end of all steps.

    Attributes:
        pile: The leaves in reading order.
        spine: Where it is bound, or ``None``.
        depths: For each leaf, how many leaves lie around it in the same fold, on the
            side where there are fewer: what creep goes by.
        joints: The folds and cuts of each sheet.
        copies: Where else on the sheet the same pages are printed: rows and columns
            to go from a panel; the first is ``(0, 0)``.
    """

    pile: Pile
    spine: Edge | None
    depths: tuple[int, ...]
    joints: tuple[Joint, ...]
    copies: tuple[Cell, ...]


def fold_sheets(
    *, rows: int, columns: int, signatures: Sequence[int], steps: Iterable[Step]
) -> Folded:
    """Return what becomes of sheets of ``rows`` x ``columns`` panels.

    Args:
        rows: Panels from head to foot.
        columns: Panels from left to right.
        signatures: How many sheets each signature has.
        steps: In the order they are done.

    Raises:
        FoldError: A step cannot be done, or what is left is not one pile.
    """
    table = _Table(rows, columns, signatures)
    for number, step in enumerate(steps, start=1):
        table.do(step, number)
    return table.folded()


def watch_hands(
    *, rows: int, columns: int, signatures: Sequence[int], steps: Iterable[Step]
) -> tuple[tuple[Bundle, ...], ...]:
    """Return the paper on the table before the first step and after each.

    Args:
        rows: As in :func:`fold_sheets`, and so the others.
        columns: Panels from left to right.
        signatures: How many sheets each signature has.
        steps: In the order they are done.
    """
    table = _Table(rows, columns, signatures)
    seen = [tuple(table.bundles)]
    for number, step in enumerate(steps, start=1):
        table.do(step, number)
        seen.append(tuple(table.bundles))
    return tuple(seen)


class _Table:
    """The paper on the table, and what has been done to it so far."""

    def __init__(self, rows: int, columns: int, signatures: Sequence[int]) -> None:
        owners = [it for it, sheets in enumerate(signatures, 1) for _ in range(sheets)]
        self.bundles = [
            flat_sheet(number, signature, rows, columns)
            for number, signature in enumerate(owners, start=1)
        ]
        self.grid = rows, columns
        self.spine: Edge | None = None
        self.is_folded = False
        self.is_bound = False
        self.units: list[int] = []
        self.joints: dict[tuple[Cell, Cell], Joint] = {}
        self.copies: list[Cell] = [(0, 0)]

    def do(self, step: Step, number: int) -> None:
        """Do one step, the ``number``-th."""
        match step:
            case PileUp():
                self._pile_up(step)
            case Fold():
                self.bundles = [_folded(it, step) for it in self._crease(step, number)]
                self.spine, self.is_folded = step.half, True
            case Cut():
                self._cut(step, number)
            case Bind():
                self.spine, self.is_bound = step.edge, True
            case Fasten():
                for bundle in self.bundles:
                    _ = bundle.only_pile
            case _:
                raise FoldError(f"“{step}” must be the only step")

    def folded(self) -> Folded:
        """Return what there is at the end."""
        if len(self.bundles) != 1:
            raise FoldError(f"{len(self.bundles)} sheets are still apart at the end")
        pile = self.bundles[0].only_pile
        units = self.units or [len(pile)]
        depths = [min(j, unit - 1 - j) for unit in units for j in range(unit)]
        return Folded(
            pile=pile,
            spine=self.spine,
            depths=tuple(depths) if self.is_folded else (0,) * len(pile),
            joints=tuple(self._noted(joint) for joint in self._all_joints()),
            copies=tuple(self.copies),
        )

    def _all_joints(self) -> Iterable[Joint]:
        """Return the joints of all copies, which are worked like the first."""
        all_joints = dict(self.joints)
        for rows, columns in self.copies[1:]:
            for joint in self.joints.values():
                moved = joint.moved(rows, columns)
                if all(self._is_on_sheet(cell) for cell in moved.cells):
                    all_joints.setdefault(moved.cells, moved)
        return all_joints.values()

    def _is_on_sheet(self, cell: Cell) -> bool:
        return 0 <= cell[0] < self.grid[0] and 0 <= cell[1] < self.grid[1]

    def _noted(self, joint: Joint) -> Joint:
        """Return a joint that knows whether it is the spine: the last fold is."""
        last = max((it.step for it in self.joints.values() if _is_fold(it)), default=0)
        is_spine = _is_fold(joint) and joint.step == last and not self.is_bound
        return replace(joint, spine=is_spine)

    def _pile_up(self, step: PileUp) -> None:
        if step.how is Piling.NEST and self.is_folded:
            raise FoldError("“nest” is for flat sheets; after a fold it is “gather”")
        if step.how is Piling.INSET and not self.is_folded:
            raise FoldError("“inset” is for folded sheets; before a fold it is “nest”")
        if step.how is Piling.GATHER:
            self.units = [len(it.only_pile) for it in self.bundles]
        if step.how in (Piling.STACK, Piling.GATHER):
            self.bundles = [heaped(self.bundles)]
            return
        together = heaped if step.how is Piling.NEST else inset
        lots = groupby(self.bundles, key=lambda bundle: bundle.signature)
        self.bundles = [together(list(lot)) for _, lot in lots]

    def _cut(self, cut: Cut, number: int) -> None:
        if self.is_folded and cut.strips is Strips.COPIES:
            raise FoldError(f"“{cut}” is for flat sheets")
        cut_up = [cut_strips(bundle, cut) for bundle in self.bundles]
        whole = self.grid[0 if cut.axis is Axis.ROWS else 1]
        if cut.strips is Strips.COPIES and len(cut_up[0]) != whole:
            raise FoldError(f"“{cut}” finds {cut.axis} that are cut already")
        for strips in cut_up:
            for strip, other in pairwise(strips):
                self._note(strip.piles, other.piles, LineKind.CUT, number)
        match cut.strips:
            case Strips.UNDER:
                self.bundles = [heaped(strips) for strips in cut_up]
            case Strips.APART:
                self.bundles = [strip for strips in cut_up for strip in strips]
            case Strips.COPIES:
                self.bundles = [strips[0] for strips in cut_up]
                self._repeat(cut, len(cut_up[0]))

    def _repeat(self, cut: Cut, count: int) -> None:
        step = -1 if cut.first in (Edge.RIGHT, Edge.BOTTOM) else 1
        places = [step * index for index in range(count)]
        self.copies = [
            (row + it, column) if cut.axis is Axis.ROWS else (row, column + it)
            for it in places
            for row, column in self.copies
        ]

    def _crease(self, fold: Fold, number: int) -> list[Bundle]:
        """Note where all bundles will be creased, and return them."""
        for bundle in self.bundles:
            upright = fold.half.is_upright
            rows = bundle.panels if upright else bundle.stood_up().panels
            for row in rows:
                moving = _moving(row, fold)
                from_start = fold.half in (Edge.LEFT, Edge.TOP)
                at = moving if from_start else len(row) - moving
                kind = LineKind.FOLD
                self._note([row[at - 1]], [row[at]], kind, number, way=fold.way)
        return self.bundles

    def _note(
        self,
        piles: list[Pile],
        others: list[Pile],
        kind: LineKind,
        number: int,
        way: Way = Way.BEHIND,
    ) -> None:
        for pile, other in zip(piles, others, strict=True):
            for leaf, neighbour in neighbours(pile, other):
                cells = min(leaf.cell, neighbour.cell), max(leaf.cell, neighbour.cell)
                away = (way is Way.BEHIND) != leaf.back
                joint = Joint(cells, kind, number, away=kind is LineKind.FOLD and away)
                self.joints.setdefault(cells, joint)


def _is_fold(joint: Joint) -> bool:
    return joint.kind is LineKind.FOLD


def _folded(bundle: Bundle, fold: Fold) -> Bundle:
    if not fold.half.is_upright:
        upright = bundle.stood_up()
        panels = tuple(_folded_strip(column, fold) for column in upright.panels)
        return Bundle(bundle.signature, panels).stood_up()
    panels = tuple(_folded_strip(row, fold) for row in bundle.panels)
    return Bundle(bundle.signature, panels)


def _moving(strip: Strip, fold: Fold) -> int:
    """Return how many panels of a strip move.

    Raises:
        FoldError: It has no half, or no third.
    """
    if len(strip) % fold.parts:
        share = "thirds" if fold.parts > 2 else "halves"  # noqa: PLR2004
        met = (
            "1 panel, which has"
            if len(strip) == 1
            else f"{len(strip)} panels, which have"
        )
        raise FoldError(f"“{fold}” meets {met} no {share}")
    return len(strip) // fold.parts


def _folded_strip(strip: Strip, fold: Fold) -> Strip:
    """Fold a row of piles, from the left, or a column of piles, from the top."""
    if fold.half in (Edge.RIGHT, Edge.BOTTOM):
        # Work from the other end; what lies next to the crease stays next to it.
        return _folded_first(strip[::-1], fold)[::-1]
    return _folded_first(strip, fold)


def _folded_first(strip: Strip, fold: Fold) -> Strip:
    moving = _moving(strip, fold)
    landing = [
        tuple(leaf.flipped(fold.half) for leaf in reversed(pile))
        for pile in reversed(strip[:moving])
    ]
    staying = strip[moving:]
    met = [
        mover + stayer if fold.way is Way.OVER else stayer + mover
        for stayer, mover in zip(staying, landing, strict=False)
    ]
    return (*met, *staying[moving:])
