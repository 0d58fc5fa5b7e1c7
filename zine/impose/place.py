"""Put pages on sheets as the plan says, or take them off again: no PDF is opened here.

Sheets, single pages and pages read back from sheets are all the same to the writer:
canvases with pages of the source drawn on them.
"""

from __future__ import annotations

from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from zine.errors import PaperError
from zine.impose.pdf.boxes import Box
from zine.impose.pdf.canvas import Booklet, Canvas, Drawn, Wish, draw, whole
from zine.impose.pdf.sheets import write_booklet
from zine.impose.pdf.source import Source, open_source
from zine.impose.printer import made_for
from zine.impose.sheet import Binding, Flip
from zine.impose.slot import Face

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from zine.impose.ink import Ink
    from zine.impose.pdf.source import Origin
    from zine.impose.plan import Plan
    from zine.impose.printer import Printer
    from zine.impose.sheet import Placement, Side
    from zine.impose.shop import ShopPlan
    from zine.units import Size

    SheetInk = Mapping[tuple[int, Face], tuple[Ink, ...]]
    """What is drawn over each side, by the number of its sheet."""

DUPLEX = {Flip.SHORT: Wish.SHORT_EDGE, Flip.LONG: Wish.LONG_EDGE}
"""The flip as the file tells it to a print dialog."""

READING = {
    Binding.LEFT: Wish.READ_FROM_LEFT,
    Binding.RIGHT: Wish.READ_FROM_RIGHT,
    Binding.TOP: Wish.READ_FROM_LEFT,
}
"""Which way the pages are read."""

FACES = (Face.FRONT, Face.BACK)
"""In the order of printing."""


def impose(
    source: Origin | Source,
    plan: Plan,
    *,
    title: str,
    lang: str | None = None,
    ink: SheetInk | None = None,
) -> bytes:
    """Return a PDF of the planned sheets, front and back in turn.

    Args:
        source: The pages in reading order, without blanks.
        plan: Made for as many pages that are no larger.
        title: Shown in the title bar of viewers.
        lang: BCP 47 tag of the text.
        ink: What is drawn over the sides.

    Raises:
        PaperError: The pages are not those the plan was made for.
        ContentError: The source is no readable PDF.
    """
    with opened(source) as pages:
        return written(sheets(plan, pages, title=title, lang=lang, ink=ink), pages)


def single_pages(
    source: Origin | Source, plan: ShopPlan, *, title: str, lang: str | None = None
) -> bytes:
    """Return a PDF of single pages in reading order, blanks included.

    Arguments and errors are those of :func:`impose`.
    """
    with opened(source) as pages:
        _check_count(pages, [it.page for it in plan.pages])
        canvases = tuple(
            Canvas(plan.paper_size, it.trim, _drawn((it,), plan.page_size, 1, pages))
            for it in plan.pages
        )
        return written(Booklet(canvases, title, lang, READING[plan.binding]), pages)


def sheets(  # noqa: PLR0913 - a plan, and what is added to it
    plan: Plan,
    source: Source | None,
    *,
    title: str,
    lang: str | None = None,
    ink: SheetInk | None = None,
    faces: tuple[Face, ...] = FACES,
    printer: Printer | None = None,
) -> Booklet:
    """Return all the planned sheets, or one side of each.

    Arguments and errors are those of :func:`impose`, but for ``source``: without one,
    the sheets have nothing but ink; and for ``printer``, whose faults are made up for.
    """
    edge = printer.dialog if printer else plan.flip
    wish = DUPLEX[edge] if len(faces) == len(FACES) else Wish.ONE_SIDED
    order = sides_in_turn(plan, faces)
    canvases = sides(plan, source, order=order, ink=ink, printer=printer)
    return Booklet(canvases, title, lang, wish)


def sides_in_turn(
    plan: Plan, faces: tuple[Face, ...] = FACES
) -> tuple[tuple[int, Face], ...]:
    """Return the sides of all sheets, or one side of each, in the order of printing."""
    return tuple((sheet.number, face) for sheet in plan.sheets for face in faces)


def sides(
    plan: Plan,
    source: Source | None,
    *,
    order: Iterable[tuple[int, Face]],
    ink: SheetInk | None = None,
    printer: Printer | None = None,
) -> tuple[Canvas, ...]:
    """Return sides of sheets, by number and face, in any order."""
    if source is not None:
        _check_count(source, _pages_on(plan))
    paper, ink = plan.sheet_size, ink or {}
    canvases = [
        (
            it[1],
            Canvas(
                paper,
                whole(paper),
                _drawn(
                    side_of(plan, *it).placements, plan.page_size, plan.pinned, source
                ),
                ink.get(it, ()),
            ),
        )
        for it in order
    ]
    if printer is None:
        return tuple(canvas for _, canvas in canvases)
    return tuple(made_for(printer, canvas, face) for face, canvas in canvases)


def side_of(plan: Plan, number: int, face: Face) -> Side:
    """Return one side of the sheet with that number."""
    sheet = plan.sheets[number - 1]
    return sheet.front if face is Face.FRONT else sheet.back


def written(booklet: Booklet, source: Source | None) -> bytes:
    """Return a new file as bytes."""
    file = BytesIO()
    write_booklet(file, booklet, source)
    return file.getvalue()


@contextmanager
def opened(source: Origin | Source) -> Iterator[Source]:
    """Open the pages of a build, whose bleed is wanted, unless they are open."""
    if isinstance(source, Source):
        yield source
    else:
        with open_source(source, name="the PDF of the pages", box=Box.TRIM) as pages:
            yield pages


def _pages_on(plan: Plan) -> Iterator[int | None]:
    for sheet in plan.sheets:
        for side in (sheet.front, sheet.back):
            yield from (it.page for it in side.placements)


def _check_count(source: Source, placed: Iterable[int | None]) -> None:
    """No page may be lost, and none be missing."""
    count = len({*placed} - {None})
    if count != len(source.pages):
        raise PaperError(
            f"the plan is for {count} pages, the PDF has {len(source.pages)}",
            hint="Plan again for this PDF.",
        )


def _drawn(
    placements: tuple[Placement, ...],
    page: Size,
    scale: float | None,
    source: Source | None,
) -> tuple[Drawn, ...]:
    """Return the pages of one side; ``scale`` is for places as large as ``page``."""
    if source is None:
        return ()
    return tuple(
        draw(
            it,
            it.page,
            source.pages[it.page - 1].size,
            scale if it.trim.size.fits_in(page) else None,
        )
        for it in placements
        if it.page is not None
    )
