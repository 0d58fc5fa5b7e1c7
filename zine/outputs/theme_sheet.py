"""A sheet of specimens: the covers and a spread of one short text in every theme."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from zine.content.model import CoverStyle
from zine.content.read import read_zine
from zine.impose.ink import Stroke, Words
from zine.impose.pdf.canvas import Booklet, Canvas, Drawn, whole
from zine.impose.pdf.join import joined
from zine.impose.pdf.matrix import scaled, shifted
from zine.impose.place import opened, written
from zine.units import Point, Pt, Rect, Size, mm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from zine.content.model import Zine
    from zine.impose.ink import Ink
    from zine.impose.pdf.matrix import Matrix
    from zine.layout.theme_file import ThemeFile
    from zine.render.pages import Pages
    from zine.render.press import Press

TEXT = Path(__file__).with_name("specimen")
"""What is set: a zine of its own."""

PAPER = Size(mm(279), mm(210))
"""What Letter and A4 have in common, lying."""

SHOWN = ((1, mm(12)), (4, mm(102)), (5, mm(180.2)))
"""Pages of the zine, and where their left edges are: the cover, and a spread."""

SCALE = 0.56
"""Of the pages; three of them fit side by side."""

TOP = mm(26)
"""From the head of the paper to the pages."""

STYLES = (
    (CoverStyle.OPEN, True),
    (CoverStyle.FRAMED, True),
    (CoverStyle.BLACK, True),
    (CoverStyle.POSTER, True),
    (CoverStyle.IMAGE, True),
    (CoverStyle.FRAMED, False),
    (CoverStyle.BLACK, False),
)
"""Other ways to arrange the cover, with and without its picture."""

SMALL = 0.22
"""Of the pages, in a row below."""

ROW = mm(150)
"""From the head of the paper to that row."""

APART = mm(36)
"""From one cover in it to the next."""

HAIRLINE = Pt(0.5)
"""Around each page, to see where it ends."""

NAME, SENTENCE, LABEL = Pt(20), Pt(11), Pt(8)
"""Sizes of type."""


class Specimen(NamedTuple):
    """A theme and the pages set in it.

    Attributes:
        name: What ``zine.toml`` calls it.
        description: In one sentence.
        texts: The zine, and then its cover in other styles.
    """

    name: str
    description: str
    texts: tuple[Pages, ...]

    @property
    def pages(self) -> int:
        """How many they are."""
        return sum(it.count for it in self.texts)


def theme_sheet(
    themes: Sequence[ThemeFile],
    press: Press,
    search: Sequence[Path],
    *,
    on_theme: Callable[[str], None] = lambda _: None,
) -> bytes:
    """Return a PDF with a page for each theme.

    Args:
        themes: To be shown, in this order.
        press: Sets the text.
        search: Folders that hold theme folders.
        on_theme: Called with the name of each theme as it is set.

    Raises:
        ThemeError: A theme cannot be used.
    """
    specimens = [_set(it, press, search, on_theme) for it in themes]
    with (
        joined([it.pdf for s in specimens for it in s.texts]) as pdf,
        opened(pdf) as source,
    ):
        canvases, first = [], 0
        for it in specimens:
            canvases.append(_canvas(it, first))
            first += it.pages
        return written(Booklet(tuple(canvases), "Themes", "en"), source)


def _set(
    theme: ThemeFile,
    press: Press,
    search: Sequence[Path],
    on_theme: Callable[[str], None],
) -> Specimen:
    on_theme(theme.name)
    zine = read_zine(TEXT)
    zine = replace(zine, settings=replace(zine.settings, theme=theme.name))
    plain = replace(zine, image="")
    texts = [_pages(plain, press, search)]
    for style, pictured in STYLES:
        cover = zine if pictured else plain
        settings = replace(cover.settings, style=style)
        # One paragraph is enough: only the cover is shown.
        part = replace(zine.parts[0], html="<p>.</p>")
        cover = replace(cover, settings=settings, parts=(part,))
        texts.append(_pages(cover, press, search))
    return Specimen(theme.name, theme.table.get("description", ""), tuple(texts))


def _pages(zine: Zine, press: Press, search: Sequence[Path]) -> Pages:
    press.send(zine, search)
    return press.receive()


def _canvas(it: Specimen, first: int) -> Canvas:
    """Return one page of the sheet; ``first`` is the page before the specimen's."""
    zine, *covers = it.texts
    shown = [(page, _place(left, TOP, zine.size, SCALE)) for page, left in SHOWN]
    number = zine.count + 1
    for at, cover in enumerate(covers):
        left = Pt(SHOWN[0][1] + at * APART)
        shown.append((number, _place(left, ROW, cover.size, SMALL)))
        number += cover.count
    drawn = tuple(
        Drawn(first + page, _to(place, zine.size), clip=place) for page, place in shown
    )
    ink = (
        *_words(it),
        *_styles(zine.size),
        *(line for _, place in shown for line in _frame(place)),
    )
    return Canvas(PAPER, whole(PAPER), drawn, ink)


def _place(left: Pt, top: Pt, size: Size, scale: float) -> Rect:
    """Return where a page goes whose head is ``top`` below that of the paper."""
    head = PAPER.height - top
    width, height = size.width * scale, size.height * scale
    return Rect(left, Pt(head - height), Pt(left + width), Pt(head))


def _to(place: Rect, size: Size) -> Matrix:
    scale = (place.x1 - place.x0) / size.width
    return scaled(scale).then(shifted(place.x0, place.y0))


def _words(it: Specimen) -> Iterator[Ink]:
    left = SHOWN[0][1]
    yield Words(it.name, Point(left, Pt(PAPER.height - mm(13))), NAME)
    yield Words(it.description, Point(left, Pt(PAPER.height - mm(20))), SENTENCE)


def _styles(size: Size) -> Iterator[Ink]:
    """Name the ways to arrange a cover, each below its own."""
    below = Pt(PAPER.height - ROW - size.height * SMALL - mm(4))
    for at, (style, pictured) in enumerate(STYLES):
        is_plain = pictured or style.needs_image
        words = style.value if is_plain else f"{style.value}, no picture"
        yield Words(words, Point(Pt(SHOWN[0][1] + at * APART), below), LABEL)


def _frame(place: Rect) -> Iterator[Ink]:
    x0, y0, x1, y1 = place
    corners = [Point(x0, y0), Point(x1, y0), Point(x1, y1), Point(x0, y1)]
    for start, end in zip(corners, (*corners[1:], corners[0]), strict=True):
        yield Stroke(start, end, HAIRLINE)
