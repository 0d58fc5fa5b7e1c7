"""Let a table that is too wide for a column reach over all of them.

It does so where its type would get too small otherwise (see :mod:`tight_tables`).
"""

from __future__ import annotations

import importlib
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from zine.errors import ContentError
from zine.render.tight_tables import CLOSEST, columns_of, length_of, needs_of

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

HIGHEST = 0.6
"""Of a page that a table over all columns may fill, as far as can be told before: the
engine loses its place if one goes on overleaf."""

LETTER = 0.6
"""Of the size of type: how wide a letter is, rather too much than too little."""


@dataclass
class Text:
    """A text that is being set.

    Attributes:
        may_span: Whether its tables may reach over columns.
        spans: Whether one does.
    """

    may_span: bool = True
    spans: bool = False


being_set: ContextVar[Text | None] = ContextVar("being_set", default=None)
"""The engine hands nothing of ours to the place that needs it."""


def with_spans_or_without(set_it: Callable[[], T]) -> T:
    """Return what is set, without tables over columns if one gets lost beside them.

    Raises:
        ContentError: What ``set_it`` raises that has nothing to do with such tables.
    """
    text = Text()
    token = being_set.set(text)
    try:
        return set_it()
    except ContentError:
        if not text.spans:
            raise
        text.may_span = False
        return set_it()
    finally:
        being_set.reset(token)


def span_columns() -> None:
    """Have tables that do not fit into a column set over all of them."""
    block: Any = importlib.import_module("weasyprint.layout.block")
    lay_out = block.columns_layout

    def laid_out(context: Any, box: Any, *args: Any) -> Any:  # noqa: ANN401
        text = being_set.get()
        if text is None or not text.may_span:
            return lay_out(context, box, *args)
        _, _, containing_block, *_ = args
        whole, room = _widths(box, containing_block)
        for child in box.children:
            is_table = getattr(child, "is_table_wrapper", False)
            needs = needs_of(context, child) if is_table else None
            if (
                needs
                and needs.at_the_least(columns_of(child)) > room
                and _height(child, whole) < HIGHEST * context.page_bottom
            ):
                text.spans = True
                child.style["column_span"] = "all"
                child.get_wrapped_table().style["break_inside"] = "avoid"
        return lay_out(context, box, *args)

    block.columns_layout = laid_out


def _height(box: Any, room: float) -> float:  # noqa: ANN401
    """Return about how high a table is, in pixels, if all its columns are as wide."""
    wide, height = room / columns_of(box), 0.0
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
    between = style["font_size"] if gap == "normal" else length_of(gap)
    return width, float((width - (count - 1) * between) / count)
