"""Set a table that is too wide for its place smaller, so that its words stay whole.

In columns, let it reach over all of them before its type would get too small.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from zine.errors import ContentError
from zine.render.sight import PX, measure_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")

CLOSEST = 4 / PX
"""Pixels between two columns at the least: four points, or they read as one."""

SMALLEST = 8.0
"""Points of the smallest type, where a theme says nothing: a copier loses less."""

TIGHTER = 0.015
"""Of the size of type, taken from between letters where nothing else helps."""

SAFE = 0.995
"""Of the size that would do: letters are not exactly as wide as their size says."""

HIGHEST = 0.6
"""Of a page that a table over all columns may fill, as far as can be told before: the
engine loses its place if one goes on overleaf."""

LETTER = 0.6
"""Of the size of type: how wide a letter is, rather too much than too little."""

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


class Spans:
    """Whether tables reach over columns: a text in which one gets lost does without.

    Attributes:
        allowed: Whether they may.
        used: Whether one does.
    """

    def __init__(self) -> None:
        self.allowed, self.used = True, False

    def tried(self, set_it: Callable[[], T]) -> T:
        """Return what is set, without tables over columns if it cannot be with them."""
        self.allowed, self.used = True, False
        try:
            return set_it()
        except ContentError:
            if not self.used:
                raise
        self.allowed = False
        return set_it()


spans = Spans()
"""Of the text that is set now."""


def span_columns() -> None:
    """Have tables that do not fit into a column set over all of them."""
    block: Any = importlib.import_module("weasyprint.layout.block")
    lay_out = block.columns_layout

    def laid_out(context: Any, box: Any, *args: Any) -> Any:  # noqa: ANN401
        _, _, containing_block, *_ = args
        whole, room = _widths(box, containing_block)
        for child in box.children:
            if not (spans.allowed and getattr(child, "is_table_wrapper", False)):
                continue
            needs = needs_of(context, child)
            if (
                needs
                and needs.at_the_least(_columns(child)) > room
                and _height(child, whole) < HIGHEST * context.page_bottom
            ):
                spans.used = True
                child.style["column_span"] = "all"
                child.get_wrapped_table().style["break_inside"] = "avoid"
        return lay_out(context, box, *args)

    block.columns_layout = laid_out


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
    columns = _columns(box)
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
    cells = [*_cells(table)]
    if not cells or not words:
        return None
    between: dict[int, float] = {}
    for it in cells:
        if it.colspan == 1:
            padding = sum(_length(it.style[side]) for side in SIDES)
            between[it.grid_x] = max(between.get(it.grid_x, 0), padding)
    size = table.style["font_size"]
    smallest = (measure_in(table.style, "smallest") or SMALLEST) / PX
    return Needs(
        words, min(sum(between.values()), words / 2), size, min(smallest, size)
    )


def _height(box: Any, room: float) -> float:  # noqa: ANN401
    """Return about how high a table is, in pixels, if all its columns are as wide."""
    wide, height = room / _columns(box), 0.0
    for group in box.get_wrapped_table().children:
        for row in group.children:
            height += max((_cell_height(it, wide) for it in row.children), default=0)
    return height


def _cell_height(cell: Any, wide: float) -> float:  # noqa: ANN401
    size, lead = cell.style["font_size"], cell.style["line_height"]
    letters = len("".join(cell.element.itertext())) if cell.element is not None else 0
    lines = 1 + letters * LETTER * size // max(wide * cell.colspan - CLOSEST, size)
    line = 1.5 * size if isinstance(lead, str) or lead.unit is None else lead.value
    return float(lines * line + size)


def _widths(box: Any, containing_block: Any) -> tuple[float, float]:  # noqa: ANN401
    """Return how wide all columns are and one is, as the engine will reckon it."""
    style, around = box.style, containing_block
    width = float(around[0] if isinstance(around, tuple) else around.width)
    count, gap = style["column_count"], style["column_gap"]
    if count == "auto":
        return width, width
    between = style["font_size"] if gap == "normal" else _length(gap)
    return width, float((width - (count - 1) * between) / count)


def _columns(box: Any) -> int:  # noqa: ANN401
    cells = _cells(box.get_wrapped_table())
    return max(int(it.grid_x + it.colspan) for it in cells)


def _cells(table: Any) -> Iterator[Any]:  # noqa: ANN401
    for group in table.children:
        for row in group.children:
            yield from row.children


def _length(measure: Any) -> float:  # noqa: ANN401
    is_length = getattr(measure, "unit", None) == "px"
    return float(measure.value) if is_length else 0.0


def _close_up(box: Any, factor: float) -> None:  # noqa: ANN401
    for cell in _cells(box.get_wrapped_table()):
        for side in SIDES:
            measure = cell.style[side]
            if _length(measure):
                cell.style[side] = measure._replace(value=measure.value * factor)


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
    for cell in _cells(box.get_wrapped_table()):
        for it in (cell, *cell.descendants()):
            if id(it.style) not in seen:
                seen.add(id(it.style))
                yield it.style
