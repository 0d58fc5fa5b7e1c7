"""The pictures of a page and its copies on one page to look at, side by side."""

from __future__ import annotations

import textwrap
from itertools import accumulate, chain
from typing import TYPE_CHECKING, NamedTuple

from zine.impose.ink import Stroke, Words
from zine.impose.pdf.album import bound
from zine.impose.pdf.canvas import Booklet, Canvas, Drawn, whole
from zine.impose.pdf.matrix import scaled, shifted
from zine.impose.place import opened, written
from zine.preflight.copies.plates import (
    FILLED,
    LOST,
    cut_outs,
    swatch,
    whole_pages,
    window,
)
from zine.preflight.copies.words import ordinal, percent
from zine.preflight.copies.worst import lens_at
from zine.units import Point, Pt, Rect, Size, in_mm, mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zine.impose.ink import Ink
    from zine.impose.pdf.album import Plate
    from zine.preflight.copies.survival import Survival
    from zine.preflight.copies.words import Verdict
    from zine.preflight.copies.worst import Place

PAPER = Size(mm(279), mm(210))
"""What Letter and A4 have in common, lying."""

EDGE, GAP = mm(12), mm(5)
"""Around everything, and between the pictures."""

HEAD, FOOT = mm(28), mm(20)
"""From the edge of the paper to the pictures: room for words."""

MOST_IN_A_ROW = 5
"""Pictures; more of them stand in two rows."""

CAPTION = mm(6)
"""Above each picture of a page."""

PAGE_SHARE = 0.62
"""Of the height of a row for the page; the rest is for the place through the lens."""

LENS = 2
"""Times that a place is enlarged."""

FINE = 8
"""Pixels to a millimetre of a whole page."""

NAME, SENTENCE, SMALL = Pt(18), Pt(10), Pt(8.5)
"""Sizes of type."""

MOST_SENTENCES, LONGEST = 3, 140
"""Lines of words, and letters in each."""

LEADING = mm(4.6)
"""From line to line."""

HAIRLINE = Pt(0.5)


class Spread(NamedTuple):
    """A page of the file, before it is drawn.

    Attributes:
        plates: What is pictured.
        places: Where.
        ink: Words, and frames around the pictures.
    """

    plates: tuple[Plate, ...]
    places: tuple[Rect, ...]
    ink: tuple[Ink, ...]


def spread(it: Survival, place: Place, said: Sequence[Verdict]) -> Spread:
    """Return the pictures of a page and its copies, and the words with them.

    Args:
        it: The page.
        place: Where most of it is lost.
        said: What there is to say of it.
    """
    cells = list(_cells(len(it.generations) + 1))
    page = it.original.facts.size
    room = cells[0]
    page_high = (room.height - CAPTION) * PAGE_SHARE
    scale = min(room.width / page.width, page_high / page.height)
    shown = Size(Pt(page.width * scale), Pt(page.height * scale))
    left_over = room.height - CAPTION - shown.height - GAP
    enlarged = Size(room.width, Pt(min(left_over, room.width)))
    lens = window(
        it,
        lens_at(it, place),
        width=in_mm(enlarged.width) / LENS,
        height=in_mm(enlarged.height) / LENS,
    )
    wide = max(1, round(in_mm(shown.width) * FINE))
    plates = (*whole_pages(it, lens, wide=wide), *cut_outs(it, lens))
    tops = [Pt(cell.y1 - CAPTION) for cell in cells]
    places = (
        *(_hung(cell.x0, top, shown) for cell, top in zip(cells, tops, strict=True)),
        *(
            _hung(cell.x0, Pt(top - shown.height - GAP), enlarged)
            for cell, top in zip(cells, tops, strict=True)
        ),
    )
    patches = _patches()
    ink = (
        *_words(it, said),
        *chain.from_iterable(map(_frame, places)),
        *_captions(it, cells),
        *_key(patches),
    )
    return Spread((*plates, swatch(LOST), swatch(FILLED)), (*places, *patches), ink)


def bind(spreads: Sequence[Spread], title: str) -> bytes:
    """Return a PDF of all the spreads."""
    firsts = accumulate((len(it.plates) for it in spreads), initial=1)
    with (
        bound(chain.from_iterable(it.plates for it in spreads)) as pdf,
        opened(pdf) as source,
    ):
        canvases = tuple(
            Canvas(PAPER, whole(PAPER), tuple(_drawn(it, first)), it.ink)
            for it, first in zip(spreads, firsts, strict=False)
        )
        return written(Booklet(canvases, title, "en"), source)


def _drawn(it: Spread, first: int) -> Iterator[Drawn]:
    for number, (plate, place) in enumerate(
        zip(it.plates, it.places, strict=True), start=first
    ):
        matrix = scaled(place.width / plate.width).then(shifted(place.x0, place.y0))
        yield Drawn(number, matrix, place)


def _cells(count: int) -> Iterator[Rect]:
    """Yield where each generation stands, row by row."""
    rows = -(-count // MOST_IN_A_ROW)
    columns = -(-count // rows)
    width = (PAPER.width - 2 * EDGE - (columns - 1) * GAP) / columns
    height = (PAPER.height - HEAD - FOOT - (rows - 1) * GAP) / rows
    for number in range(count):
        row, column = divmod(number, columns)
        x = EDGE + column * (width + GAP)
        y = PAPER.height - HEAD - row * (height + GAP)
        yield Rect(Pt(x), Pt(y - height), Pt(x + width), Pt(y))


def _hung(left: Pt, top: Pt, size: Size) -> Rect:
    return Rect(left, Pt(top - size.height), Pt(left + size.width), top)


def _words(it: Survival, said: Sequence[Verdict]) -> Iterator[Ink]:
    top = PAPER.height - mm(17)
    yield Words(f"Page {it.number}", Point(EDGE, Pt(top)), NAME)
    all_well = f"Nothing is lost in {len(it.generations)} generations."
    lines = [_capital(each.sentence) + "." for each in said] or [all_well]
    lines = list(chain.from_iterable(textwrap.wrap(line, LONGEST) for line in lines))
    for number, line in enumerate(lines[:MOST_SENTENCES]):
        yield Words(
            line, Point(Pt(EDGE + mm(28)), Pt(top - number * LEADING)), SENTENCE
        )


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _captions(it: Survival, cells: Sequence[Rect]) -> Iterator[Ink]:
    names = ["as it is printed"]
    for number, each in enumerate(it.generations, start=1):
        left = f"{percent(each.strokes)} of the strokes"
        if each.greys is not None:
            left = f"strokes {percent(each.strokes)}, greys {percent(each.greys)}"
        names.append(f"{ordinal(number)} copy: {left}")
    for cell, caption in zip(cells, names, strict=True):
        yield Words(caption, Point(cell.x0, Pt(cell.y1 - mm(4))), SMALL)


def _patches() -> tuple[Rect, Rect]:
    side, y = mm(3), EDGE
    first, second = EDGE, EDGE + mm(32)
    return (
        Rect(first, Pt(y), Pt(first + side), Pt(y + side)),
        Rect(Pt(second), Pt(y), Pt(second + side), Pt(y + side)),
    )


def _key(patches: tuple[Rect, Rect]) -> Iterator[Ink]:
    words = (
        "black that is lost",
        f"white that is filled up.  Below: what is in the frame, {LENS} : 1.",
    )
    for patch, said in zip(patches, words, strict=True):
        yield Words(said, Point(Pt(patch.x1 + mm(1.5)), Pt(patch.y0 + mm(0.5))), SMALL)


def _frame(place: Rect) -> Iterator[Ink]:
    x0, y0, x1, y1 = place
    corners = [Point(x0, y0), Point(x1, y0), Point(x1, y1), Point(x0, y1)]
    for start, end in zip(corners, (*corners[1:], corners[0]), strict=True):
        yield Stroke(start, end, HAIRLINE)
