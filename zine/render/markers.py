"""Stand the number of an item on the line where the item begins.

The engine puts it at the top of the item's box, even if the first line lies lower
because a picture stands in it.
"""

from __future__ import annotations

import importlib
from typing import Any

LEAST = 0.5
"""Pixels.  What is nearer to its line stands on it."""


def place_markers() -> None:
    """Have markers lowered to their lines."""
    block: Any = importlib.import_module("weasyprint.layout.block")
    inline: Any = importlib.import_module("weasyprint.layout.inline")
    lay_out, strut = block.block_container_layout, inline.strut

    def laid_out(context: Any, *args: Any, **more: Any) -> Any:  # noqa: ANN401
        result = lay_out(context, *args, **more)
        box = result[0]
        marker = box and next(iter(box.children), None)
        if marker is not None and marker.is_outside_marker:
            line = _first_line(box, type_=block.boxes.LineBox)
            if line is not None:
                _, usual = strut(box.style)
                lower = line.position_y + line.baseline - usual - marker.position_y
                if lower > LEAST:
                    marker.translate(dy=lower)
        return result

    block.block_container_layout = laid_out


def _first_line(box: Any, *, type_: type) -> Any:  # noqa: ANN401
    """Return the first line of text in a box, or ``None``."""
    while True:
        inside = [it for it in getattr(box, "children", ()) if it.is_in_normal_flow()]
        if not inside:
            return None
        box = inside[0]
        if isinstance(box, type_):
            return box
