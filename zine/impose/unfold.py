"""Take the pages off imposed sheets again, upright and in reading order.

The sheets may be made by anybody, if the plan says how.  Every page is a window onto
its sheet, so text stays text and pictures stay as sharp as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zine.errors import PaperError
from zine.impose.pdf.canvas import Booklet, Canvas, Drawn, whole
from zine.impose.pdf.matrix import QUARTERS, shifted
from zine.impose.place import FACES, opened, side_of, sides_in_turn, written
from zine.impose.slot import Face
from zine.units import mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zine.impose.pdf.source import Origin, Source
    from zine.impose.plan import Plan
    from zine.impose.sheet import Placement
    from zine.units import Size

NEAR = mm(2)
"""Sheets that differ by less are the same paper: programs round its size."""


def unimpose(
    source: Origin | Source,
    plan: Plan,
    *,
    title: str,
    lang: str | None = None,
    blanks: bool = True,
) -> bytes:
    """Return a PDF of single pages made of imposed sheets.

    Args:
        source: The sheets, front and back in turn, or only fronts if the plan has no
            backs.
        plan: How they were imposed.
        title: Shown in the title bar of viewers.
        lang: BCP 47 tag of the text.
        blanks: Whether pages that stayed blank are kept.

    Raises:
        PaperError: The sheets are not those of the plan.
        ContentError: The source is no readable PDF.
    """
    with opened(source) as sheets:
        places = dict(_places(plan, sheets))
        size = plan.page_size
        canvases = [
            _blank(size) if page is None else _window(*places[page], plan, sheets)
            for page in plan.order
            if page is not None or blanks
        ]
        if plan.poster is not None:
            canvases.append(_window(*places[plan.poster], plan, sheets))
        return written(Booklet(tuple(canvases), title, lang), sheets)


def _places(plan: Plan, sheets: Source) -> Iterator[tuple[int, tuple[int, Placement]]]:
    """Yield every page with its side, counted from 1, and its place on it."""
    found = len(sheets.pages)
    faces = FACES if found == 2 * len(plan.sheets) else (Face.FRONT,)
    sides = sides_in_turn(plan, faces)
    if found != len(sides) or (plan.backs and len(faces) == 1):
        wanted = len(plan.sheets) * (1 + plan.backs)
        raise PaperError(
            f"the PDF has {found} sides, the plan is for {wanted}",
            hint="Say how many pages the booklet has, or choose the scheme it is in.",
        )
    # The first of several copies is as good as any.
    for number, (sheet, face) in reversed(list(enumerate(sides, start=1))):
        for it in side_of(plan, sheet, face).placements:
            if it.page is not None:
                yield it.page, (number, it)


def _blank(size: Size) -> Canvas:
    return Canvas(size, whole(size))


def _window(number: int, it: Placement, plan: Plan, sheets: Source) -> Canvas:
    """Return a page that shows one place of a side, and nothing around it."""
    side, sheet, size = sheets.pages[number - 1].size, plan.sheet_size, it.trim.size
    if max(abs(side.width - sheet.width), abs(side.height - sheet.height)) > NEAR:
        raise PaperError(
            f"side {number} measures {side}, the plan is for {sheet}",
            hint="Choose the paper the sheets are made for.",
        )
    # Where programs round differently, they agree on the middle.
    matrix = shifted((sheet.width - side.width) / 2, (sheet.height - side.height) / 2)
    matrix = matrix.then(shifted(-it.trim.x0, -it.trim.y0))
    if it.turned:
        matrix = matrix.then(QUARTERS[2]).then(shifted(size.width, size.height))
    return Canvas(size, whole(size), (Drawn(number, matrix, whole(size)),))
