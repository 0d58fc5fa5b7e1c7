"""Walk over a laid-out page as the eye does: what is drawn, where, and is it cut off?

This is the one file that reads the engine's box tree.  It is not public; the handful of
attributes used here have been stable for years.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure.boxes import (
    FootnoteAreaBox,
    LineBox,
    TableCellBox,
)
from weasyprint.layout.replaced import replacedbox_layout

from zine.units import Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Iterator

PX = 0.75
"""Points in a CSS pixel: 72 PDF points per inch over 96 pixels per inch."""

BACK_COVER = "back-cover"
"""What a theme calls the page on the back of the booklet."""

NORMAL = 1.2
"""Line height that is not given, in sizes of the type."""

POINTS = {"pt": 1, "px": PX, "pc": 12, "in": 72, "cm": 72 / 2.54, "mm": 72 / 25.4}
"""Units that a measure can have (CSS Values 3, 6.2)."""

FAINTEST = 0.05
"""Opacity below which nothing can be read."""

SMALLEST = Pt(1.0)
"""Size of letters below which nothing can be read, in points."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A line of text or a picture as it is drawn.

    Attributes:
        text: The words, or ``None`` for a picture.
        source: File of a picture, as far as it is known.
        families: Font families that the styles ask for, in order.
        slanted: Whether they ask for italics.
        rect: Where it is; unlike in PDF, y runs downwards from the head of the page.
        window: The box it is cut off by, or ``None``.
    """

    text: str | None
    source: str
    families: tuple[str, ...]
    slanted: bool
    rect: Rect
    window: Rect | None


def look_at(page: Any) -> Iterator[Seen]:  # noqa: ANN401 - WeasyPrint ships no types
    """Yield what is visible on a page, in reading order."""
    yield from _look_at(page._page_box)  # noqa: SLF001


def look_at_text(page: Any) -> Iterator[Seen]:  # noqa: ANN401
    """Yield what is visible of the text itself: no folio, no running head, no notes."""
    for box in page._page_box.children:  # noqa: SLF001
        if box.element_tag == "html":
            yield from _look_at(box)


def pictures_on(page: Any) -> Iterator[Any]:  # noqa: ANN401
    """Yield the box of every ``img`` on a page."""
    stack = [page._page_box]  # noqa: SLF001
    while stack:
        box = stack.pop()
        if hasattr(box, "replacement") and box.element_tag == "img":
            yield box
        if hasattr(box, "all_children"):
            stack.extend(box.all_children())


def boxes_of(page: Any, name: str) -> Iterator[Any]:  # noqa: ANN401
    """Yield the outermost boxes of a class on a page."""
    stack = [page._page_box]  # noqa: SLF001
    while stack:
        box = stack.pop()
        if box.element is not None and name in (box.element.get("class") or "").split():
            yield box
        elif hasattr(box, "all_children"):
            stack.extend(box.all_children())


def padding_area(box: Any) -> Rect:  # noqa: ANN401
    """Return a box without its borders."""
    return _padding_box(box, None)


def lines_in(box: Any) -> int:  # noqa: ANN401
    """Return how many lines of text a box has."""
    return sum(isinstance(it, LineBox) for it in box.children)


def cells_on(page: Any) -> Iterator[tuple[str, list[str]]]:  # noqa: ANN401
    """Yield the words of each cell of a table, as they are written and line by line."""
    stack = [page._page_box]  # noqa: SLF001
    while stack:
        box = stack.pop()
        if isinstance(box, TableCellBox) and box.element is not None:
            lines = (it for it in box.descendants() if isinstance(it, LineBox))
            yield "".join(box.element.itertext()), [_said(it) for it in lines]
        elif hasattr(box, "all_children") and not isinstance(box, LineBox):
            stack.extend(reversed(list(box.all_children())))


def picture_in(box: Any) -> tuple[str, Rect, Rect] | None:  # noqa: ANN401
    """Return the file of a picture that stands in a box itself, its room, its place."""
    for it in box.children:
        if hasattr(it, "replacement") and it.element_tag == "img":
            width, height, x, y = replacedbox_layout(it)
            room = it.content_box_x(), it.content_box_y(), it.width, it.height
            place = _rect(x, y, width, height, None)
            return it.element.get("src", ""), _rect(*room, None), place
    return None


def text_area(page: Any) -> Rect:  # noqa: ANN401
    """Return the part of a page that is left for text above its footnotes."""
    box = page._page_box  # noqa: SLF001
    area = _rect(box.content_box_x(), box.content_box_y(), box.width, box.height, None)
    notes = sum(
        it.margin_height() * PX
        for it in box.children
        if isinstance(it, FootnoteAreaBox)
    )
    return area._replace(y1=Pt(max(area.y0, area.y1 - notes)))


def line_height(page: Any) -> float:  # noqa: ANN401
    """Return how far apart the lines of the text are, in points."""
    style = _root_style(page)
    lead, size = style["line_height"], style["font_size"] * PX
    if lead == "normal":
        return float(size * NORMAL)
    return float(lead.value * (size if lead.unit is None else PX))


def measure_of(page: Any, name: str) -> float | None:  # noqa: ANN401
    """Return a measure that the theme declares as a variable, in points.

    ``None`` if it declares none of that name, or reckons it out of others.
    """
    return measure_in(_root_style(page), name)


def measure_in(style: Any, name: str) -> float | None:  # noqa: ANN401
    """Return the same as a style has it."""
    tokens: Any = style[f"__{name}"] or ()
    if len(tokens) != 1 or getattr(tokens[0], "type", "") != "dimension":
        return None
    (token,) = tokens
    factor = POINTS.get(token.lower_unit)
    return None if factor is None else float(token.value * factor)


def _root_style(page: Any) -> Any:  # noqa: ANN401
    return next(
        it.style
        for it in page._page_box.children  # noqa: SLF001
        if it.element_tag == "html"
    )


def _look_at(box: Any) -> Iterator[Seen]:  # noqa: ANN401
    stack: list[tuple[Any, Any, Rect | None]] = [(box, None, None)]
    while stack:
        box, matrix, window = stack.pop()
        if box.style["opacity"] < FAINTEST:
            continue
        if box.transformation_matrix:
            own = box.transformation_matrix
            matrix = own @ matrix if matrix else own
        if hasattr(box, "text") or hasattr(box, "replacement"):
            if _is_visible(box):
                yield _seen(box, matrix, window)
            continue
        if box.style["overflow"] != "visible" and box.element_tag != "html":
            window = _within(window, _padding_box(box, matrix))
        # Reversed, so that boxes come off the stack in reading order.
        children = reversed(list(box.all_children()))
        stack.extend((child, matrix, window) for child in children)


def page_name(page: Any) -> str:  # noqa: ANN401
    """Return what the styles call a page, or ``""``."""
    return page._page_box.page_type.name or ""  # noqa: SLF001


def opens_from_right(first: Any) -> bool:  # noqa: ANN401
    """Return whether the first page is a left-hand one, as in Arabic and Hebrew."""
    return bool(first._page_box.page_type.side == "left")  # noqa: SLF001


def _is_visible(box: Any) -> bool:  # noqa: ANN401
    if box.style["visibility"] != "visible":
        return False
    if not hasattr(box, "text"):
        return True
    alpha = getattr(box.style["color"], "alpha", 1)
    return alpha >= FAINTEST and box.style["font_size"] * PX >= SMALLEST


def _seen(box: Any, matrix: Any, window: Rect | None) -> Seen:  # noqa: ANN401
    element = box.element
    source = element.get("src", "") if element is not None else ""
    return Seen(
        text=getattr(box, "text", None),
        source=source or "",
        families=tuple(box.style["font_family"]),
        slanted=box.style["font_style"] != "normal",
        rect=_rect(box.position_x, box.position_y, box.width, box.height, matrix),
        window=window,
    )


def _padding_box(box: Any, matrix: Any) -> Rect:  # noqa: ANN401
    return _rect(
        box.padding_box_x(),
        box.padding_box_y(),
        box.padding_width(),
        box.padding_height(),
        matrix,
    )


def _said(line: Any) -> str:  # noqa: ANN401
    return "".join(it.text for it in line.descendants() if hasattr(it, "text"))


def _rect(x: float, y: float, width: float, height: float, matrix: Any) -> Rect:  # noqa: ANN401
    """Return the upright rectangle around a box, in points."""
    corners = [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]
    if matrix:
        corners = [matrix.transform_point(*corner) for corner in corners]
    xs, ys = zip(*corners, strict=True)
    return Rect(Pt(min(xs) * PX), Pt(min(ys) * PX), Pt(max(xs) * PX), Pt(max(ys) * PX))


def _within(outer: Rect | None, inner: Rect) -> Rect:
    if outer is None:
        return inner
    return Rect(
        max(outer.x0, inner.x0),
        max(outer.y0, inner.y0),
        min(outer.x1, inner.x1),
        min(outer.y1, inner.y1),
    )
