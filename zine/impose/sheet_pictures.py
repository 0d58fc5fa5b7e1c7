"""What the sides of a sheet look like: pictures with the numbers of their pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zine.impose.lines import LineKind
from zine.impose.marks.panels import face_lines
from zine.impose.pen import BOLD, FOLD, PLAIN, Pen, size_for
from zine.impose.sheet import page_turn
from zine.impose.slot import Face

if TYPE_CHECKING:
    from zine.impose.lines import Line
    from zine.impose.plan import Plan
    from zine.impose.sheet import Placement, Sheet
    from zine.layout.card_facts import Picture
    from zine.units import Size

BLANK = "–"

WIDTHS = {LineKind.FOLD: PLAIN, LineKind.CUT: BOLD, LineKind.SLIT: 2 * BOLD}

SLANT, FORESHORTENED = 0.1, 0.55
"""Of a sheet that is being turned over: its far edge is nearer, and longer."""


class Panel(NamedTuple):
    """A page in a picture.

    Attributes:
        text: Its number.
        turned: Whether it stands on its head.
    """

    text: str
    turned: bool = False


def side_rows(plan: Plan, sheet: Sheet, face: Face) -> tuple[tuple[Panel, ...], ...]:
    """Return the pages on a side in rows, as they lie; a poster is one of its own."""
    side = sheet.front if face is Face.FRONT else sheet.back
    if face is Face.BACK and plan.poster is not None:
        return ((Panel(str(plan.poster)),),)
    rows: dict[int, list[tuple[int, Panel]]] = {}
    for it in side.placements:
        row, column = plan.grid.cell(it.trim)
        rows.setdefault(row, []).append((column, _panel(it)))
    return tuple(tuple(panel for _, panel in sorted(rows[row])) for row in sorted(rows))


def draw_side(plan: Plan, sheet: Sheet, face: Face, room: Size) -> Picture:
    """Return a side of a sheet as the file shows it, as large as the room allows.

    Args:
        plan: What is on the sheets.
        sheet: One of them.
        face: Its front or its back.
        room: In millimetres.
    """
    pen = Pen()
    size = plan.sheet_size
    scale = min(room.width / size.width, room.height / size.height)
    pen.box(0, 0, size.width * scale, size.height * scale, line=2 * PLAIN)
    rows = side_rows(plan, sheet, face)
    is_poster = face is Face.BACK and plan.poster is not None
    for line in () if is_poster else face_lines(plan, face):
        _draw_line(pen, line, scale, size)
    width, height = size.width * scale / len(rows[0]), size.height * scale / len(rows)
    for row, panels in enumerate(rows):
        for column, panel in enumerate(panels):
            draw_panel(pen, panel, column * width, row * height, width, height)
    return pen.picture()


def draw_turn(plan: Plan) -> Picture:
    """Return a sheet that turns over the edge at which the printer flips it."""
    pen = Pen()
    long, short = 20.0, 14.0
    is_wide = plan.sheet_size.width > plan.sheet_size.height
    width, height = (long, short) if is_wide else (short, long)
    pen.box(0, 0, width, height, line=2 * PLAIN)
    if page_turn(plan.sheet_size) is plan.flip:
        off = height * SLANT
        far = width * (1 + FORESHORTENED)
        pen.line((width, 0), (far, -off), (far, height + off), (width, height))
        pen.line((width, 0), (width, height), width=BOLD)
        pen.bow(
            (width / 2, height * 0.3), (width, -height * 0.4), (far - 3, height * 0.3)
        )
        return pen.picture()
    off = width * SLANT
    far = height * (1 + FORESHORTENED)
    pen.line((0, height), (-off, far), (width + off, far), (width, height))
    pen.line((0, height), (width, height), width=BOLD)
    pen.bow((width * 0.3, height / 2), (-width * 0.3, height), (width * 0.3, far - 3))
    return pen.picture()


def draw_panel(  # noqa: PLR0913 - a rectangle and what is in it
    pen: Pen, panel: Panel, x: float, y: float, width: float, height: float
) -> None:
    """Draw a number with a triangle at the head of its page."""
    size = size_for(panel.text, width, height)
    across, down = x + width / 2, y + height / 2
    up = 1 if panel.turned else -1
    pen.number(panel.text, across, down, size, turned=panel.turned)
    if panel.text and panel.text != BLANK:
        head = min(size * 0.4, 2.2)
        pen.head(across, down + up * size * 0.62, head, turned=panel.turned)


def _panel(it: Placement) -> Panel:
    return Panel(BLANK if it.page is None else str(it.page), it.turned)


def _draw_line(pen: Pen, line: Line, scale: float, sheet: Size) -> None:
    ends = [
        (it.x * scale, (sheet.height - it.y) * scale) for it in (line.start, line.end)
    ]
    dash = FOLD if line.kind is LineKind.FOLD else ""
    pen.line(*ends, width=WIDTHS[line.kind], dash=dash)
