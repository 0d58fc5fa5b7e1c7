"""The whole proof of one job: print it, fold it, read it; say all that is wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from tests.impose.oracle.bench import faults_of_lines, faults_of_paper, hinges_of
from tests.impose.oracle.hands import make_book
from tests.impose.oracle.job import NEAR, Box
from tests.impose.oracle.leafing import leaf_through
from tests.impose.oracle.print_shop import Mark
from tests.impose.oracle.strip import FANS, MEANDERS, RINGS, StripError, make_strip

if TYPE_CHECKING:
    from tests.impose.oracle.leafing import Leafed


@dataclass(frozen=True, slots=True)
class Finished:
    """What comes off the binder's bench."""

    copies: tuple[Leafed, ...]
    loose: bool
    wrong: tuple[str, ...]
    misdrawn: tuple[str, ...]


def misdrawn(job, sides):
    """Return which of the lines a job tells are not what hands did."""
    return [*_finished(job, sides[0].marks).misdrawn]


def faults(job, sides):
    """Print, fold and read a job; return everything that is wrong with it."""
    size = tuple(round(it, 2) for it in job.sheet)
    sheets = sum(job.sections)
    if len(sides) != 2 * sheets:
        return [f"{len(sides)} sides for {sheets} sheets"]
    if any(side.size != size for side in sides):
        return [f"a sheet is not of {size}"]
    printed = [
        marks
        for front, back in zip(sides[::2], sides[1::2], strict=True)
        for marks in (front.marks, tuple(_through(mark, job) for mark in back.marks))
    ]
    try:
        finished = _finished(job, printed[0])
    except StripError as error:
        return [str(error)]
    panels = _by_panel(job, printed)
    return [
        *finished.wrong,
        *_astray(job, printed, len(finished.copies)),
        *(
            fault
            for copy in finished.copies
            for fault in _read_through(job, copy, panels, loose=finished.loose)
        ),
    ]


# ---------------------------------------------------------------------- the printer


def _through(mark, job):
    """See a mark on the back from the front, as if the paper were glass.

    The printer turns the sheet about an axis along the edge its setting names.
    """
    (width, height), (x, y), box = job.sheet, mark.up, mark.box
    short_edge_is_upright = width > height
    if (job.flip == "short") == short_edge_is_upright:
        box = Box(width - box.x1, box.y0, width - box.x0, box.y1)
        return Mark(mark.number, box, (-x, y))
    box = Box(box.x0, height - box.y1, box.x1, height - box.y0)
    return Mark(mark.number, box, (x, -y))


def _by_panel(job, printed):
    panels = {}
    for side, marks in enumerate(printed):
        for mark in marks:
            panels.setdefault((side, *_panel(job, mark.box)), []).append(mark)
    return panels


def _panel(job, box):
    (x, y), (width, height) = box.middle, job.panel
    return int(x // width), int(y // height)


def _astray(job, printed, copies):
    """Yield what is not in a panel, and how many pages are too many or missing."""
    width, height = job.panel
    for side, marks in enumerate(printed):
        for mark in marks:
            x, y = _panel(job, mark.box)
            panel = Box(x * width, y * height, (x + 1) * width, (y + 1) * height)
            if not panel.holds(mark.box):
                yield f"page {mark.number} on side {side} runs over its panel"
    count = sum(map(len, printed))
    if count != job.pages * copies:
        yield f"{count} pages are printed, not {copies} × {job.pages}"


# ----------------------------------------------------------------------- the binder


def _finished(job, first_front):
    if job.scheme in {*RINGS, *MEANDERS, *FANS}:
        return _looked_over(job, make_strip(job, first_front))
    return _bound(replace(job, pages=0, page=(0, 0), flip=""))


@lru_cache(maxsize=64)
def _bound(job):
    """Make the book; what is printed on it makes no difference to that."""
    return _looked_over(job, make_book(job))


def _looked_over(job, book):
    folds = [hinges_of(pile) for pile in book.copies]
    return Finished(
        tuple(
            leaf_through(pile, book, hinges, job.binding)
            for pile, hinges in zip(book.copies, folds, strict=True)
        ),
        book.holds == "loose",
        tuple(faults_of_paper(job, book, folds)),
        tuple(faults_of_lines(job, book, folds)),
    )


# ----------------------------------------------------------------------- the reader


def _read_through(job, copy, panels, *, loose):
    """Leaf through one copy from its cover; yield what is wrong."""
    found = [_marks_on(job, face, panels) for face in copy.read]
    due = _expected(job.pages, len(found), loose=loose)
    for place, marks in enumerate(found):
        numbers = [mark.number for mark in marks]
        if due[place : place + 1] != [numbers]:
            yield f"place {place + 1} reads {numbers}, not {due[place : place + 1]}"
    yield from _look_at(job, copy.read, found, loose=loose)
    for face in copy.hidden:
        for mark in _marks_on(job, face, panels):
            yield f"page {mark.number} is shut in a fold"
    blanks, sheets = len(found) - job.pages, sum(job.sections)
    if blanks < 0 or blanks * sheets >= len(found):
        yield f"{len(found)} places on {sheets} sheets for {job.pages} pages"


def _look_at(job, faces, found, *, loose):
    """Yield each page that is not upright, at the spine and where the others are."""
    usual = None
    for face, marks in zip(faces, found, strict=True):
        panel, move = face.piece.box, face.piece.move
        for mark in marks:
            box = move.box(mark.box)
            if move.direction(*mark.up) != _upright(face, job.binding):
                yield f"page {mark.number} does not stand upright"
            gap = _gap(box, panel, job.binding)
            if gap > NEAR and not loose:
                yield f"page {mark.number} is {gap:.2f} off the spine"
            place = Box(
                *(box.x0 - panel.x0, box.y0 - panel.y0),
                *(box.x1 - panel.x0, box.y1 - panel.y0),
            )
            usual = usual or place
            if not place.is_at(usual):
                yield f"page {mark.number} is at {place.edges}, not {usual.edges}"


def _expected(pages, places, *, loose):
    """Return the numbers due at each place: a back cover stays at the back."""
    numbers = [[number] for number in range(1, pages + 1)]
    last = pages if loose else max(1, pages - 1)
    return [*numbers[:last], *([] for _ in range(places - pages)), *numbers[last:]]


def _marks_on(job, face, panels):
    side = 2 * face.piece.sheet + (not face.front)
    return panels.get((side, *_panel(job, face.piece.cell)), [])


def _upright(face, spine):
    """Return where heads point, seen from above, before the leaf is turned over."""
    return (0, 1) if face.shown or spine != "top" else (0, -1)


def _gap(box, panel, spine):
    if spine == "top":
        return abs(panel.y1 - box.y1)
    return abs(box.x0 - panel.x0) if spine == "left" else abs(panel.x1 - box.x1)
