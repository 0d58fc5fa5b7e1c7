"""What lies on each panel of the paper once the printer has turned the sheets over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from zine.impose.forme import Face
from zine.impose.sheet import Side, page_turn
from zine.units import Pt, Rect, Size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zine.impose.plan import Plan


class PlanBugError(AssertionError):
    """A plan that would spoil paper.

    This is a mistake of ours, nothing the reader of the terminal can mend; so it is no
    ``ZineError``, and it must stop the build.
    """


@dataclass(frozen=True, slots=True)
class Print:
    """A page on paper.

    Attributes:
        sheet: Counted from 1.
        face: The side it is printed on.
        page: Counted from 1; ``None`` for a blank.
        rect: Where it is with the front towards you; a back is seen through the paper.
        turned: Whether it stands on its head on a sheet turned over like a page.
    """

    sheet: int
    face: Face
    page: int | None
    rect: Rect
    turned: bool

    def __str__(self) -> str:
        page = "a blank" if self.page is None else f"page {self.page}"
        return f"sheet {self.sheet}, {self.face}: {page}"


Printout = dict[tuple[int, int, int], tuple[Print, Print]]
"""Front and back of every panel, by sheet and by row and column seen from the front."""


def print_out(plan: Plan) -> Printout:
    """Return what is on the paper, going by the printed places alone.

    Raises:
        PlanBugError: A panel carries no page or more than one.
    """
    printout: Printout = {}
    for sheet in plan.sheets:
        front = _prints(sheet.number, Face.FRONT, sheet.front)
        back = _prints(sheet.number, Face.BACK, sheet.back)
        fronts = _by_panel(plan, front)
        backs = _by_panel(plan, (_seen_through(it, plan) for it in back))
        for row, column in product(range(plan.scheme.rows), range(plan.scheme.columns)):
            pair = fronts.get((row, column)), backs.get((row, column))
            printout[sheet.number, row, column] = _both(pair, sheet.number)
    return printout


def _prints(sheet: int, face: Face, side: Side) -> Iterator[Print]:
    for it in side.placements:
        yield Print(sheet, face, it.page, it.trim, it.turned)


def _seen_through(back: Print, plan: Plan) -> Print:
    """Return a back as the printer's turn leaves it behind the front."""
    if plan.flip is page_turn(plan.sheet_size):
        return replace(back, rect=_mirrored_sideways(back.rect, plan.sheet_size))
    rect = _mirrored_upside_down(back.rect, plan.sheet_size)
    return replace(back, rect=rect, turned=not back.turned)


def _mirrored_sideways(rect: Rect, sheet: Size) -> Rect:
    return Rect(Pt(sheet.width - rect.x1), rect.y0, Pt(sheet.width - rect.x0), rect.y1)


def _mirrored_upside_down(rect: Rect, sheet: Size) -> Rect:
    y0, y1 = Pt(sheet.height - rect.y1), Pt(sheet.height - rect.y0)
    return Rect(rect.x0, y0, rect.x1, y1)


def _by_panel(plan: Plan, prints: Iterable[Print]) -> dict[tuple[int, int], Print]:
    panels: dict[tuple[int, int], Print] = {}
    for it in prints:
        panel = plan.grid.cell(it.rect)
        if panel in panels:
            raise PlanBugError(f"{it} is printed on top of another page")
        panels[panel] = it
    return panels


def _both(pair: tuple[Print | None, Print | None], sheet: int) -> tuple[Print, Print]:
    front, back = pair
    if front is None or back is None:
        face = Face.FRONT if front is None else Face.BACK
        raise PlanBugError(f"sheet {sheet}, {face}: a panel is empty")
    return front, back
