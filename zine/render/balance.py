"""Set the lines of a heading about equally long, so that no word is left over alone.

The engine knows no ``text-wrap: balance`` yet.  It lays such a block out as if it were
as narrow as can be without taking one line more.
"""

from __future__ import annotations

import importlib
from typing import Any

DISPLAYED = ("h1", "h2", "h3", "h4", "h5", "h6")
SUBTITLE = "subtitle"

MOST = 6
"""Lines: what is longer is no heading, and would take long."""

NARROWEST = 0.5
"""Of the width that there is."""

STEPS = 5
"""Halvings of what is between: to a sixtieth of the width."""


def balance_headings() -> None:
    """Put it in place."""
    block: Any = importlib.import_module("weasyprint.layout.block")
    lay_out = block._linebox_layout  # noqa: SLF001 - that of the engine

    def laid_out(context: Any, box: Any, index: int, child: Any, *args: Any) -> Any:  # noqa: ANN401
        spare = _spare(context, box, child, args)
        if not spare:
            return lay_out(context, box, index, child, *args)
        before = box.width, box.padding_left
        box.width -= spare
        box.padding_left += spare * _share(box.style)
        try:
            return lay_out(context, box, index, child, *args)
        finally:
            box.width, box.padding_left = before

    block._linebox_layout = laid_out  # noqa: SLF001


def _spare(context: Any, box: Any, child: Any, args: tuple[Any, ...]) -> float:  # noqa: ANN401
    """Return by how much a block may be narrower without a line more."""
    *_, position, skipped, first_letter, first_line, _, _ = args
    if not _is_displayed(box) or skipped is not None or not _is_plain(child):
        return 0.0
    inline: Any = importlib.import_module("weasyprint.layout.inline")
    whole = box.width

    def lines_at(width: float) -> int:
        trial = box.copy()
        trial.width = width
        lines = inline.iter_line_boxes(
            *(context, child.copy(), position, 0, None, trial, [], []),
            *(first_letter, first_line),
        )
        return sum(1 for _ in lines)

    number = lines_at(whole)
    if not 1 < number <= MOST:
        return 0.0
    low, high = NARROWEST * whole, whole
    for _ in range(STEPS):
        middle = (low + high) / 2
        if lines_at(middle) > number:
            low = middle
        else:
            high = middle
    return float(whole - high)


def _is_displayed(box: Any) -> bool:  # noqa: ANN401
    if box.element is None:
        return False
    classes = (box.element.get("class") or "").split()
    return box.element_tag in DISPLAYED or SUBTITLE in classes


def _is_plain(line: Any) -> bool:  # noqa: ANN401
    """Return whether there is nothing in it that must be laid out once only."""
    return all(
        it.is_in_normal_flow() and not getattr(it, "footnote", None)
        for it in line.descendants()
    )


def _share(style: Any) -> float:  # noqa: ANN401
    """Return how much of the spare room is at the left."""
    align, is_rtl = style["text_align_all"], style["direction"] == "rtl"
    if align == "center":
        return 0.5
    return float(align == "right" or (align == ("end", "start")[is_rtl]))
