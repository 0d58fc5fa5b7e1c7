"""Walk over a laid-out page as the eye does: what is drawn, where, and is it cut off?

This is the one file that reads the engine's box tree.  It is not public; the handful of
attributes used here have been stable for years.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zine.units import Pt, Rect

if TYPE_CHECKING:
    from collections.abc import Iterator

PX = 0.75
"""Points in a CSS pixel: 72 PDF points per inch over 96 pixels per inch."""

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
    stack: list[tuple[Any, Any, Rect | None]] = [(page._page_box, None, None)]  # noqa: SLF001
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
