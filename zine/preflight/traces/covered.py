"""Letters that something was laid on: a bar, a picture, a note.

A letter is hidden if the page looks the same without it, and would not if that which
lies on it were away.
"""

from __future__ import annotations

import ctypes
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2.raw as pdfium

from zine.preflight.facts_objects import upright, without
from zine.preflight.facts_runs import HYPHEN
from zine.preflight.traces.covers import address, under_something
from zine.units import Pt, Rect, in_mm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pypdfium2 import PdfPage

    from zine.preflight.covers import Cover
    from zine.preflight.traces.covers import Under

    Point = tuple[float, float]

MOST_LETTERS = 100_000
"""Letters of a page that are looked at."""

FEW = 2
"""Letters; the edge of a picture may well lie on a single one."""

MOSTLY = 0.5
"""Of a word: if so much is hidden, it is told whole."""

WIDE = 5
"""Pixels; of a place as wide as that, the outermost may be of its neighbours."""

LOW = 2
"""Pixels; lower letters show nothing either way."""

TWICE = 66
"""Levels of 255 by which a letter may change that is printed on one like it: its edges
darken, by a quarter at most."""

EVEN = 6
"""Levels of 255 by which an even colour may differ: less than anybody sees."""


class Look(NamedTuple):
    """A page as it is seen.

    Attributes:
        picture: Of the page.
        scale: Of the picture: pixels to a point.
        to_pixels: Takes a place in the page's own points to one in the picture.
    """

    picture: Any
    scale: float
    to_pixels: Callable[[float, float], tuple[int, int]]


class Covered(NamedTuple):
    """Words under one thing.

    Attributes:
        kind: Under what they are.
        said: They themselves.
        place: Where they begin, for people.
        middles: Of their letters, in the page's own points.
    """

    kind: str
    said: str
    place: str
    middles: tuple[Point, ...]


class _Letter(NamedTuple):
    """A letter, or what stands between letters.

    Attributes:
        said: It; a blank if it is none.
        box: Where it is on the page as it is seen.
        middle: Of it, in the page's own points.
        pixels: Where it is in pictures.
        is_inked: Whether it leaves ink.
        covers: What lies on it, the last on top; nothing, if it can be seen.
    """

    said: str
    box: Rect
    middle: Point
    pixels: tuple[int, int, int, int]
    is_inked: bool
    covers: tuple[Cover, ...]

    def is_same(self, one: Any, other: Any) -> bool:  # noqa: ANN401
        """Return whether two pictures show the same in its place."""
        here, there = one.crop(self.pixels), other.crop(self.pixels)
        return bool(here.tobytes() == there.tobytes())

    def is_like(self, one: Any, other: Any) -> bool:  # noqa: ANN401
        """Return whether two pictures tell the same in its place."""
        here, there = one.crop(self.pixels), other.crop(self.pixels)
        levels = zip(here.tobytes(), there.tobytes(), strict=True)
        return all(abs(a - b) <= TWICE for a, b in levels)


def covered(page: PdfPage, words: Any, look: Look) -> Iterator[Covered]:  # noqa: ANN401
    """Yield the words under each thing on a page.

    Args:
        page: Of a document whose forms are ready.
        words: All of the page's, as PDFium reads them.
        look: Of the page.
    """
    under = under_something(page)
    if not under:
        return
    letters = _hidden(page, list(_letters(page, words, under, look)), under, look)
    found: dict[tuple[str, Rect], list[tuple[_Letter, ...]]] = {}
    for _, word in groupby(letters, key=lambda it: it.said.isspace()):
        told = _told(tuple(word))
        if cover := next((it.covers[-1] for it in told if it.covers), None):
            found.setdefault((cover.kind, cover.box), []).append(told)
    for (kind, _), words_under in found.items():
        first = words_under[0][0].box
        left, top = in_mm(first.x0), in_mm(Pt(page.get_height() - first.y1))
        yield Covered(
            kind,
            " ".join("".join(it.said for it in word) for word in words_under),
            f"{left:.0f} mm from the left, {top:.0f} mm from the top",
            tuple(it.middle for word in words_under for it in word if it.covers),
        )


def _letters(
    page: PdfPage,
    words: Any,  # noqa: ANN401
    under: dict[int | None, Under],
    look: Look,
) -> Iterator[_Letter]:
    """Yield all letters of a page, and what lies where they are."""
    corners, matrix = [ctypes.c_double() for _ in range(4)], upright(page)
    for index in range(min(words.count_chars(), MOST_LETTERS)):
        said = chr(pdfium.FPDFText_GetUnicode(words.raw, index)).replace(HYPHEN, "-")
        pdfium.FPDFText_GetCharBox(words.raw, index, *corners)
        left, right, bottom, top = (it.value for it in corners)
        box = matrix.rect(Rect(Pt(left), Pt(bottom), Pt(right), Pt(top)))
        text = under.get(address(pdfium.FPDFText_GetTextObject(words.raw, index)))
        yield _Letter(
            said if said.isprintable() else " ",
            box,
            ((left + right) / 2, (bottom + top) / 2),
            _pixels(look.to_pixels(left, top), look.to_pixels(right, bottom)),
            bool(text and text.is_inked),
            text.on(box) if text and said.isalnum() else (),
        )


def _pixels(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int, int, int]:
    """Return the box of a letter without what its neighbours may have in it."""
    (left, right), (top, bottom) = map(sorted, zip(one, other, strict=True))
    across, down = right - left >= WIDE, bottom - top >= WIDE
    right, bottom = max(right, left + 1), max(bottom, top + 1)
    return left + across, top + down, right - across, bottom - down


def _hidden(
    page: PdfPage, letters: list[_Letter], under: dict[int | None, Under], look: Look
) -> list[_Letter]:
    """Return letters; on those that can be seen, and would not be anyway, lies nothing.

    A letter without ink is hidden, as in a scan, if all that is there is even.
    """
    texts = [it.it for it in under.values()]
    with without(texts):
        bare = seen(page, look.scale)
    letters = [
        it
        if it.covers and it.is_same(look.picture, bare) and _is_high(it)
        else it._replace(covers=())
        for it in letters
    ]
    covers = {address(on.it): on.it for it in letters for on in it.covers}
    if not covers:
        return letters
    with without(it for it in covers.values() if it):
        laid_open = seen(page, look.scale, draw_annots=False, may_draw_forms=False)
        with without(texts):
            empty = seen(page, look.scale, draw_annots=False, may_draw_forms=False)
    return [
        it._replace(covers=())
        if it.covers
        and (
            it.is_like(laid_open, empty)
            if it.is_inked
            else not is_even(look.picture.crop(it.pixels))
        )
        else it
        for it in letters
    ]


def _told(word: tuple[_Letter, ...]) -> tuple[_Letter, ...]:
    """Return what is to be told of a word: nothing, all, or what is hidden of it."""
    hidden = [number for number, it in enumerate(word) if it.covers]
    letters = sum(it.said.isalnum() for it in word)
    if not hidden or len(hidden) < min(FEW, letters):
        return ()
    is_whole = len(hidden) >= MOSTLY * letters
    return word if is_whole else word[hidden[0] : hidden[-1] + 1]


def seen(page: PdfPage, scale: float, **wishes: bool) -> Any:  # noqa: ANN401
    """Return a picture of a page."""
    return page.render(scale=scale, **wishes).to_pil().convert("RGB")


def is_even(picture: Any) -> bool:  # noqa: ANN401
    """Return whether a picture is of one colour, as far as anybody sees."""
    return all(most - least <= EVEN for least, most in picture.getextrema())


def _is_high(letter: _Letter) -> bool:
    return letter.pixels[3] - letter.pixels[1] >= LOW
