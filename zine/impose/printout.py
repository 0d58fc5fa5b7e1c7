"""What lies on each panel of the paper once the printer has turned the sheets over."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from zine.impose.sheet import Side, page_turn
from zine.impose.slot import Face
from zine.units import Pt, Rect, Size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zine.impose.lines import Cell
    from zine.impose.plan import Plan


class PlanBugError(AssertionError):
    """A plan that would spoil paper.

    This is a mistake of ours, nothing the reader of the terminal can mend; so it is no
    ``ZineError``, and it must stop the build.
    """


class Print(NamedTuple):
    """A page on paper.

    Attributes:
        sheet: Counted from 1.
        face: The side it is printed on.
        page: Counted from 1; ``None`` for a blank.
        rect: Where it is with the front towards you; a back is seen through the paper.
        clip: How far its ink goes, likewise.
        turned: Whether it stands on its head on a sheet turned over like a page.
    """

    sheet: int
    face: Face
    page: int | None
    rect: Rect
    clip: Rect
    turned: bool

    def __str__(self) -> str:
        page = "a blank" if self.page is None else f"page {self.page}"
        return f"sheet {self.sheet}, {self.face}: {page}"


Printout = dict[tuple[int, "Cell", Face], Print]
"""What is on each face of every panel, by sheet and by place seen from the front."""


def print_out(plan: Plan) -> Printout:
    """Return what is on the paper, going by the printed places alone.

    Raises:
        PlanBugError: A panel carries no page or more than one.
    """
    printout: Printout = {}
    for sheet in plan.sheets:
        for face, prints in _faces(plan, sheet.number, sheet.front, sheet.back):
            _lay(plan, printout, face, prints, sheet.number)
    return printout


def _faces(
    plan: Plan, number: int, front: Side, back: Side
) -> Iterator[tuple[Face, Iterable[Print]]]:
    yield Face.FRONT, _prints(number, Face.FRONT, front)
    if plan.scheme.prints_backs:
        backs = _prints(number, Face.BACK, back)
        yield Face.BACK, (_seen_through(it, plan) for it in backs)


def _lay(
    plan: Plan, printout: Printout, face: Face, prints: Iterable[Print], sheet: int
) -> None:
    for it in prints:
        key = sheet, plan.grid.cell(it.rect), face
        if key in printout:
            raise PlanBugError(f"{it} is printed on top of another page")
        printout[key] = it
    for cell in product(range(plan.scheme.rows), range(plan.scheme.columns)):
        if (sheet, cell, face) not in printout:
            raise PlanBugError(f"sheet {sheet}, {face}: a panel is empty")


def _prints(sheet: int, face: Face, side: Side) -> Iterator[Print]:
    for it in side.placements:
        yield Print(sheet, face, it.page, it.trim, it.clip, it.turned)


def _seen_through(back: Print, plan: Plan) -> Print:
    """Return a back as the printer's turn leaves it behind the front."""
    is_page_turn = plan.flip is page_turn(plan.sheet_size)
    mirrored = _mirrored_sideways if is_page_turn else _mirrored_upside_down
    return back._replace(
        rect=mirrored(back.rect, plan.sheet_size),
        clip=mirrored(back.clip, plan.sheet_size),
        turned=back.turned == is_page_turn,
    )


def _mirrored_sideways(rect: Rect, sheet: Size) -> Rect:
    return Rect(Pt(sheet.width - rect.x1), rect.y0, Pt(sheet.width - rect.x0), rect.y1)


def _mirrored_upside_down(rect: Rect, sheet: Size) -> Rect:
    y0, y1 = Pt(sheet.height - rect.y1), Pt(sheet.height - rect.y0)
    return Rect(rect.x0, y0, rect.x1, y1)
