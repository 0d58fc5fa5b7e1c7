"""Words that something was laid on, so that they, or a part of them, are hidden.

What is hidden is seen by drawing the page again: without its words, without what lies
on them, and without both.
"""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2.raw as pdfium

from zine.preflight.covers import Cover, are_scan, largest
from zine.preflight.facts import Covered
from zine.preflight.facts_ink import PAPER, look_at
from zine.preflight.facts_objects import objects, overlap, without
from zine.preflight.facts_painted import smaller
from zine.units import Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdfium2 import PdfPage

    from zine.preflight.facts import Text
    from zine.preflight.facts_ink import Look
    from zine.preflight.facts_objects import Found

PICTURE, WHITE = "a picture", "something white"
GREY, DARK = "something grey", "something dark"
"""What lies on words."""

SHADES = ((0.02, WHITE), (0.5, GREY), (1.0, DARK))
"""Up to which ink a shape is called so; darker ones are laid on names to hide them."""

DPI = 144.0
"""Pixels to an inch that show where the tail of a letter ends."""

LARGEST = 2_000_000
"""Square points of a page that is looked at so closely: those of A2."""

GRAZED, CUT = 0.05, 0.8
"""Of the height of letters that may be hidden, for a line to be cut through."""

LONG = 2.0
"""Sizes of the type: so much of a line has to be hidden for it to be a part of it."""

MOSTLY = 0.85
"""Of one side of the words has to be under it, for the other side to be judged."""

INSTEAD = 0.5
"""Of the height of what is hidden has to be under other words that replace it; less is
under the line below."""

BESIDE = 0.2
"""Sizes of the type: from what lies on letters to the one that it cuts; whoever cuts
between words on purpose leaves more."""

FEW = 2
"""Letters, at least, that are words; one alone belongs to a drawing."""

INK = 160
"""Of 255: darker pixels are of letters."""

INKED, BARE = (
    bytes(it < INK for it in range(256)),
    bytes(it >= PAPER for it in range(256)),
)
"""For each grey, whether it is of letters, or of paper."""

CHANGED = 48
"""Of 255: a pixel that differs by more once letters are away was a part of them; those
of pale grey type are, those at the rim of a letter that is set twice are not."""

FEWEST = 8
"""Pixels that are hidden, for it to matter: half a square point."""

DEEP = 2
"""Rows of pixels they are in; one may come from rounding."""


class _Under(NamedTuple):
    """Words under a cover.

    Attributes:
        text: They.
        box: What of them is under it.
        is_high: Whether they are in their whole height, so that letters are gone.
    """

    text: Text
    box: Rect
    is_high: bool

    def is_below(self, other: Text) -> bool:
        """Return whether other words were written where these are hidden."""
        both = overlap(self.box, other.box)
        return both is not None and both.height >= INSTEAD * self.box.height

    @property
    def beside(self) -> Iterator[Rect]:
        """What is left of the words beside what is hidden: letters that are cut."""
        box, under = self.text.box, self.box
        wide = BESIDE * self.text.size
        if self.is_high:
            if under.x0 > box.x0:
                yield box._replace(x0=Pt(under.x0 - wide), x1=under.x0)
            if under.x1 < box.x1:
                yield box._replace(x0=under.x1, x1=Pt(under.x1 + wide))
        elif box.y1 - under.y1 > under.y0 - box.y0:
            yield under._replace(y0=under.y1, y1=box.y1)
        else:
            yield under._replace(y0=box.y0, y1=under.y0)


class _Drawings(NamedTuple):
    """A page, drawn four times.

    Attributes:
        printed: As it is.
        wordless: Without its words.
        laid_open: Without what lies on words.
        empty: Without both.
    """

    printed: Look
    wordless: Look
    laid_open: Look
    empty: Look


class Covers:
    """What is laid on the words of one page."""

    def __init__(self, page: PdfPage) -> None:
        self._page = page
        self._covers: list[Cover] = []

    def lay(self, found: Found, kind: str, before: int) -> None:
        """Remember something that may be opaque.

        Args:
            found: It.
            kind: What people call it.
            before: How many texts there are already.
        """
        box = overlap(found.box, found.room)
        if before and box:
            self._covers.append(Cover(kind, box, before, found.it))

    def are_apart(self, low: int, high: int, place: Rect) -> bool:
        """Return whether something may lie on a text, and under another.

        Args:
            low: How many texts there are before the one.
            high: How many there are before the other.
            place: Where both are.
        """
        return any(
            low < it.before <= high and overlap(it.box, place) == place
            for it in self._covers
        )

    def hidden(self, texts: Sequence[Text]) -> tuple[Covered, ...]:
        """Return the words that are hidden, or of which a part is."""
        width, height = self._page.get_size()
        asked = [
            (number, cover, under)
            for cover in largest(self._covers)
            for number, text in enumerate(texts[: cover.before])
            if (under := _under(text, cover))
        ]
        if not asked or width * height > LARGEST:
            return ()
        drawings = _drawings(self._page, [cover for _, cover, _ in asked])
        pictures = [it.box for it in self._covers if it.kind == PICTURE]
        is_scan = are_scan(pictures, (width, height))
        # Of what lies on each other the last is what people see.
        found: dict[int, Covered] = {}
        for number, cover, under in asked:
            if _is_hidden(under, drawings):
                found[number] = Covered(
                    under.text,
                    under.text.box,
                    cover.kind,
                    _is_cut(under, drawings),
                    any(under.is_below(it) for it in texts[cover.before :]),
                    is_scan and cover.kind == PICTURE,
                )
        return tuple(found.values())


def shade_of(ink: float) -> str:
    """Return what to call a shape that is filled with so much ink."""
    return next(name for most, name in SHADES if ink <= most)


def _under(text: Text, cover: Cover) -> _Under | None:
    """Return what of words is under a cover, if they may be hidden."""
    box, under = text.box, overlap(text.box, cover.box)
    if under is None or text.turned or not box.width or not box.height:
        return None
    across, up = under.width / box.width, under.height / box.height
    if across < MOSTLY and under.width < LONG * text.size:
        return None
    is_high = up >= MOSTLY and sum(map(str.isalnum, text.words)) >= FEW
    may_be_cut = GRAZED <= up <= CUT and cover.kind in {WHITE, PICTURE}
    return _Under(text, under, is_high) if is_high or may_be_cut else None


def _drawings(page: PdfPage, covers: Sequence[Cover]) -> _Drawings:
    words = [it.it for it in objects(page) if it.kind == pdfium.FPDF_PAGEOBJ_TEXT]
    printed = look_at(page, DPI)
    with without(words):
        wordless = look_at(page, DPI)
    with without(it.it for it in covers):
        laid_open = look_at(page, DPI)
        with without(words):
            empty = look_at(page, DPI)
    return _Drawings(printed, wordless, laid_open, empty)


def _is_hidden(under: _Under, drawings: _Drawings) -> bool:
    """Return whether letters are gone, or ink of them is, where paper is now."""
    if under.is_high:
        long = _gone(under, drawings)
        return long >= min(LONG * under.text.size, MOSTLY * under.text.box.width)
    hidden = [
        sum(map(int.__and__, was.translate(INKED), now.translate(BARE)))
        for was, now in zip(
            drawings.laid_open.rows_of(under.box),
            drawings.printed.rows_of(under.box),
            strict=True,
        )
    ]
    is_seen = sum(hidden) >= FEWEST and sum(map(bool, hidden)) >= DEEP
    return is_seen and _is_cut(under, drawings)


def _gone(under: _Under, drawings: _Drawings) -> Pt:
    """Return how long the longest stretch is in which letters are, and none shows."""
    # The pixel at the rim of a cover is half beside it.
    box = smaller(under.box, drawings.printed.pixel)
    would = _columns(drawings.laid_open.rows_of(box), drawings.empty.rows_of(box))
    shows = _columns(drawings.printed.rows_of(box), drawings.wordless.rows_of(box), 0)
    first, longest = None, 0
    for number, (is_letter, is_seen) in enumerate(zip(would, shows, strict=True)):
        if is_seen:
            first = None
        elif is_letter:
            first = number if first is None else first
            longest = max(longest, number + 1 - first)
    return Pt(longest * drawings.printed.pixel)


def _is_cut(under: _Under, drawings: _Drawings) -> bool:
    """Return whether letters show right beside what is hidden of them."""
    one, other = drawings.printed, drawings.wordless
    return any(any(_columns(one.rows_of(it), other.rows_of(it))) for it in under.beside)


def _columns(one: list[bytes], other: list[bytes], by: int = CHANGED) -> list[bool]:
    """Return for each column of a place whether two drawings differ in it."""
    rows = (
        [abs(a - b) > by for a, b in zip(here, there, strict=True)]
        for here, there in zip(one, other, strict=True)
    )
    return reduce(lambda told, row: list(map(or_, told, row)), rows)
