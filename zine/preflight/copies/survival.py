"""What survives on a page from copy to copy: the measure."""

from __future__ import annotations

from functools import partial, reduce
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageChops

from zine.preflight.copies.codes import still_reads
from zine.preflight.copies.copier import Copy, copied
from zine.preflight.copies.detail import (
    SET,
    amount,
    bare,
    beside,
    inked,
    pixels,
    without,
)
from zine.preflight.copies.lie import grown
from zine.preflight.copies.tones import Area, changed_greys, lost_areas
from zine.preflight.facts import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image as Picture

    from zine.preflight.copies.lie import Box
    from zine.preflight.copies.original import Original
    from zine.preflight.facts import Line

BROKEN, GONE = 0.9, 0.8
"""Shares of its strokes below which a thing breaks up, and cannot be read any more.
After three copies they agree with the limits of a copy shop: type of 7 points is whole,
a line of a quarter of a point has gone."""

FEW = 40
"""Pixels: of something that has fewer, such as a comma, nothing can be said."""

EDGE = 2
"""Pixels to either side of a line that still are of it."""

FRAMED = 0.8
"""Of its outline that a box has to have as ink for it to be a frame, and no curve."""


LOST, FILLED, CHANGED = 1, 2, 3
"""Harms: black that has gone, white that has, greys that are other ones now."""

_ONLY = {
    how: [SET * (it == how) for it in range(256)] for how in (LOST, FILLED, CHANGED)
}


class Generation(NamedTuple):
    """A page after some copies.

    Attributes:
        copy: The page.
        harm: What has become of each pixel of the original: it is as it was,
            black and lost, white and filled, or a grey that has changed.
        strokes: Share of what is fine that is left.
        greys: Share of the greys that are about what they were; ``None`` without any.
    """

    copy: Copy
    harm: Picture
    strokes: float
    greys: float | None

    def harmed(self, how: int, box: Box) -> Picture:
        """Return a mask of what is harmed in a box, in one way."""
        return self.harm.crop(box).point(_ONLY[how])

    def number(self, how: int, box: Box) -> int:
        """Return of how many pixels this is so."""
        return self.harm.crop(box).histogram()[how]


class Thing(NamedTuple):
    """Words or a line, and how they fare.

    Attributes:
        it: As it is on the page.
        left: Share of its strokes, after each copy.
    """

    it: Text | Line
    left: tuple[float, ...]

    @property
    def breaks(self) -> int | None:
        """From which copy on it is broken."""
        return first_below(self.left, BROKEN)

    @property
    def goes(self) -> int | None:
        """From which copy on it is lost."""
        return first_below(self.left, GONE)


class LostCode(NamedTuple):
    """A QR code that a phone no longer reads.

    Attributes:
        says: What it leads to.
        since: From which copy on; 0 if the print itself is too fine.
    """

    says: str
    since: int


class Survival(NamedTuple):
    """How a page fares.

    Attributes:
        original: The page.
        generations: After each copy.
        things: What breaks up, the worst first.
        codes: What no longer reads.
        areas: Photos and tints that do not live, the worst first.
    """

    original: Original
    generations: tuple[Generation, ...]
    things: tuple[Thing, ...]
    codes: tuple[LostCode, ...]
    areas: tuple[Area, ...]

    @property
    def number(self) -> int:
        """The page, counted from 1."""
        return self.original.facts.number


def survival(original: Original, generations: int) -> Survival:
    """Return how a page fares when it is copied, and its copy, and so on."""
    seed = 10 * original.facts.number
    copy, made = Copy(original.picture), []
    for number in range(1, generations + 1):
        copy = copied(copy, seed=seed + number, dpi=original.dpi)
        made.append(_generation(original, copy))
    return Survival(
        original,
        tuple(made),
        tuple(sorted(_broken(original, made), key=_order)),
        tuple(_lost_codes(original, made)),
        lost_areas(original, [partial(it.number, CHANGED) for it in made]),
    )


def first_below(shares: tuple[float, ...], limit: float) -> int | None:
    """Return the copy from which on shares stay below a limit."""
    since = None
    for number, share in enumerate(shares, start=1):
        if share >= limit:
            since = None
        elif since is None:
            since = number
    return since


def _generation(original: Original, copy: Copy) -> Generation:
    detail = original.detail
    page = (0, 0, *original.picture.size)
    harm = Image.new("L", page[2:])
    harm.paste(CHANGED, page, changed_greys(original, copy))
    for box in detail.strips:
        # What lies just beside it counts, too.
        there = copy.laid_straight(grown(box, 1))
        inks, whites = (_inside(beside(it)) for it in (inked(there), bare(there)))
        black, white, inner = (mask.crop(box) for mask in detail[:3])
        harm.paste(LOST, box, without(black, inks))
        harm.paste(FILLED, box, without(ImageChops.lighter(white, inner), whites))
    all_of_it = amount(detail.black) + amount(detail.white)
    counts, greys = harm.histogram(), amount(detail.greys)
    gone = counts[LOST] + counts[FILLED]
    return Generation(
        copy,
        harm,
        max(1 - gone / all_of_it, 0) if all_of_it >= FEW else 1.0,
        1 - counts[CHANGED] / greys if greys else None,
    )


def _inside(mask: Picture) -> Picture:
    return mask.crop((1, 1, mask.width - 1, mask.height - 1))


def _broken(original: Original, made: list[Generation]) -> Iterator[Thing]:
    facts = original.facts
    # A comma may go: nobody reads a sentence in it.
    texts = (it for it in facts.texts if any(map(str.isalnum, it.words)))
    things: tuple[Text | Line, ...] = (*texts, *facts.lines)
    ever = reduce(ImageChops.lighter, (each.harm for each in made))
    for it in things:
        shares = _shares(original, made, it, ever)
        if shares and min(shares) < BROKEN:
            yield Thing(it, shares)


def _shares(
    original: Original, made: list[Generation], it: Text | Line, ever: Picture
) -> tuple[float, ...]:
    """Return how much is left of something after each copy.

    Nothing if it is unknown, or too little of it is ``ever`` harmed to speak of.
    """
    detail, box = original.detail, pixels(it.box, original.picture.height, original.dpi)
    if isinstance(it, Text):
        strokes = detail.white if it.reversed else detail.black
        boxes, least = [box], float(FEW)
    else:
        strokes = detail.black
        boxes = _outline(box)
        least = max(FEW, FRAMED * sum(max(b[2] - b[0], b[3] - b[1]) for b in boxes))
    whole = _within(strokes, boxes)
    if whole < least or _touched(ever, boxes) <= (1 - BROKEN) * whole:
        return ()
    # What is filled in beside a line is no harm to the line.
    harms = (LOST, FILLED) if isinstance(it, Text) else (LOST,)
    return tuple(
        max(1 - sum(g.number(how, box) for how in harms for box in boxes) / whole, 0.0)
        for g in made
    )


def _outline(box: Box) -> list[Box]:
    """Return the strips along the edges of a box; what is in it is none of its own."""
    x0, y0, x1, y1 = box
    wide = 2 * EDGE + 1
    if min(x1 - x0, y1 - y0) <= 2 * wide:
        return [box]
    return [
        (x0, y0, x1, y0 + wide),
        (x0, y1 - wide, x1, y1),
        (x0, y0 + wide, x0 + wide, y1 - wide),
        (x1 - wide, y0 + wide, x1, y1 - wide),
    ]


def _within(mask: Picture, boxes: list[Box]) -> int:
    return sum(amount(mask.crop(box)) for box in boxes)


def _touched(harm: Picture, boxes: list[Box]) -> int:
    counts = [harm.crop(box).histogram() for box in boxes]
    return sum(sum(it[1:]) for it in counts)


def _order(thing: Thing) -> tuple[int, int, float]:
    """Sort by what is lost first, breaks first, and has the least left."""
    never = 99
    return (thing.goes or never, thing.breaks or never, thing.left[-1])


def _lost_codes(original: Original, made: list[Generation]) -> Iterator[LostCode]:
    for code in original.codes:
        seen = [Copy(original.picture), *(it.copy for it in made)]
        parts = [it.seen_closely(code.box) for it in seen]
        reads = [still_reads(code, it, original.dpi) for it in parts]
        last = max((n for n, read in enumerate(reads) if read), default=-1)
        if last < len(made):
            yield LostCode(code.says, last + 1)
