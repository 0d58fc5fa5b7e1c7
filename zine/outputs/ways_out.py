"""The ways a job can come out.  A new one is a function and a row in the table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from zine.impose.feed import Feed, backs_order
from zine.impose.instructions import how_to_print
from zine.impose.pdf.canvas import Booklet, Canvas, Wish, draw
from zine.impose.pdf.sheets import write_booklet
from zine.impose.place import FACES, READING, sheets, sides, sides_in_turn, written
from zine.impose.slot import Face
from zine.outputs.for_printer import as_told, named_for, remarks_on_rim
from zine.outputs.order import TURNED, Way
from zine.units import Rect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from zine.errors import Notice
    from zine.impose.ink import Ink
    from zine.impose.pdf.source import Source
    from zine.impose.plan import Plan
    from zine.impose.printer import Printer
    from zine.impose.spreads import Spread
    from zine.outputs.order import Order
    from zine.outputs.write import Data

    SheetInk = Mapping[tuple[int, Face], tuple[Ink, ...]]

SLUG = "slug"
"""The mark that says which side of which sheet it is, and which way up."""


class Work(NamedTuple):
    """An order with its pages open and its sheets planned.

    Attributes:
        order: What is asked for.
        plan: How the sheets are folded.
        source: The pages; ``None`` if there is nothing to print but ink.
        pages: How many of them.
        title: What the job is called.
        notices: What is worth knowing so far.
    """

    order: Order
    plan: Plan
    source: Source | None
    pages: int
    title: str
    notices: tuple[Notice, ...]

    @property
    def printer(self) -> Printer | None:
        """Whose faults are made up for on these sheets, if any."""
        it = self.order.told
        if it is None:
            return None
        known = it.on(self.plan.paper)
        # By hand, each side goes through the printer as a front does.
        return known if self.order.way in TURNED else known.one_sided()

    @property
    def how(self) -> str:
        """What the print dialog has to be told."""
        return how_to_print(as_told(self.plan, self.printer))


class Made(NamedTuple):
    """One file, not yet written.

    Attributes:
        data: Its bytes, or what writes them.
        part: Which of several it is, for its name; ``""`` if it is the only one.
        notices: What came up.
    """

    data: Data
    part: str = ""
    notices: tuple[Notice, ...] = ()


def _imposed(work: Work) -> Iterator[Made]:
    ink, notices = _marks(work, work.order.marks)
    title = f"{_title(work)} (print {work.how})"
    booklet = sheets(
        work.plan,
        work.source,
        title=title,
        ink=ink,
        faces=_faces(work.plan),
        printer=work.printer,
    )
    yield _finished(work, booklet, "", notices)


def _fronts_and_backs(work: Work) -> Iterator[Made]:
    plan, source, printer = work.plan, work.source, work.printer
    ink, notices = _marks(work, work.order.marks)
    first = sides_in_turn(plan, (Face.FRONT,))
    fronts = sides(plan, source, order=first, ink=ink, printer=printer)
    title = f"{_title(work)} (fronts: print one-sided, actual size)"
    booklet = Booklet(fronts, title, wish=Wish.ONE_SIDED)
    yield _finished(work, booklet, "fronts", notices)
    if plan.backs:
        feed = work.order.feed or Feed.FACE_DOWN_SAME
        numbers = backs_order(len(plan.sheets), feed)
        order = [(number, Face.BACK) for number in numbers]
        backs = sides(plan, source, order=order, ink=ink, printer=printer)
        title = f"{_title(work)} (backs: put the sheets back in, print one-sided)"
        booklet = Booklet(backs, title, wish=Wish.ONE_SIDED)
        yield _finished(work, booklet, "backs")


def _flats(work: Work) -> Iterator[Made]:
    plan = work.plan
    marks = tuple(dict.fromkeys((*work.order.marks, SLUG)))
    ink, notices = _marks(work, marks)
    order = sides_in_turn(plan, _faces(plan))
    flats = sides(plan, work.source, order=order, ink=ink, printer=work.printer)
    title = f"{_title(work)} (masters for a copier: print one-sided, actual size)"
    booklet = Booklet(flats, title, wish=Wish.ONE_SIDED)
    yield _finished(work, booklet, "", notices)


def _dummy(work: Work) -> Iterator[Made]:
    from zine.impose.dummy import dummy_ink

    title = f"{_title(work)}: folding dummy (print {work.how})"
    ink, faces = dummy_ink(work.plan), _faces(work.plan)
    printer = work.printer
    booklet = sheets(
        work.plan, None, title=title, ink=ink, faces=faces, printer=printer
    )
    yield _finished(work._replace(source=None), booklet)


def _spreads(work: Work) -> Iterator[Made]:
    from zine.impose.spreads import Spread, reader_spreads

    plan = work.plan
    canvases = tuple(
        _spread(spread, work)
        for spread in reader_spreads(
            plan.order, plan.page_size, binding=plan.binding, bleed=plan.bleed
        )
    )
    if plan.poster is not None:
        (poster,) = plan.sheets[0].back.placements
        canvases += (_spread(Spread(plan.sheet_size, (poster,)), work),)
    title = f"{work.title} (as it is read, not for printing)"
    booklet = Booklet(canvases, title, wish=READING[plan.binding])
    yield Made(_written(booklet, work.source))


def _spread(spread: Spread, work: Work) -> Canvas:
    plan, source = work.plan, work.source
    drawn = (
        ()
        if source is None
        else tuple(
            draw(it, it.page, source.pages[it.page - 1].size, plan.pinned)
            for it in spread.placements
            if it.page is not None
        )
    )
    trims = [it.trim for it in spread.placements]
    trim = Rect(
        min(it.x0 for it in trims),
        min(it.y0 for it in trims),
        max(it.x1 for it in trims),
        max(it.y1 for it in trims),
    )
    return Canvas(spread.size, trim, drawn)


def _unfolded(work: Work) -> Iterator[Made]:
    from zine.impose.unfold import unimpose

    if work.source is not None:
        yield Made(unimpose(work.source, work.plan, title=work.title))


def _faces(plan: Plan) -> tuple[Face, ...]:
    """Return the sides that anything is printed on."""
    return FACES if plan.backs else (Face.FRONT,)


def _title(work: Work) -> str:
    """Return what the job is called, with the printer its sheets are made for."""
    return named_for(work.title, work.printer)


def _finished(
    work: Work, booklet: Booklet, part: str = "", notices: tuple[Notice, ...] = ()
) -> Made:
    """Return a file of sheets; what a printer that is known cannot print is said."""
    if work.printer is None:
        return Made(_written(booklet, work.source), part, notices)
    data = written(booklet, work.source)
    backs = booklet.wish is not Wish.ONE_SIDED
    lost = remarks_on_rim(data, work.printer, backs=backs)
    return Made(data, part, (*notices, *lost))


def _written(booklet: Booklet, source: Source | None) -> Data:
    return partial(write_booklet, booklet=booklet, source=source)


def _marks(work: Work, wanted: tuple[str, ...]) -> tuple[SheetInk, tuple[Notice, ...]]:
    if not wanted:
        return {}, ()
    from zine.impose.marks.table import MARKS, draw_marks

    ink, notices = draw_marks(work.plan, wanted, job=_title(work))
    if set(wanted) == set(MARKS):
        # Who asks for all does not mean those this job has no use for.
        notices = tuple(it for it in notices if it.hint)
    return ink, notices


WAYS: dict[Way, Callable[[Work], Iterator[Made]]] = {
    Way.SHEETS: _imposed,
    Way.FRONTS_BACKS: _fronts_and_backs,
    Way.FLATS: _flats,
    Way.DUMMY: _dummy,
    Way.SPREADS: _spreads,
    Way.UNFOLD: _unfolded,
}
"""What each way of coming out makes."""
