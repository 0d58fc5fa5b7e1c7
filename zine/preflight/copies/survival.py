"""What survives on a page from copy to copy: the measure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PIL import ImageChops

from zine.preflight.copies.codes import still_reads
from zine.preflight.copies.copier import Copy, copied
from zine.preflight.copies.detail import (
    amount,
    bare,
    beside,
    inked,
    pixels,
)
from zine.preflight.copies.tones import Area, changed_greys, lost_areas
from zine.preflight.facts import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image as Picture

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


class Generation(NamedTuple):
    """A page after some copies, laid upon the original.

    Attributes:
        picture: Its greys.
        lost: Mask of the black that has gone.
        filled: Mask of the white that has.
        changed: Mask of the greys that are other ones now.
        strokes: Share of what is fine that is left.
        greys: Share of the greys that are about what they were; ``None`` without any.
    """

    picture: Picture
    lost: Picture
    filled: Picture
    changed: Picture
    strokes: float
    greys: float | None


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
        made.append(_generation(original, copy.laid_straight()))
    return Survival(
        original,
        tuple(made),
        tuple(sorted(_broken(original, made), key=_order)),
        tuple(_lost_codes(original, made)),
        lost_areas(original, [it.changed for it in made]),
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


def _generation(original: Original, picture: Picture) -> Generation:
    detail = original.detail
    black, white = beside(inked(picture)), beside(bare(picture))
    lost = ImageChops.subtract(detail.black, black)
    filled = ImageChops.subtract(ImageChops.lighter(detail.white, detail.inner), white)
    all_of_it = amount(detail.black) + amount(detail.white)
    gone = amount(lost) + amount(filled)
    changed, greys = changed_greys(original, picture), amount(detail.greys)
    return Generation(
        picture,
        lost,
        filled,
        changed,
        max(1 - gone / all_of_it, 0) if all_of_it >= FEW else 1.0,
        1 - amount(changed) / greys if greys else None,
    )


def _broken(original: Original, made: list[Generation]) -> Iterator[Thing]:
    facts = original.facts
    # A comma may go: nobody reads a sentence in it.
    texts = (it for it in facts.texts if any(map(str.isalnum, it.words)))
    things: tuple[Text | Line, ...] = (*texts, *facts.lines)
    for it in things:
        shares = _shares(original, made, it)
        if shares and min(shares) < BROKEN:
            yield Thing(it, shares)


def _shares(
    original: Original, made: list[Generation], it: Text | Line
) -> tuple[float, ...]:
    """Return how much is left of something after each copy; nothing if unknown."""
    detail, box = original.detail, pixels(it.box, original.picture.height, original.dpi)
    if isinstance(it, Text):
        strokes = detail.white if it.reversed else detail.black
        boxes, least = [box], float(FEW)
    else:
        strokes = detail.black
        boxes = _outline(box)
        least = max(FEW, FRAMED * sum(max(b[2] - b[0], b[3] - b[1]) for b in boxes))
    whole = _within(strokes, boxes)
    if whole < least:
        return ()
    # What is filled in beside a line is no harm to the line.
    harms = [[g.lost, g.filled] if isinstance(it, Text) else [g.lost] for g in made]
    return tuple(
        max(1 - sum(_within(harm, boxes) for harm in both) / whole, 0.0)
        for both in harms
    )


def _outline(box: tuple[int, int, int, int]) -> list[tuple[int, int, int, int]]:
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


def _within(mask: Picture, boxes: list[tuple[int, int, int, int]]) -> int:
    return sum(amount(mask.crop(box)) for box in boxes)


def _order(thing: Thing) -> tuple[int, int, float]:
    """Sort by what is lost first, breaks first, and has the least left."""
    never = 99
    return (thing.goes or never, thing.breaks or never, thing.left[-1])


def _lost_codes(original: Original, made: list[Generation]) -> Iterator[LostCode]:
    for code in original.codes:
        seen = [original.picture, *(it.picture for it in made)]
        reads = [still_reads(code, it, original.dpi) for it in seen]
        last = max((n for n, read in enumerate(reads) if read), default=-1)
        if last < len(made):
            yield LostCode(code.says, last + 1)
