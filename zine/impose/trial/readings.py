"""From what somebody has read off a test sheet to the printer that made it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zine.impose.printer import Fault, Printer, Rim, laid_down
from zine.impose.trial.rulers import lengths
from zine.impose.trial.slant import MIDDLE, offset
from zine.units import Pt, in_mm, mm

if TYPE_CHECKING:
    from zine.impose.sheet import Flip
    from zine.paper import Paper


@dataclass(frozen=True, slots=True)
class SideReadings:
    """What is read off one side.

    Attributes:
        upright: The number at the upright crease.
        level: The number at the level crease.
        edges: The lowest number whose T has its roof, at the left, the right, the head
            and the foot.
    """

    upright: float = MIDDLE
    level: float = MIDDLE
    edges: tuple[float, float, float, float] = (1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class Readings:
    """What is read off a test sheet.

    Attributes:
        paper: What it is printed on.
        dialog: The edge chosen in the print dialog.
        flip: The word that stands upright on the back.
        front: Of one side.
        back: Of the other, held so that its words stand upright.
        across: How long the level ruler is; ``None`` if it is right.
        along: How long the upright ruler is.
    """

    paper: Paper
    dialog: Flip
    flip: Flip
    front: SideReadings = SideReadings()
    back: SideReadings = SideReadings()
    across: Pt | None = None
    along: Pt | None = None


def printer_from(name: str, read: Readings) -> Printer:
    """Return the printer that made such a sheet."""
    sheet, _ = laid_down(read.paper.size)
    wanted = lengths(sheet)
    across = 1.0 if read.across is None else in_mm(read.across) / wanted.across
    along = 1.0 if read.along is None else in_mm(read.along) / wanted.along
    printer = Printer(
        name, read.paper.name, read.dialog, read.flip, across=across, along=along
    )
    return replace(
        printer, front=_fault(read.front, printer), back=_fault(read.back, printer)
    )


def _fault(side: SideReadings, printer: Printer) -> Fault:
    left, right, head, foot = side.edges
    return Fault(
        right=mm(offset(side.upright, printer.across)),
        up=mm(offset(side.level, printer.along)),
        rim=Rim(mm(left), mm(foot), mm(right), mm(head)),
    )
