"""Set a table that is too wide for its place smaller, so that its words stay whole."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, NamedTuple

from zine.render.sight import PX, measure_in

if TYPE_CHECKING:
    from collections.abc import Iterator

CLOSEST = 4 / PX
"""Pixels between two columns at the least: four points, or they read as one."""

SMALLEST = 8.0
"""Points of the smallest type, where a theme says nothing: a copier loses less."""

TIGHTER = 0.015
"""Of the size of type, taken from between letters where nothing else helps."""

SAFE = 0.995
"""Of the size that would do: letters are not exactly as wide as their size says."""

SIDES = ("padding_left", "padding_right")


class Needs(NamedTuple):
    """What the words of a table take up, in pixels.

    Attributes:
        words: Width of all columns if each is as wide as its longest word.
        between: What of it is room between them.
        size: Of the type.
        smallest: That the theme allows.
    """

    words: float
    between: float
    size: float
    smallest: float

    def at_the_least(self, columns: int) -> float:
        """Return how wide it is as tight as can be."""
        type_alone = (self.words - self.between) * self.smallest / self.size
        return type_alone + min(self.between, CLOSEST * columns)


def tighten(context: Any, box: Any, room: float) -> None:  # noqa: ANN401
    """Set a table smaller until its words are whole, if that goes at all.

    Args:
        context: Of the layout.
        box: Around the table.
        room: For it, in pixels.
    """
    needs = needs_of(context, box)
    if needs is None or needs.words <= room:
        return
    columns = columns_of(box)
    closest = min(needs.between, CLOSEST * columns)
    spare = needs.words - room
    between = max(needs.between - spare, closest)
    if needs.between:
        _close_up(box, between / needs.between)
    factor = (room - between) / (needs.words - needs.between) * SAFE
    if factor < SAFE:
        _shrink(box, max(factor, needs.smallest / needs.size), needs.smallest)
        if factor < needs.smallest / needs.size:
            _track(box)
    context.tables.pop(box.get_wrapped_table(), None)


def needs_of(context: Any, box: Any) -> Needs | None:  # noqa: ANN401
    """Return what the words of a table take up; ``None`` if there are none."""
    preferred: Any = importlib.import_module("weasyprint.layout.preferred")
    table = box.get_wrapped_table()
    words, *_ = preferred.table_and_columns_preferred_widths(context, box, outer=False)
    cells = [*cells_of(table)]
    if not cells or not words:
        return None
    between: dict[int, float] = {}
    for it in cells:
        if it.colspan == 1:
            padding = sum(length_of(it.style[side]) for side in SIDES)
            between[it.grid_x] = max(between.get(it.grid_x, 0), padding)
    size = table.style["font_size"]
    smallest = (measure_in(table.style, "smallest") or SMALLEST) / PX
    return Needs(
        words, min(sum(between.values()), words / 2), size, min(smallest, size)
    )


def columns_of(box: Any) -> int:  # noqa: ANN401
    """Return how many columns the table in a box has."""
    cells = cells_of(box.get_wrapped_table())
    return max(int(it.grid_x + it.colspan) for it in cells)


def cells_of(table: Any) -> Iterator[Any]:  # noqa: ANN401
    """Yield the cells of a table, row by row."""
    for group in table.children:
        for row in group.children:
            yield from row.children


def length_of(measure: Any) -> float:  # noqa: ANN401
    """Return a length of a style in pixels; 0 for any other measure."""
    is_length = getattr(measure, "unit", None) == "px"
    return float(measure.value) if is_length else 0.0


def _close_up(box: Any, factor: float) -> None:  # noqa: ANN401
    # Cells that look alike share a style: each is closed up once.
    cells = cells_of(box.get_wrapped_table())
    for style in {id(it.style): it.style for it in cells}.values():
        for side in SIDES:
            measure = style[side]
            if length_of(measure):
                style[side] = measure._replace(value=measure.value * factor)


def _shrink(box: Any, factor: float, smallest: float) -> None:  # noqa: ANN401
    # All are asked before the first is changed: what inherits its size asks its parent.
    styles = [*_styles(box)]
    for style, size in [(it, it["font_size"]) for it in styles]:
        style["font_size"] = max(size * factor, min(size, smallest))


def _track(box: Any) -> None:  # noqa: ANN401
    styles = [*_styles(box)]
    for style, size, tracking in [
        (it, it["font_size"], it["letter_spacing"]) for it in styles
    ]:
        style["letter_spacing"] = min(_points(tracking), 0) - TIGHTER * size


def _points(tracking: Any) -> float:  # noqa: ANN401
    return float(tracking) if isinstance(tracking, int | float) else 0.0


def _styles(box: Any) -> Iterator[Any]:  # noqa: ANN401
    """Yield each style in the cells of a table once."""
    seen = set()
    for cell in cells_of(box.get_wrapped_table()):
        for it in (cell, *cell.descendants()):
            if id(it.style) not in seen:
                seen.add(id(it.style))
                yield it.style
